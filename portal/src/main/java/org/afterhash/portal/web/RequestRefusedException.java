package org.afterhash.portal.web;

/** The request itself, before any endpoint saw it, is not one we take. */
final class RequestRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it is refused. */
  enum Reason {
    MALFORMED,
    CODED_BODY,
    OTHER_SITE,
    WRONG_METHOD,
    WRONG_TYPE,
    TOO_LARGE,
    TOO_SLOW,
    WRONG_DIGEST,
    NO_ROOM
  }

  private final Reason reason;

  RequestRefusedException(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}

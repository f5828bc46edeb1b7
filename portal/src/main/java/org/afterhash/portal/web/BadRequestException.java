package org.afterhash.portal.web;

/** The caller asked in a way that cannot be answered; the sentence says what to change. */
public final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadRequestException(String sentence) {
    super(sentence);
  }
}

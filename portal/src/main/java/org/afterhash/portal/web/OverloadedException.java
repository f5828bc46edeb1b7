package org.afterhash.portal.web;

/** There is more to do than there is room for; the caller may come back. */
public final class OverloadedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OverloadedException(String what) {
    super("Too many " + what + " at once. Try again in a few seconds.");
  }
}

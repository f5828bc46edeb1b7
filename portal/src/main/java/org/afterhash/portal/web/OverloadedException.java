package org.afterhash.portal.web;

/** There is more to do than there is room or time for; the caller may come back. */
public final class OverloadedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses for a moment.
   *
   * @param why a sentence
   */
  public OverloadedException(String why) {
    super(why + " Try again in a few seconds.");
  }
}

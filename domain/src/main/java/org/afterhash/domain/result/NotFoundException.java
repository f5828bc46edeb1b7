package org.afterhash.domain.result;

/** Somebody asked for a thing by name and there is none of that name. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * There is none of that.
   *
   * @param sentence that says so
   */
  public NotFoundException(String sentence) {
    super(sentence);
  }

  public NotFoundException(String what, String name) {
    this("There is no " + what + " named \"" + name + "\".");
  }
}

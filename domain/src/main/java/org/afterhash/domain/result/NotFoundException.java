package org.afterhash.domain.result;

/** Somebody asked for a thing by name and there is none of that name. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFoundException(String what, String name) {
    super("There is no " + what + " named \"" + name + "\".");
  }
}

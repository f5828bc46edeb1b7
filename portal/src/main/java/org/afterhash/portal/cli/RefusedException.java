package org.afterhash.portal.cli;

/** A command cannot do what it was asked; the sentence says why and what to do. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedException(String sentence) {
    super(sentence);
  }
}

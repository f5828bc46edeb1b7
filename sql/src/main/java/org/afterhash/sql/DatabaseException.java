package org.afterhash.sql;

/** The database cannot do what was asked. The message is a sentence for whoever operates it. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseException(String sentence) {
    super(sentence);
  }

  public DatabaseException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

package org.afterhash.sql;

import java.sql.SQLException;

/** The database cannot do what was asked. The message is a sentence for whoever operates it. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String DISK_FULL = "53100";

  public DatabaseException(String sentence) {
    super(sentence);
  }

  public DatabaseException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Whether the database's disk has no room left. */
  public boolean isDiskFull() {
    return getCause() instanceof SQLException e && DISK_FULL.equals(e.getSQLState());
  }
}

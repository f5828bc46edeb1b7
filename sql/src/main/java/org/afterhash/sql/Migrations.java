package org.afterhash.sql;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's tables up to what this version of Afterhash expects. */
public final class Migrations {
  private Migrations() {}

  /**
   * Applies what is missing; blocks. Several processes may do so at once.
   *
   * @throws DatabaseException when the database cannot be reached or changed
   */
  public static void run(DatabaseAddress address) {
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(address.dataSource())
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseException(
          "The tables of " + address + " cannot be brought up to date: " + firstLine(e), e);
    }
  }

  private static String firstLine(FlywayException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
  }
}

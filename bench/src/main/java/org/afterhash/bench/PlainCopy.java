package org.afterhash.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.afterhash.sql.DatabaseAddress;
import org.postgresql.PGConnection;

/** The rival of the intake: a file as text into a table without constraints or index. */
final class PlainCopy {
  private PlainCopy() {}

  /** Seconds that it takes; the connection and the table are there before. */
  static double seconds(DatabaseAddress database, Path file) throws SQLException, IOException {
    String url =
        "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.database();
    try (Connection connection =
            DriverManager.getConnection(url, database.user(), database.password());
        Statement statement = connection.createStatement();
        InputStream in = Files.newInputStream(file)) {
      statement.execute("DROP TABLE IF EXISTS plain");
      statement.execute(
          "CREATE TABLE plain (serial text, model text, count text, condition text, bought text,"
              + " price text, currency text, rack text, position text)");
      long begun = System.nanoTime();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY plain FROM STDIN (FORMAT csv, HEADER)", in);
      return (System.nanoTime() - begun) / 1e9;
    }
  }
}

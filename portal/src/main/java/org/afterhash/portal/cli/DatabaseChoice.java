package org.afterhash.portal.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.afterhash.sql.DatabaseAddress;
import org.afterhash.sql.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command works on: the embedded one, unless an address is given. */
final class DatabaseChoice {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:AFTERHASH_DATA:-${sys:user.home}/.local/share/afterhash}",
      description =
          "Folder of the embedded PostgreSQL (AFTERHASH_DATA; default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("");

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "${env:DATABASE_URL}",
      description =
          "A PostgreSQL to use instead, postgresql://user:password@host:port/database"
              + " (DATABASE_URL).")
  private @Nullable String url;

  /** Of the embedded PostgreSQL, and of what else a portal keeps on disk. */
  Path folder() {
    return data;
  }

  /**
   * A database that can be reached until this is closed.
   *
   * @param server ours to stop; null where somebody else runs it
   */
  record Open(DatabaseAddress address, @Nullable EmbeddedPostgres server) implements AutoCloseable {
    @Override
    public void close() {
      if (server != null) {
        server.close();
      }
    }
  }

  /**
   * Starts the embedded server, and is its only user.
   *
   * @throws RuntimeException with a sentence when the folder is in use or cannot be used
   */
  Open open(PrintWriter progress) {
    if (url != null && !url.isBlank()) {
      return new Open(DatabaseAddress.parse(url), null);
    }
    EmbeddedPostgres server = EmbeddedPostgres.start(data, progress::println);
    return new Open(server.address(), server);
  }

  /** Joins the embedded server where it runs already, starts it where it does not. */
  Open join(PrintWriter progress) {
    if (url != null && !url.isBlank()) {
      return open(progress);
    }
    return EmbeddedPostgres.running(data)
        .map(address -> new Open(address, null))
        .orElseGet(() -> open(progress));
  }
}

package org.afterhash.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded server for the whole test run; each test gets a migrated database of its own. */
final class TestDatabase {
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestDatabase() {}

  private static EmbeddedPostgres start() {
    try {
      Path folder = Files.createTempDirectory("afterhash-sql");
      EmbeddedPostgres server = EmbeddedPostgres.start(folder, line -> {});
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
      var template = named(server.address(), "template1");
      Migrations.run(template);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres server, Path folder) {
    server.close();
    try {
      DataFolder.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty database with all tables. */
  static DatabaseAddress create() {
    String name = "test" + NUMBER.incrementAndGet();
    Sql.execute(SERVER.address(), "CREATE DATABASE " + name);
    return named(SERVER.address(), name);
  }

  static DatabaseAddress named(DatabaseAddress server, String database) {
    return new DatabaseAddress(
        server.host(), server.port(), database, server.user(), server.password());
  }
}

package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests share a data folder, since making one takes long; each starts and ends the server. */
class EmbeddedPostgresTest {
  @TempDir static Path parent;
  private static Path folder;

  @BeforeAll
  static void makeOnce() {
    folder = parent.resolve("a folder").resolve("of data");
    var progress = new ArrayList<String>();
    try (var server = EmbeddedPostgres.start(folder, progress::add)) {
      Sql.execute(server.address(), "CREATE TABLE kept (text text)");
    }
    assertThat(progress)
        .hasSize(2)
        .anyMatch(line -> line.startsWith("Unpacking PostgreSQL 1"))
        .anyMatch(line -> line.startsWith("Making a database"));
  }

  private static long postmaster(Path folder) throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(0).strip());
  }

  private static void awaitEnd(long pid) throws Exception {
    var process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void rowsAreThereAfterARestartThatSaysNothing() {
    var progress = new ArrayList<String>();
    try (var server = EmbeddedPostgres.start(folder, progress::add)) {
      Sql.execute(server.address(), "INSERT INTO kept VALUES ('restart')");
    }
    try (var server = EmbeddedPostgres.start(folder, progress::add)) {
      assertThat(kept(server, "restart")).isEqualTo("1");
    }
    assertThat(progress).isEmpty();
  }

  private static String kept(EmbeddedPostgres server, String text) {
    return Sql.value(server.address(), "SELECT count(*) FROM kept WHERE text = '" + text + "'");
  }

  @Test
  void itIsReachedByLoopbackWithThePasswordOnlyAndSyncs() throws IOException {
    try (var server = EmbeddedPostgres.start(folder, line -> {})) {
      DatabaseAddress right = server.address();
      var wrong =
          new DatabaseAddress(right.host(), right.port(), right.database(), right.user(), "guess");
      assertThatThrownBy(() -> Sql.value(wrong, "SELECT 1"))
          .hasMessageContaining("password authentication failed");
      assertThat(Sql.value(right, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(Sql.value(right, "SHOW unix_socket_directories")).isEmpty();
      assertThat(Sql.value(right, "SHOW fsync")).isEqualTo("on");
      assertThat(Sql.value(right, "SHOW password_encryption")).isEqualTo("scram-sha-256");
      assertThat(
              Sql.value(right, "SELECT datlocprovider::text || datlocale FROM pg_database LIMIT 1"))
          .isEqualTo("bC.UTF-8");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile())))
          .isEqualTo("rw-------");
    }
  }

  private static Path passwordFile() {
    return folder.resolve("password");
  }

  @Test
  void aSecondInstanceIsRefusedAndTheFirstGoesOn() throws Exception {
    try (var server = EmbeddedPostgres.start(folder, line -> {})) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, line -> {}))
          .isInstanceOf(DatabaseException.class)
          .hasMessage("The data folder " + folder + " is in use by another Afterhash.");
      Process other = inAnotherProcess(folder);
      try (var output = other.inputReader()) {
        assertThat(output.readLine())
            .isEqualTo("The data folder " + folder + " is in use by another Afterhash.");
      } finally {
        other.destroyForcibly();
      }
      assertThat(Sql.value(server.address(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void rowsSurviveThatTheServerIsKilled() throws Exception {
    try (var server = EmbeddedPostgres.start(folder, line -> {})) {
      Sql.execute(server.address(), "INSERT INTO kept VALUES ('server killed')");
      long pid = postmaster(folder);
      kill("-KILL", pid);
      awaitEnd(pid);
    }
    try (var server = EmbeddedPostgres.start(folder, line -> {})) {
      assertThat(kept(server, "server killed")).isEqualTo("1");
    }
  }

  /** Without the guard nothing listens there any more. */
  @Test
  void aServerThatIsKilledIsStartedAgainAtTheSameAddress() throws Exception {
    try (var server = EmbeddedPostgres.start(folder, line -> {})) {
      for (int i = 0; i < 2; i++) {
        Sql.execute(server.address(), "INSERT INTO kept VALUES ('up again')");
        long pid = postmaster(folder);
        kill("-KILL", pid);
        awaitEnd(pid);
        awaitAnswer(server);
        assertThat(postmaster(folder)).isNotEqualTo(pid);
      }
      assertThat(kept(server, "up again")).isEqualTo("2");
    }
  }

  private static void awaitAnswer(EmbeddedPostgres server) throws Exception {
    Instant latest = Instant.now().plusSeconds(60);
    while (true) {
      try (var connection = server.address().dataSource().getConnection()) {
        assertThat(connection.isValid(5)).isTrue();
        return;
      } catch (SQLException e) {
        assertThat(Instant.now()).describedAs(e.getMessage()).isBefore(latest);
      }
    }
  }

  @Test
  void whenTheProcessIsKilledItsServerEndsAndTheNextOneHasItsRows() throws Exception {
    Process other = inAnotherProcess(folder);
    try (var output = other.inputReader()) {
      assertThat(output.readLine()).isEqualTo("started");
      long pid = postmaster(folder);
      other.destroyForcibly().waitFor();
      try (var server = EmbeddedPostgres.start(folder, line -> {})) {
        assertThat(kept(server, "process killed")).isEqualTo("1");
        assertThat(postmaster(folder)).isNotEqualTo(pid);
      }
    } finally {
      other.destroyForcibly();
    }
  }

  /** Starts the server, writes a row, says so and stays. */
  static final class Stay {
    public static void main(String[] folder) throws InterruptedException {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(folder[0]), line -> {});
        Sql.execute(server.address(), "INSERT INTO kept VALUES ('process killed')");
        System.out.println("started");
        Thread.currentThread().join();
      } catch (DatabaseException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private static Process inAnotherProcess(Path folder) throws IOException {
    return inAnotherProcess(folder, System.getenv("PATH"));
  }

  private static Process inAnotherProcess(Path folder, String path) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    var builder =
        new ProcessBuilder(List.of(java, "-cp", classes, Stay.class.getName(), folder.toString()));
    builder.environment().put("PATH", path);
    return builder.redirectError(new File("/dev/null")).start();
  }

  private static void kill(String signal, long pid) throws Exception {
    assertThat(new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor()).isZero();
  }

  @Test
  void whereNamespacesAreForbiddenRootsServerRunsAsNobody() throws Exception {
    assumeThat(System.getProperty("user.name")).isEqualTo("root");
    Path programs = Files.createDirectory(parent.resolve("programs"));
    Path unshare = Files.writeString(programs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));

    Process other = inAnotherProcess(folder, programs + ":" + System.getenv("PATH"));
    try (var output = other.inputReader()) {
      assertThat(output.readLine()).isEqualTo("started");
      ProcessHandle server = ProcessHandle.of(postmaster(folder)).orElseThrow();
      assertThat(server.info().user()).hasValue("nobody");
      other.destroyForcibly();
      awaitEnd(server.pid());
    } finally {
      other.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aServerThatWasLeftBehindIsEnded() throws Exception {
    var progress = new ArrayList<String>();
    try (DataFolder data = DataFolder.open(folder)) {
      Path home = PostgresBinaries.unpack(folder, progress::add);
      new Cluster(data, home, Launcher.choose(folder)).start(freePort());
    }
    long orphan = postmaster(folder);
    try (var second = EmbeddedPostgres.start(folder, progress::add)) {
      assertThat(progress).singleElement().asString().startsWith("Ending a PostgreSQL");
      assertThat(postmaster(folder)).isNotEqualTo(orphan);
      assertThat(Sql.value(second.address(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aNumberLeftBehindThatIsAnotherProgramsNowIsNoServer() throws IOException {
    Path left = folder.resolve("cluster/postmaster.pid");
    Files.writeString(
        left, ProcessHandle.current().pid() + "\n" + folder.resolve("cluster") + "\n0\n5432\n");
    assertThat(EmbeddedPostgres.running(folder)).isEmpty();
    try (var server = EmbeddedPostgres.start(folder, line -> {})) {
      assertThat(Sql.value(server.address(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsOneSentence() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));
    for (Path bad : List.of(file, file.resolve("below"), Path.of("/proc/afterhash"))) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(bad, line -> {}))
          .isInstanceOf(DatabaseException.class)
          .hasMessageStartingWith("The data folder " + bad + " cannot be written (")
          .hasMessageEndingWith("choose another.");
    }
  }

  @Test
  void aFolderOfAnotherVersionIsRefusedWithPostgresReason() throws IOException {
    Path version = folder.resolve("cluster/PG_VERSION");
    String kept = Files.readString(version);
    Files.writeString(version, "9\n");
    try {
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, line -> {}))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("PostgreSQL does not start in " + folder)
          .hasMessageContaining("9");
    } finally {
      Files.writeString(version, kept);
    }
  }
}

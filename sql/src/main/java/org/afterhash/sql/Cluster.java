package org.afterhash.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** PostgreSQL's data directory in a data folder, and the programs that work on it. */
final class Cluster {
  private static final String STOP_SECONDS = "60";

  private final DataFolder folder;
  private final Path home;
  private final Launcher launcher;

  Cluster(DataFolder folder, Path home, Launcher launcher) {
    this.folder = folder;
    this.home = home;
    this.launcher = launcher;
  }

  private Path directory() {
    return folder.path().resolve("cluster");
  }

  boolean isMissing() {
    return !Files.exists(directory());
  }

  /** Makes an empty database whose superuser has the folder's password. */
  void make(String superuser) throws IOException, InterruptedException {
    Path unfinished = folder.path().resolve("cluster.unfinished");
    DataFolder.delete(unfinished);
    Files.createDirectory(unfinished);
    launcher.own(unfinished);
    folder.password();
    launcher.own(folder.passwordFile());
    run(
        program("initdb"),
        "-D",
        unfinished.toString(),
        "--username=" + superuser,
        "--pwfile=" + folder.passwordFile(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions");
    Files.move(unfinished, directory(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Ends a server that outlived the process which started it. The folder's lock is ours, so nobody
   * else uses it.
   */
  void endOrphan(Consumer<String> progress) throws IOException, InterruptedException {
    if (isRunning()) {
      progress.accept("Ending a PostgreSQL that was left behind in " + folder.path());
      stop();
    }
    // Another program may have its number by now, which PostgreSQL would take for a server.
    Files.deleteIfExists(pidFile());
  }

  private Path pidFile() {
    return directory().resolve("postmaster.pid");
  }

  private boolean isRunning() throws IOException {
    if (!Files.exists(pidFile())) {
      return false;
    }
    String pid = Files.readString(pidFile()).lines().findFirst().orElse("").strip();
    Optional<ProcessHandle> process =
        pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    return process
        .flatMap(handle -> handle.info().arguments())
        .filter(arguments -> Arrays.asList(arguments).contains(directory().toString()))
        .isPresent();
  }

  Postmaster start(int port) throws IOException, InterruptedException, Postmaster.EarlyEnd {
    launcher.own(directory());
    return Postmaster.start(
        launcher.process(
            List.of(
                program("postgres"),
                "-D",
                directory().toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC",
                "-c",
                "lc_messages=C")));
  }

  /** Ends the server, if it is running. */
  void stop() throws IOException, InterruptedException {
    String where = directory().toString();
    try {
      run(program("pg_ctl"), "stop", "-D", where, "-m", "fast", "-w", "-t", STOP_SECONDS);
    } catch (IOException e) {
      if (isRunning()) {
        throw e;
      }
    }
  }

  private String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /**
   * @throws IOException with what the program said when it fails
   */
  private void run(String... command) throws IOException, InterruptedException {
    Process process = launcher.process(List.of(command)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(Path.of(command[0]).getFileName() + " failed:\n" + said);
    }
  }
}

package org.afterhash.sql;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A PostgreSQL server of Afterhash's own, for those who do not want to run one. It listens on the
 * loopback address only, at a port that was free, wants a password that only its owner can read,
 * and syncs to disk like any other. It ends with {@link #close()} or with the process, killed or
 * not; when it ends by itself, killed or for want of disk, it is started again at the same address.
 *
 * <p>The data folder holds the unpacked programs, {@code cluster/} (PostgreSQL's own data), {@code
 * password} and {@code lock}. What is not finished has a name of its own until it is, so a start
 * can be killed at any moment.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = System.getLogger("org.afterhash.sql.postgres");
  private static final String LOOPBACK = "127.0.0.1";
  private static final String USER = "afterhash";
  private static final String DATABASE = "postgres";
  private static final int ATTEMPTS = 50;
  private static final int PAUSE_MILLIS = 200;
  private static final int LONGEST_PAUSE_MILLIS = 2000;

  /** Where the port stands in PostgreSQL's own postmaster.pid. */
  private static final int PORT_LINE = 3;

  private final DataFolder folder;
  private final Cluster cluster;
  private final DatabaseAddress address;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread guard = new Thread(this::keepUp, "postgres guard");
  private volatile Postmaster postmaster;

  private EmbeddedPostgres(
      DataFolder folder, Cluster cluster, Postmaster postmaster, DatabaseAddress address) {
    this.folder = folder;
    this.cluster = cluster;
    this.postmaster = postmaster;
    this.address = address;
    guard.setDaemon(true);
  }

  /**
   * Starts the server of a data folder, making what is missing; blocks until it answers.
   *
   * @param progress told one line for each step that takes long
   * @throws DatabaseException when the folder is in use or cannot be written, or PostgreSQL does
   *     not start
   */
  public static EmbeddedPostgres start(Path dataDir, Consumer<String> progress) {
    DataFolder folder = DataFolder.open(dataDir);
    boolean isStarted = false;
    try {
      EmbeddedPostgres server = start(folder, progress);
      isStarted = true;
      return server;
    } catch (IOException e) {
      throw new DatabaseException("PostgreSQL cannot start in " + folder.path() + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("The start of PostgreSQL was interrupted.", e);
    } finally {
      if (!isStarted) {
        folder.close();
      }
    }
  }

  private static EmbeddedPostgres start(DataFolder folder, Consumer<String> progress)
      throws IOException, InterruptedException {
    Path home = PostgresBinaries.unpack(folder.path(), progress);
    var cluster = new Cluster(folder, home, Launcher.choose(folder.path()));
    if (cluster.isMissing()) {
      progress.accept("Making a database in " + folder.path());
      cluster.make(USER);
    }
    cluster.endOrphan(progress);
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        Postmaster postmaster = cluster.start(port);
        var address = new DatabaseAddress(LOOPBACK, port, DATABASE, USER, folder.password());
        var server = new EmbeddedPostgres(folder, cluster, postmaster, address);
        server.guard.start();
        return server;
      } catch (Postmaster.EarlyEnd e) {
        if (attempt == ATTEMPTS || !e.isPassing()) {
          throw new DatabaseException(
              "PostgreSQL does not start in " + folder.path() + ":\n" + e.getMessage(), e);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  /**
   * The address of the server that another process runs in a data folder; empty where none runs.
   *
   * @throws DatabaseException when the folder cannot be read
   */
  public static Optional<DatabaseAddress> running(Path dataDir) {
    Path folder = dataDir.toAbsolutePath().normalize();
    try {
      List<String> pidFile = Files.readAllLines(folder.resolve("cluster/postmaster.pid"));
      boolean runs =
          pidFile.size() > PORT_LINE
              && ProcessHandle.of(Long.parseLong(pidFile.get(0).strip()))
                  .filter(EmbeddedPostgres::mayBePostgres)
                  .isPresent();
      return runs
          ? Optional.of(
              new DatabaseAddress(
                  LOOPBACK,
                  Integer.parseInt(pidFile.get(PORT_LINE).strip()),
                  DATABASE,
                  USER,
                  Files.readString(folder.resolve("password")).strip()))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new DatabaseException("The data folder " + folder + " cannot be read: " + e, e);
    }
  }

  /** After a crash another program may have the number that the file names. */
  private static boolean mayBePostgres(ProcessHandle process) {
    return process.info().command().map(program -> program.contains("postgres")).orElse(true);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }

  /** Starts the server again whenever it has ended, until it is to be stopped. */
  private void keepUp() {
    try {
      for (boolean isUp = true; isUp; isUp = isUpAgain()) {
        postmaster.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tries until it has started, with longer and longer pauses; false when it is to be stopped. */
  private boolean isUpAgain() throws InterruptedException {
    long pause = PAUSE_MILLIS;
    while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
      try {
        // The old server's file stays: by it PostgreSQL knows whether its children still run.
        LOG.log(Level.WARNING, "PostgreSQL has ended by itself; it is started again");
        postmaster = cluster.start(address.port());
        if (closing.getCount() == 0) {
          cluster.stop();
        }
        return true;
      } catch (Postmaster.EarlyEnd | IOException e) {
        LOG.log(Level.WARNING, "PostgreSQL does not start: {0}", e.getMessage());
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      }
    }
    return false;
  }

  public DatabaseAddress address() {
    return address;
  }

  /** Stops the server, which ends every connection and rolls back what is not committed. */
  @Override
  public void close() {
    closing.countDown();
    try {
      cluster.stop();
      guard.join();
    } catch (IOException e) {
      throw new DatabaseException("PostgreSQL cannot be stopped: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      folder.close();
    }
  }
}

package org.afterhash.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running PostgreSQL server. It is started by, and its log read on, a thread that lives as long
 * as it does: the signal that ends it with Afterhash follows the thread that started it.
 */
final class Postmaster {
  private static final Logger LOG = System.getLogger("org.afterhash.sql.postgres");
  private static final int LAST_LINES = 12;

  /** Long, because a start can have to replay the log of a crash. */
  private static final int START_MINUTES = 5;

  private final CompletableFuture<Process> ready = new CompletableFuture<>();
  private final Deque<String> lastLines = new ArrayDeque<>();
  private final Thread thread;

  private Postmaster(ProcessBuilder builder) {
    thread = new Thread(() -> run(builder.redirectErrorStream(true)), "postgres");
    thread.setDaemon(true);
  }

  /** The server ended before it was ready. */
  static final class EarlyEnd extends Exception {
    private static final long serialVersionUID = 1L;

    private EarlyEnd(String log) {
      super(log);
    }

    /**
     * Whether another attempt can succeed: the port was taken, or an old server is still ending.
     */
    boolean isPassing() {
      String log = String.valueOf(getMessage());
      return log.contains("could not bind") || log.contains("is still in use");
    }
  }

  /**
   * @throws EarlyEnd when the server gives up; the message is the end of its log
   */
  static Postmaster start(ProcessBuilder builder) throws EarlyEnd, InterruptedException {
    var postmaster = new Postmaster(builder);
    postmaster.thread.start();
    try {
      Process process = postmaster.ready.get(START_MINUTES, TimeUnit.MINUTES);
      LOG.log(Level.DEBUG, "Started as process {0}", Long.toString(process.pid()));
      return postmaster;
    } catch (ExecutionException e) {
      throw new EarlyEnd(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
    } catch (TimeoutException e) {
      throw new DatabaseException("PostgreSQL is not ready after " + START_MINUTES + " minutes", e);
    }
  }

  private void run(ProcessBuilder builder) {
    try {
      Process process = builder.start();
      try (var log = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
          heard(line, process);
        }
      }
      int code = process.waitFor();
      LOG.log(Level.DEBUG, "Ended with code {0}", Integer.toString(code));
    } catch (IOException e) {
      lastLines.add(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ready.completeExceptionally(new IOException(String.join("\n", lastLines)));
  }

  private void heard(String line, Process process) {
    LOG.log(line.contains(" PANIC: ") ? Level.ERROR : Level.DEBUG, "{0}", line);
    if (line.endsWith("database system is ready to accept connections")) {
      ready.complete(process);
    }
    if (!ready.isDone()) {
      lastLines.add(line);
      if (lastLines.size() > LAST_LINES) {
        lastLines.remove();
      }
    }
  }

  /** Waits until the server has ended. */
  void join() throws InterruptedException {
    thread.join();
  }
}

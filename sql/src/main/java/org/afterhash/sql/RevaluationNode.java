package org.afterhash.sql;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes part in the valuing of all farms, beside any number of others on the same database. A node
 * that is gone without a word is missed within ten seconds, and its job is another's; what it had
 * stored stays, what it had not is worked out again.
 */
public final class RevaluationNode implements AutoCloseable {
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration POLLING = Duration.ofSeconds(5);
  private static final Duration RETRY = Duration.ofSeconds(10);
  private static final Duration SHUTDOWN = Duration.ofSeconds(5);
  private static final Pattern INSTANCE = Pattern.compile("(.+)/(\\d+)-(\\d+)");

  private final RevaluationStore store;
  private final Valuer valuer;
  private final String name;
  private final Scheduler scheduler;

  /** Works out what fleets are worth. */
  @FunctionalInterface
  public interface Valuer {
    /**
     * One value for each fleet; none at all when the edition is not known here, as after a change
     * of the method.
     *
     * @param edition by its id
     * @throws Exception when it cannot be done now; it is tried again later
     */
    List<FarmWorth> value(String edition, List<OwnedFleet> fleets) throws Exception;
  }

  private RevaluationNode(DatabaseAddress address, Valuer valuer, String name, int threads) {
    this.store = new RevaluationStore(address);
    this.valuer = valuer;
    this.name = name;
    OneTimeTask<Void> job =
        Tasks.oneTime(RevaluationStore.TASK)
            .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
            .execute((instance, context) -> run(instance.getId()));
    this.scheduler =
        Scheduler.create(address.dataSource(), job)
            .schedulerName(new SchedulerName.Fixed(name))
            .threads(threads)
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(SHUTDOWN)
            .failureLogging(LogLevel.WARN, true)
            .build();
  }

  /**
   * Begins to take jobs.
   *
   * @param name that no other node has
   * @param threads how many jobs at once
   */
  public static RevaluationNode start(
      DatabaseAddress address, Valuer valuer, String name, int threads) {
    var node = new RevaluationNode(address, valuer, name, threads);
    node.scheduler.start();
    return node;
  }

  /** Looks for jobs now rather than within seconds. */
  public void wake() {
    scheduler.triggerCheckForDueExecutions();
  }

  private void run(String instance) {
    Matcher job = INSTANCE.matcher(instance);
    if (!job.matches()) {
      throw new IllegalStateException("Not a job of ours: " + instance);
    }
    String edition = job.group(1);
    List<OwnedFleet> fleets =
        store.toDo(edition, Integer.parseInt(job.group(2)), Integer.parseInt(job.group(3)));
    try {
      if (!fleets.isEmpty()) {
        store.save(edition, valuer.value(edition, fleets), name);
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    store.finish(edition);
  }

  /** Takes no more jobs; one that is under way may end, within seconds. */
  @Override
  public void close() {
    scheduler.stop();
  }
}

package org.afterhash.portal.cli;

import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.afterhash.portal.estimate.Revaluation;
import org.afterhash.sql.RevaluationNode;
import org.afterhash.sql.RevaluationStore;
import org.afterhash.sql.RevaluationStore.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code revalue}: takes part in the valuing of all farms, and ends with it. */
@Command(
    name = "revalue",
    description = {
      "Value every farm at the newest edition, on all processors of this machine, and tell how far"
          + " that is. Shares the work with every portal and every other such command on the same"
          + " database; started again after any end, it goes on where the work stands."
    },
    mixinStandardHelpOptions = true)
final class Revalue implements Callable<Integer> {
  private static final int TELL_SECONDS = 2;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseChoice database = new DatabaseChoice();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (DatabaseChoice.Open open = database.join(out);
        CurrentMarket market = CurrentMarket.of(open.address())) {
      var store = new RevaluationStore(open.address());
      String edition = market.edited().edition().id();
      store.plan(edition, Revaluation.BATCH);
      String name = "revalue-" + UUID.randomUUID();
      int threads = Runtime.getRuntime().availableProcessors();
      try (var node = RevaluationNode.start(open.address(), market.farms(), name, threads)) {
        node.wake();
        await(store, edition, out);
      }
    }
    return 0;
  }

  private static void await(RevaluationStore store, String edition, PrintWriter out)
      throws InterruptedException {
    var never = new CountDownLatch(1);
    while (true) {
      Progress progress =
          store.progress(Integer.MAX_VALUE).stream()
              .filter(each -> each.edition().equals(edition))
              .findFirst()
              .orElseThrow();
      out.println(Revaluation.words(progress));
      if (progress.finished().isPresent() || never.await(TELL_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    }
  }
}

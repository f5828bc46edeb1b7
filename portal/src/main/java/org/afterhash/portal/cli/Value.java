package org.afterhash.portal.cli;

import io.vertx.core.buffer.Buffer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.Line;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.result.BadFileException;
import org.afterhash.ingest.fleet.Findings;
import org.afterhash.portal.estimate.FleetAnswers.ValuedFile;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.estimate.Valued;
import org.afterhash.portal.web.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code value FILE}: a valuation in the terminal. */
@Command(
    name = "value",
    description = {
      "Value a list of cards; nothing of it is stored.",
      "Every row that cannot be used is named. Ends with 0 when the cards were valued, with 1 when"
          + " the file cannot be used as it is, with 2 for a wrong option."
    },
    mixinStandardHelpOptions = true)
final class Value implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A list of cards: CSV, spreadsheet or a tool's export.")
  private Path file = Path.of("");

  @Mixin private ToldOfFile told = new ToldOfFile();

  @Mixin private DatabaseChoice database = new DatabaseChoice();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Buffer content = Buffer.buffer(InputFile.bytes(file));
    try (DatabaseChoice.Open open = database.join(out);
        CurrentMarket market = CurrentMarket.of(open.address())) {
      told.writeBadRows(market.reader(), file, out);
      ValuedFile valued =
          market.await(
              market.fleets().value(content, told.options(), told.policy(), FleetTerms::nothing));
      Findings findings = Findings.of(valued.file(), valued.failures());
      ToldOfFile.tell(findings.first(), findings.counts(), out);
      tell(valued.valued(), out);
      return 0;
    } catch (BadFileException e) {
      ToldOfFile.tell(e.failures(), e.errorCounts(), out);
      out.println("Nothing was valued: mend the rows above and try again.");
      return 1;
    }
  }

  private static void tell(Valued valued, PrintWriter out) {
    FleetValuation v = valued.valuation();
    GpuCatalogue catalogue = valued.edited().market().catalogue();
    double top =
        v.lines().stream()
            .flatMap(line -> Stream.ofNullable(line.decision()))
            .mapToDouble(decision -> decision.of(decision.best()).value().p95())
            .max()
            .orElse(1);
    out.printf(
        Locale.ROOT,
        "%n%-28s %9s  %-10s %-10s %8s  $0 %23s%n",
        "USD per card",
        "cards",
        "condition",
        "best",
        "median",
        "$" + Formats.count(Math.round(top)));
    v.lines().forEach(line -> tell(line, catalogue, top, out));
    double spent = v.spend().book() + v.spend().imputed();
    out.printf(
        Locale.ROOT,
        "%n%s, of which %s is recoverable (model estimate, 90%% interval %s).%n",
        Formats.counted(v.gpus(), "card")
            + (spent > 0 ? " that cost about " + Formats.paid(spent) : ""),
        Formats.estimate(v.recoverable().p50()),
        Formats.interval(v.recoverable()));
    out.printf(
        "Prices of %s, edition %s. A model, not a quote.%n",
        Formats.month(v.valuedAt()), v.edition().id());
  }

  private static void tell(Line line, GpuCatalogue catalogue, double top, PrintWriter out) {
    Decision decision = line.decision();
    out.printf(
        Locale.ROOT,
        "%-28s %,9d  %-10s ",
        catalogue.get(line.holding().model()).name(),
        line.holding().count(),
        line.holding().condition().word());
    if (decision == null) {
      out.println("no price is known");
    } else {
      Distribution best = decision.of(decision.best()).value();
      out.printf(
          Locale.ROOT,
          "%-10s %8s  %s %s%s%n",
          decision.recommendation(),
          Formats.perCard(best.p50()),
          TextInterval.of(best, top),
          Formats.perCardInterval(best),
          line.holding().site() == null ? "" : "  at " + line.holding().site());
    }
  }
}

package org.afterhash.portal.shipped;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.afterhash.analytics.backtest.Prediction;
import org.afterhash.analytics.backtest.PredictionLog;
import org.afterhash.analytics.backtest.PredictionLog.Scored;

/** All that was predicted, as a file that ships with the portal, and as docs/predictions.md. */
public final class PredictionFile {
  /** Where the file stands among the portal's sources, from the project's root. */
  public static final String SOURCE =
      "portal/src/main/resources/org/afterhash/portal/shipped/predictions.json";

  private PredictionFile() {}

  /**
   * What ships.
   *
   * @throws UncheckedIOException when it is missing or not what {@link #bytes} writes
   */
  public static PredictionLog shipped() {
    return ShippedJson.shipped("predictions.json", PredictionLog.class, "./afterhash backtest");
  }

  /**
   * What {@link #bytes} wrote.
   *
   * @throws UncheckedIOException when the bytes are something else
   */
  public static PredictionLog read(byte[] bytes) {
    return ShippedJson.read(bytes, PredictionLog.class);
  }

  /** JSON, a line for each field. */
  public static byte[] bytes(PredictionLog log) {
    return ShippedJson.bytes(log);
  }

  /** Markdown; the same bytes for the same log. */
  public static String document(PredictionLog log) {
    var lines = new ArrayList<String>();
    lines.add("# What we said would come");
    lines.add("");
    lines.add(
        "Written by `./afterhash backtest`, which adds what the method says of the facts that ship"
            + " and never takes anything back: do not edit. A forecast is scored when the facts"
            + " reach its month; how, says [method.md](method.md), section 23.");
    lines.add("");
    lines.add(
        "| made from facts up to | method | facts | of | month | 5 % | 50 % | 95 % | unit | came |");
    lines.add("|---|---|---|---|---|---|---|---|---|---|");
    for (Prediction one : log.made()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | `%s` | %s | %s | %s | %s | %s | %s | %s |",
              one.made(),
              one.methodology(),
              one.facts().substring(0, 12),
              one.what(),
              one.target(),
              BacktestDocument.number(one.said().p5()),
              BacktestDocument.number(one.said().p50()),
              BacktestDocument.number(one.said().p95()),
              one.said().unit(),
              outcome(log.scored(), one)));
    }
    lines.add("");
    lines.add(summary(log));
    return String.join("\n", lines) + "\n";
  }

  /** What came of it, in words. */
  public static String outcome(List<Scored> scored, Prediction one) {
    return scored.stream()
        .filter(score -> score.prediction().equals(one))
        .findFirst()
        .map(
            score ->
                BacktestDocument.number(score.observed())
                    + (score.inside() ? ", inside" : ", outside"))
        .orElse("not yet");
  }

  /** How many have come, and how many of those inside. */
  public static String summary(PredictionLog log) {
    long inside = log.scored().stream().filter(Scored::inside).count();
    return log.scored().isEmpty()
        ? "The month of none of the " + log.made().size() + " has come."
        : "Of "
            + log.made().size()
            + " the month of "
            + log.scored().size()
            + " has come; "
            + inside
            + " were inside the 90 % interval.";
  }
}

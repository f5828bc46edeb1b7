package org.afterhash.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Driver;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Precision.StandardErrors;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.estimate.WaterfallStep;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Scenario;
import org.afterhash.ingest.method.MethodologyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures in docs/method.md are those that the code gives with the shipped facts. */
class MethodFiguresTest {
  private static final Path TEXT = Path.of("..", "docs", "method.md");
  private static final Methodology METHOD = MethodologyFile.shipped();
  private static final int DRAWS = 1 << 14;
  private static String text = "";
  private static IndustryEstimator estimator;
  private static IndustryEstimate merge;
  private static IndustryEstimate latest;

  @BeforeAll
  static void estimate() throws Exception {
    text = Files.readString(TEXT);
    var facts = RunBacktest.shippedFacts(new PrintWriter(Writer.nullWriter()));
    estimator = new IndustryEstimator(METHOD, facts);
    merge = estimator.estimate(Question.base(Question.MERGE, DRAWS, 1));
    latest = estimator.estimate(Question.base(estimator.latest(), DRAWS, 1));
  }

  /** Every line of a section's table begins as the code says, and the section says the words. */
  private static void assertSection(int number, List<String> lines) {
    String section = section(number);
    assertThat(lines).allSatisfy(line -> assertThat(section).contains("\n" + line));
  }

  private static String section(int number) {
    int start = text.indexOf("\n## " + number + " ");
    int end = text.indexOf("\n## ", start + 1);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  @Test
  void theMarketAsAWhole() {
    var lines = new ArrayList<String>();
    lines.add("| quantity | 2022-09 | " + estimator.latest() + " |");
    lines.add(both("value, bn USD", of -> three("%.2f", of.recovery().value(), 1e-9)));
    lines.add(both("share of `spend.life`", of -> three("%.3f", of.recovery().share(), 1)));
    lines.add(
        "| received before, bn USD | 0 | "
            + three("%.2f", latest.recovery().soldBefore(), 1e-9)
            + " |");
    lines.add(
        both("cards still held, million", of -> three("%.2f", of.recovery().cardsHeld(), 1e-6)));
    lines.add(
        both("rented out: value, million USD", of -> three("%.1f", rented(of).value(), 1e-6)));
    lines.add(both("rented out: cards, thousand", of -> three("%.1f", rented(of).cards(), 1e-3)));
    assertSection(14, lines);
    StandardErrors errors = merge.precision().of("recoverable.value").orElseThrow();
    assertThat(section(14))
        .contains(
            String.format(
                Locale.ROOT,
                "of the value's quantiles %.1f, %.1f and %.1f million USD",
                errors.p5() * 1e-6,
                errors.p50() * 1e-6,
                errors.p95() * 1e-6));
  }

  private static String both(String what, Function<IndustryEstimate, String> figures) {
    return "| " + what + " | " + figures.apply(merge) + " | " + figures.apply(latest) + " |";
  }

  @Test
  void theScenarios() {
    var lines = new ArrayList<String>();
    lines.add(scenario(Scenario.BASE));
    METHOD.scenarios().forEach(scenario -> lines.add(scenario(scenario)));
    assertSection(15, lines);
  }

  private static String scenario(Scenario scenario) {
    YearMonth date = scenario.date();
    var question =
        new Question(scenario, date == null ? Question.MERGE : date, WhatIf.NOTHING, DRAWS, 1);
    IndustryEstimate estimate = estimator.estimate(question);
    Distribution out = rented(estimate).value();
    return "| `%s`%s | %s | %s |"
        .formatted(
            scenario.id(),
            date == null ? "" : ", at " + date,
            three("%,.0f", estimate.recovery().value(), 1e-6),
            date == null
                ? String.format(Locale.ROOT, "%,.0f / %,.0f", out.p50() * 1e-6, out.p95() * 1e-6)
                : "–");
  }

  @Test
  void whatDrivesTheShare() {
    var lines = new ArrayList<String>();
    for (Driver driver : merge.drivers()) {
      double then = driver.share();
      double now =
          latest.drivers().stream()
              .filter(of -> of.id().equals(driver.id()))
              .findFirst()
              .orElseThrow()
              .share();
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %.1f %% | %.1f %% |",
              driver.label().substring(0, 1).toLowerCase(Locale.ROOT) + driver.label().substring(1),
              100 * then,
              100 * now));
    }
    assertSection(16, lines);
  }

  @Test
  void whatBecameOfTheSpend() {
    var lines = new ArrayList<String>();
    List<WaterfallStep> now = latest.recovery().waterfall();
    for (int k = 0; k < now.size(); k++) {
      WaterfallStep then = merge.recovery().waterfall().get(k);
      lines.add("| `" + then.id() + "` | " + step(then) + " | " + step(now.get(k)) + " |");
    }
    assertSection(17, lines);
  }

  private static String step(WaterfallStep step) {
    Distribution amount = step.amount();
    return (three("%.2f", amount, 1e-9)
            + String.format(Locale.ROOT, " | %.2f", amount.mean() * 1e-9))
        .replace("-0.00", "0.00")
        .replace('-', '−');
  }

  @Test
  void besideThePrototype() {
    Map<String, String> ours = ours();
    for (String line : section(20).lines().toList()) {
      String[] cells = line.split(" \\| ");
      if (cells.length >= 3) {
        String expected = ours.remove(cells[0].replaceFirst("^\\| ", ""));
        if (expected != null) {
          assertThat(cells[2]).as(line).isEqualTo(expected);
        }
      }
    }
    assertThat(ours).as("rows that the table lacks").isEmpty();
  }

  @Test
  void theTextSpeaksOfTheMethodThatShips() {
    assertThat(text).contains("as of methodology " + METHOD.version() + ".");
  }

  private static Map<String, String> ours() {
    var ours = new LinkedHashMap<String, String>();
    ours.put("`spend.boom`, bn USD", three("%.1f", merge.boom(), 1e-9));
    ours.put("`spend.life`, bn USD", three("%.1f", merge.life(), 1e-9));
    ours.put(
        "the same with the statement of 15 bn as evidence",
        three("%.1f", merge.breakdown().lifeWithBitpro(), 1e-9));
    ours.put("cards at the Merge, million", three("%.1f", merge.recovery().cardsAtMerge(), 1e-6));
    ours.put("cards by NVIDIA", percent("%.0f", gate("nvidia")));
    ours.put("with matrix units", percent("%.0f", gate("tensor")));
    ours.put("with matrix units and 8 GB", percent("%.0f", merge.repurposable().fullRebuild()));
    ours.put(
        "\"5 to 15 %\"",
        percent("%.1f", merge.repurposable().withUpgrade()) + " with an upgrade of 300 USD");
    ours.put("value at the Merge, bn USD", three("%.2f", merge.recovery().value(), 1e-9));
    ours.put("share", three("%.3f", merge.recovery().share(), 1));
    ours.put("rented out at the Merge, million USD", three("%.0f", rented(merge).value(), 1e-6));
    return ours;
  }

  private static Distribution gate(String id) {
    return merge.repurposable().gates().stream()
        .filter(gate -> gate.id().equals(id))
        .findFirst()
        .orElseThrow()
        .withEarlier();
  }

  private static Recovery.ByOutcome rented(IndustryEstimate estimate) {
    return estimate.recovery().byOutcome().stream()
        .filter(by -> by.outcome() == Outcome.RENT)
        .findFirst()
        .orElseThrow();
  }

  private static String percent(String format, Distribution share) {
    return three(format, share, 100) + " %";
  }

  private static String three(String format, Distribution d, double unit) {
    String text = String.join(" / ", format, format, format);
    return String.format(Locale.ROOT, text, d.p5() * unit, d.p50() * unit, d.p95() * unit);
  }
}

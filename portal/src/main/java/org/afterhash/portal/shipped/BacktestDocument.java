package org.afterhash.portal.shipped;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.afterhash.analytics.backtest.Backtest;
import org.afterhash.analytics.backtest.Calibration;
import org.afterhash.analytics.backtest.Check;
import org.afterhash.analytics.backtest.DieboldMariano;
import org.afterhash.analytics.backtest.ResaleScores.Reliability;
import org.afterhash.analytics.backtest.ScoreRow;
import org.afterhash.analytics.backtest.Trial;
import org.afterhash.analytics.resale.RollingForecasts.Learned;
import org.afterhash.portal.web.Json;

/** The result of the backtest as {@code docs/backtest.md}. */
public final class BacktestDocument {
  private static final String TABLE =
      "| group | forecasts | origins | CRPS | random walk | skill | inside 90 % | interval score |"
          + " Diebold-Mariano |\n|---|---|---|---|---|---|---|---|---|\n";

  private static final MathContext THREE_DIGITS = new MathContext(3);

  private final Backtest backtest;

  private BacktestDocument(Backtest backtest) {
    this.backtest = backtest;
  }

  /** Markdown; the same bytes for the same result. */
  public static String of(Backtest backtest) {
    var document = new BacktestDocument(backtest);
    return document.head()
        + document.resale()
        + document.checks()
        + document.calibrations()
        + document.trials()
        + document.limits();
  }

  private String head() {
    return """
    # Backtest: how far to trust the figures

    Written by `./afterhash backtest`, not by hand: do not edit. Method %s, facts `%s`.

    Every figure is reported as it came out. Three tests share data with the numbers of the method and are called calibration checks: agreement there shows consistency, not skill. Nothing was changed for the farms of V7.

    """
        .formatted(backtest.methodology(), backtest.facts().substring(0, 12));
  }

  private String resale() {
    return """
    ## V1 Used prices, forecast

    **What was done.** From every month in which a series of used prices (sales of 2021-10 to 2023-10, median asks of 2025-09 to 2026-06, in the United States, source `toms_ebay` and `hardwaredeals` above all) had three monthly changes behind it, the index forecast the same series 1 to 12 months ahead. Drift, momentum, common and own movement and noise were learned anew at each origin from what had been observed by then (`resale.window` months back). What is not learned is a prior, fixed beforehand: `backtest.*`, the spread of a kind of price on one model, the scatter of single offers, the extra movement and the boundary of large cards. That cards of 24 GB go their own way was known only later; both sorts have the same drift here. A forecast is a normal distribution of the log price that is observed. Its rival is a random walk with the drift and the scatter of that one series, the doubt about its drift included.

    CRPS is the mean distance of a forecast distribution from what came (log USD, so 0.1 is about 10 %%); skill is what it is smaller by than the rival's; the interval score counts width and misses of the 90 %% interval. Behind the share inside stands its 90 %% interval, from 2,000 histories made of blocks of neighbouring origins: forecasts of one month stand or fall together. Diebold-Mariano tests the difference in CRPS to the rival by origin, with the overlap of horizons in its variance; below 0 the index is better.

    **First score.** The index as it was, in which every month's movement of the market was a new throw, independent of the last:

    %s
    Better than a random walk, and yet a bad forecaster: its intervals held little more than two thirds of what came, and in early 2022 next to nothing. Prices of graphics cards fell for eight months in a row; a model without memory takes each month for the last of the fall.

    **What was changed.** Common movement got momentum that fades, and its persistence and liveliness are learned with the drift (`docs/method.md` §5). The priors of momentum were chosen after the first score was known, and by somebody who had seen the series; of two that scored alike the one with the narrower intervals was taken, and what others would have given is below. The index that the portal publishes has momentum too.

    **Score now.**

    %s
    **With other priors of momentum:**

    %s
    **Where the truth fell**, in tenths of the forecast distribution (all would be %d if forecasts were perfect): %s.

    **Reliability:**

    | interval | held | its own 90 %% interval |
    |---|---|---|
    %s
    **What was learned on the way**, monthly, at some origins:

    | origin | drift | persistence | new momentum, sd | own movement, sd | noise, sd |
    |---|---|---|---|---|---|
    %s
    """
        .formatted(
            table(backtest.resale().first()),
            table(backtest.resale().rows()),
            table(backtest.resale().otherPriors()),
            backtest.resale().rows().get(0).forecasts() / 10,
            backtest.resale().pit().stream().map(String::valueOf).collect(Collectors.joining(", ")),
            lines(backtest.resale().reliability().stream().map(this::reliability).toList()),
            lines(learned()));
  }

  private List<String> learned() {
    List<Learned> all = backtest.resale().learned();
    return all.stream()
        .filter(one -> one.origin().getMonthValue() % 3 == 2)
        .map(
            one ->
                text(
                    "| %s | %.3f | %.2f | %.3f | %.3f | %.3f |",
                    one.origin(),
                    one.drift(),
                    one.persistence(),
                    one.momentum(),
                    one.own(),
                    one.noise()))
        .toList();
  }

  private String reliability(Reliability one) {
    return text(
        "| %.0f %% | %.1f %% | %.0f to %.0f %% |",
        100 * one.nominal(),
        100 * one.coverage().share(),
        100 * one.coverage().low(),
        100 * one.coverage().high());
  }

  private static String table(List<ScoreRow> rows) {
    return TABLE + lines(rows.stream().map(BacktestDocument::row).toList());
  }

  private static String row(ScoreRow row) {
    return text(
        "| %s | %d | %d | %.4f | %.4f | %.2f | %.1f %% (%.0f to %.0f) | %.3f | %s |",
        row.group(),
        row.forecasts(),
        row.origins(),
        row.crps(),
        row.walkCrps(),
        row.skill(),
        100 * row.coverage().share(),
        100 * row.coverage().low(),
        100 * row.coverage().high(),
        row.interval(),
        test(row));
  }

  private static String test(ScoreRow row) {
    DieboldMariano test = row.test();
    return test == null
        ? ""
        : text("%.2f (p %s)", test.statistic(), probability(test.probability()));
  }

  private static String probability(double p) {
    return p < 0.001 ? "< 0.001" : text("%.3f", p);
  }

  private String checks() {
    return """
    ## V2 to V7 Against what others measured

    A figure is inside when it lies from the 5 to the 95 %% quantile of what the model makes of the same thing.

    | test | what | 5 %% | 50 %% | 95 %% | unit | observed | when | verdict | sample | source |
    |---|---|---|---|---|---|---|---|---|---|---|
    %s
    Notes:

    %s
    Not scored, and what is missing:

    - V7, Hut 8: it reported 16.9 m CAD of revenue from computing for 2022, and its filing says that a business acquired in January 2022 brought it (five data centres, some 400 customers). How many of its own graphics cards did such work, and what they earned, no fact says; of the CMP cards that it had bought the model lets none do AI work.
    - V7, Soluna: 16 thousand USD of revenue from computing in 2024, beside an operating loss of that segment of 34.7 m USD. The number and the models of its cards are in no fact, and a revenue without them can be held against nothing.
    - V7, HIVE: its 38,000 NVIDIA GPUs include data-centre cards; how many is not disclosed, so that both years above are scored with that caveat and not corrected.
    - V6: the daily history of marketplaces' rates is not among the shipped facts; the rates that are were seen on single days.

    """
        .formatted(
            lines(backtest.checks().stream().map(BacktestDocument::check).toList()),
            lines(
                backtest.checks().stream()
                    .filter(check -> !check.note().isEmpty())
                    .map(check -> "- " + check.test() + ", " + check.what() + ": " + check.note())
                    .toList()));
  }

  private static String check(Check check) {
    return text(
        "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | `%s` |",
        check.test(),
        check.what(),
        number(check.predicted().p5()),
        number(check.predicted().p50()),
        number(check.predicted().p95()),
        check.predicted().unit(),
        number(check.observed()),
        check.period(),
        CheckVerdict.of(check).words(),
        check.sample(),
        String.join("`, `", check.sources()));
  }

  private String calibrations() {
    return """
    ## V8 Made worlds

    The truth is drawn from the method's own assumptions, data are made from it, and the whole inference is run on them. The truth should fall into each tenth of what is inferred equally often, and into the 90 %% interval in 87 to 93 %% of the worlds.

    | inferred | worlds | inside 90 %% | worlds by tenth | verdict |
    |---|---|---|---|---|
    %s
    A forecast of prices takes what it learned of movement for certain, which it is not after a year and a half of months. Of 500 worlds, 90 %% means 87.8 to 92.2 %% in nine cases of ten by chance alone.

    """
        .formatted(
            lines(backtest.calibrations().stream().map(BacktestDocument::calibration).toList()));
  }

  private static String calibration(Calibration one) {
    return text(
        "| %s | %d | %.1f %% | %s | %s |",
        one.what(),
        one.worlds(),
        100 * one.inside(),
        one.ranks().stream().map(String::valueOf).collect(Collectors.joining(", ")),
        one.holds() ? "holds" : "does not hold");
  }

  private String trials() {
    return """
    ## V9 Numerics

    | property | measured | verdict |
    |---|---|---|
    %s
    That the equilibrium agrees with a linear program, and formulas with closed forms, is checked by the tests of each module on every build.

    """
        .formatted(lines(backtest.trials().stream().map(BacktestDocument::trial).toList()));
  }

  private static String trial(Trial trial) {
    return text(
        "| %s | %s | %s |", trial.property(), trial.measured(), trial.holds() ? "holds" : "fails");
  }

  private String limits() {
    return """
    ## What this does not show

    - One crash, one calm year and nine months of asks are all there is: %d origins overlap so much that they are worth a handful.
    - The series are means of one marketplace. A card that has no series is not tested.
    - Nothing tests the value that is still to come: it lies ahead.
    - A price forecast says nothing of demand for rented cards; V6 and V7 rest on few rates and one farm.
    """
        .formatted(backtest.resale().rows().get(0).origins());
  }

  /** Three digits, in billions or millions where it is that large. */
  public static String number(double value) {
    double size = Math.abs(value);
    return size >= 1e9
        ? digits(value / 1e9) + " bn"
        : size >= 1e6 ? digits(value / 1e6) + " m" : digits(value);
  }

  private static String digits(double value) {
    String rounded =
        Json.figure(new BigDecimal(value).round(THREE_DIGITS).doubleValue()).toPlainString();
    return Math.abs(value) < 1000 ? rounded : text("%,.0f", Double.parseDouble(rounded));
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

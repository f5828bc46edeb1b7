package org.afterhash.portal.backtest;

import java.util.List;
import java.util.Locale;
import org.afterhash.analytics.backtest.Backtest;
import org.afterhash.analytics.backtest.Calibration;
import org.afterhash.analytics.backtest.Check;
import org.afterhash.analytics.backtest.Prediction;
import org.afterhash.analytics.backtest.PredictionLog;
import org.afterhash.analytics.backtest.ScoreRow;
import org.afterhash.analytics.backtest.Trial;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.shipped.BacktestDocument;
import org.afterhash.portal.shipped.CheckVerdict;
import org.afterhash.portal.shipped.PredictionFile;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.SourceLink;

/**
 * What the page of the backtest shows.
 *
 * @param method id of the method that was tried
 * @param stale whether the portal's method or facts are others by now
 * @param first the score before the model was mended
 */
record BacktestView(
    String headline,
    String deck,
    String method,
    boolean stale,
    Shown reliability,
    Shown error,
    ForecastRow first,
    List<ForecastRow> forecasts,
    List<CheckRow> checks,
    List<WorldRow> worlds,
    List<Trial> trials,
    String predicted,
    List<PredictionRow> predictions) {

  /** Forecasts of used prices together. */
  record ForecastRow(
      String group,
      String forecasts,
      int origins,
      String error,
      String walk,
      String skill,
      String inside,
      String range) {}

  /** Somebody's figure beside ours. */
  record CheckRow(
      String what,
      String predicted,
      String observed,
      String unit,
      String when,
      String verdict,
      boolean good,
      String sample,
      String note,
      List<SourceLink> sources) {}

  /** Worlds that the model made. */
  record WorldRow(String what, int worlds, String inside, String verdict) {}

  /** Something said of a month to come. */
  record PredictionRow(
      String what, String made, String method, String month, String said, String came) {}

  static BacktestView of(
      Edited edited, Backtest backtest, PredictionLog log, Shown reliability, Shown error) {
    List<ScoreRow> rows = backtest.resale().rows();
    ScoreRow all = rows.get(0);
    long judged = backtest.checks().stream().filter(BacktestView::isValidation).count();
    long inside = backtest.checks().stream().filter(c -> isValidation(c) && c.inside()).count();
    return new BacktestView(
        "Our 90% intervals for used prices held "
            + Unit.SHARE.text(all.coverage().share())
            + " of what came.",
        "Forecast from "
            + all.origins()
            + " months of the past, each with what was known by then, their error is "
            + Unit.SHARE.text(all.skill())
            + " smaller than that of a random walk. Of "
            + judged
            + " figures that others measured and the model had not seen, "
            + inside
            + " lie inside its intervals. What failed is here too.",
        backtest.methodology(),
        !backtest.methodology().equals(edited.method().id())
            || !backtest.facts().equals(edited.market().vintage().hash()),
        reliability,
        error,
        row(backtest.resale().first().get(0)),
        rows.stream().map(BacktestView::row).toList(),
        backtest.checks().stream().map(check -> row(edited, check)).toList(),
        backtest.calibrations().stream().map(BacktestView::row).toList(),
        backtest.trials(),
        PredictionFile.summary(log),
        log.made().stream().map(one -> row(one, log)).toList());
  }

  private static PredictionRow row(Prediction one, PredictionLog log) {
    return new PredictionRow(
        one.what(),
        Formats.month(one.made()),
        one.methodology(),
        Formats.month(one.target()),
        said(one.said()),
        PredictionFile.outcome(log.scored(), one));
  }

  private static String said(Distribution of) {
    return of.unit().equals("1")
        ? Formats.shares(of)
        : number(of.p50()) + " (" + number(of.p5()) + " to " + number(of.p95()) + ") " + of.unit();
  }

  private static String number(double value) {
    return BacktestDocument.number(value).replace('-', '−');
  }

  private static boolean isValidation(Check check) {
    return check.kind() == Check.Kind.VALIDATION;
  }

  private static ForecastRow row(ScoreRow row) {
    return new ForecastRow(
        row.group(),
        String.format(Locale.ROOT, "%,d", row.forecasts()),
        row.origins(),
        String.format(Locale.ROOT, "%.3f", row.crps()),
        String.format(Locale.ROOT, "%.3f", row.walkCrps()),
        String.format(Locale.ROOT, "%.2f", row.skill()),
        Unit.SHARE.text(row.coverage().share()),
        Unit.SHARE.range(row.coverage().low(), row.coverage().high()));
  }

  private static CheckRow row(Edited edited, Check check) {
    CheckVerdict verdict = CheckVerdict.of(check);
    return new CheckRow(
        check.what(),
        number(check.predicted().p5()) + " to " + number(check.predicted().p95()),
        number(check.observed()),
        check.predicted().unit().equals("1") ? "share" : check.predicted().unit(),
        check.period(),
        verdict.words(),
        check.inside(),
        check.sample(),
        check.note(),
        SourceLink.of(edited.market(), check.sources().stream().map(SourceKey::new).toList()));
  }

  private static WorldRow row(Calibration one) {
    return new WorldRow(
        one.what(),
        one.worlds(),
        String.format(Locale.ROOT, "%.1f%%", 100 * one.inside()),
        one.holds() ? "holds" : "does not hold");
  }
}

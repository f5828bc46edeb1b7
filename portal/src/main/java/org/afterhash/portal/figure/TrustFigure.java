package org.afterhash.portal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.afterhash.analytics.backtest.Backtest;
import org.afterhash.analytics.backtest.ResaleScores.Reliability;
import org.afterhash.analytics.backtest.ScoreRow;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.BarChart;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.BarChart.Layout;
import org.afterhash.portal.chart.BarChart.Part;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;

/** How forecasts of used prices did: what their intervals held, and how far off they were. */
final class TrustFigure {
  static final String RELIABILITY = "forecast-reliability";
  static final String RELIABILITY_QUANTITY = "What forecast intervals of used prices held";
  static final String ERROR = "forecast-error";
  static final String ERROR_QUANTITY = "Mean error of forecasts of used prices (CRPS)";

  private static final List<SourceKey> SOURCES =
      List.of(new SourceKey("toms_ebay"), new SourceKey("hardwaredeals"));
  private static final Set<String> HORIZONS =
      Set.of("1 month", "2 months", "3 months", "6 months", "9 months", "12 months");

  private TrustFigure() {}

  static Figure reliability(Edited edited, Backtest backtest) {
    List<Reliability> levels = backtest.resale().reliability();
    ScoreRow all = backtest.resale().rows().get(0);
    var caption =
        new Caption(
            RELIABILITY,
            "Of used prices to come, "
                + Unit.SHARE.text(all.coverage().share())
                + " fell into the 90% interval",
            RELIABILITY_QUANTITY,
            "per cent of "
                + String.format(Locale.ROOT, "%,d", all.forecasts())
                + " forecasts from "
                + all.origins()
                + " months, 1 to 12 months ahead",
            "Backtest on the shipped prices; sales of 2021–23 and asks of 2025–26.");
    var bars = new ArrayList<Bar>();
    for (Reliability level : levels) {
      bars.add(
          new Bar(
              Unit.SHARE.text(level.nominal()) + " interval",
              Unit.SHARE.range(level.coverage().low(), level.coverage().high())
                  + " were history drawn again",
              List.of(new Plain(level.nominal()), new Plain(level.coverage().share()))));
    }
    var parts = List.of(new Part("should hold", Tone.QUIET), new Part("held", Tone.ESTIMATE));
    return Figure.ofMarket(
        edited,
        new BarChart(caption, Unit.SHARE, Layout.GROUPED, parts, bars, null),
        SOURCES,
        "Afterhash's 90% intervals for used prices held "
            + Unit.SHARE.text(all.coverage().share())
            + " of what came in its backtest of 2022 to 2026, with nine chances in ten of "
            + Unit.SHARE.range(all.coverage().low(), all.coverage().high())
            + " were history drawn again.");
  }

  static Figure error(Edited edited, Backtest backtest) {
    ScoreRow all = backtest.resale().rows().get(0);
    String better = Unit.SHARE.text(all.skill());
    var caption =
        new Caption(
            ERROR,
            "Forecasts of used prices were off by " + better + " less than a random walk",
            ERROR_QUANTITY,
            "per cent of the price, nearly (log USD), by months ahead; less is better",
            "Backtest on the shipped prices; sales of 2021–23 and asks of 2025–26.");
    var bars = new ArrayList<Bar>();
    for (ScoreRow row : backtest.resale().rows()) {
      if (HORIZONS.contains(row.group())) {
        bars.add(
            new Bar(
                row.group() + " ahead",
                String.format(Locale.ROOT, "%,d forecasts", row.forecasts()),
                List.of(new Plain(row.crps()), new Plain(row.walkCrps()))));
      }
    }
    var parts =
        List.of(
            new Part("Afterhash", Tone.ESTIMATE),
            new Part("random walk of each card, with drift", Tone.QUIET));
    return Figure.ofMarket(
        edited,
        new BarChart(caption, Unit.SHARE, Layout.GROUPED, parts, bars, null),
        SOURCES,
        "Afterhash's forecasts of used prices of 2022 to 2026 were off by "
            + better
            + " less than each card's own random walk, over 1 to 12 months (mean CRPS of "
            + String.format(Locale.ROOT, "%,d", all.forecasts())
            + " forecasts).");
  }
}

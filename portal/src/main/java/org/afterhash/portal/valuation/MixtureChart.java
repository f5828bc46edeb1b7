package org.afterhash.portal.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.ByAction;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.ChartWriter;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Purpose;
import org.afterhash.portal.chart.Size;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.web.Formats;

/**
 * The whole fleet: the best of each line, and one action wherever it is possible.
 *
 * @param finding what the chart shows, a sentence
 * @param wide the picture for wide screens
 * @param narrow the picture for narrow screens
 */
record MixtureChart(String finding, String wide, String narrow) {

  static MixtureChart of(FleetValuation v) {
    var rows = new ArrayList<Row>();
    rows.add(
        new Row("Best for each group", mixture(v), Tone.ESTIMATE, new Estimated(v.recoverable())));
    for (ByAction each : v.alternatives()) {
      if (each.cards() > 0) {
        rows.add(
            new Row(
                name(each.outcome()),
                detail(each, v.gpus()),
                Advice.tone(each.outcome()),
                new Estimated(each.value())));
      }
    }
    String finding = finding(v);
    var chart =
        new IntervalChart(
            new Caption("fleet", finding, "Value of the whole fleet", "", "Afterhash"),
            Unit.USD_ESTIMATED,
            rows);
    return new MixtureChart(
        finding,
        ChartWriter.svg(chart, Size.WIDE, Purpose.IN_PAGE),
        ChartWriter.svg(chart, Size.NARROW, Purpose.IN_PAGE));
  }

  private static String mixture(FleetValuation v) {
    return v.byAction().stream()
        .filter(each -> each.cards() > 0)
        .map(each -> each.outcome().word() + " " + Formats.count(each.cards()))
        .collect(Collectors.joining(", "));
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case SELL -> "Sell everything";
      case RENT -> "Rent out what can be";
      case MINE -> "Mine with what can";
      case SCRAP -> "Scrap everything";
    };
  }

  private static String detail(ByAction each, long all) {
    String cards = Formats.counted(each.cards(), "card");
    return switch (each.outcome()) {
      case SELL, SCRAP -> cards;
      case RENT -> cards + (each.cards() < all ? ", sell the rest" : "");
      case MINE -> cards + " for some months, then sell";
    };
  }

  private static String finding(FleetValuation v) {
    List<ByAction> used = v.byAction().stream().filter(each -> each.cards() > 0).toList();
    if (used.size() == 1) {
      return switch (used.get(0).outcome()) {
        case SELL -> "Selling everything is the best you can do";
        case RENT -> "Renting everything out is the best you can do";
        case MINE -> "Mining with everything is the best you can do";
        case SCRAP -> "Scrap is all that is left";
      };
    }
    double sold =
        v.alternatives().stream()
            .filter(each -> each.outcome() == Outcome.SELL)
            .mapToDouble(each -> each.value().mean())
            .sum();
    double more = v.recoverable().mean() - sold;
    return more < 0.05 * Math.abs(sold)
        ? "Selling everything comes close to the best mixture"
        : "The best mixture brings " + Formats.estimate(more) + " more than selling everything";
  }
}

package org.afterhash.portal.valuation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Lever;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.ChartWriter;
import org.afterhash.portal.chart.Purpose;
import org.afterhash.portal.chart.Size;
import org.afterhash.portal.chart.TimeChart;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.BandPoint;
import org.afterhash.portal.chart.TornadoChart;
import org.afterhash.portal.chart.TornadoChart.Input;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.web.Formats;
import org.jspecify.annotations.Nullable;

/**
 * How the money comes in, and what moves it.
 *
 * @param cash how it comes in, month by month
 * @param levers what moves it; null where nothing does
 */
public record CourseView(Picture cash, @Nullable Picture levers) {
  private static final String SOURCE = "Afterhash";

  /** What readers understand without those beside it. */
  private static final Map<String, String> LABELS =
      Map.of(
          "rental.demand-2023", "Places for former mining cards in 2023, in RTX 3090",
          "rental.demand-2026", "Places for former mining cards in 2026, in RTX 3090",
          "resale.outlook-large-error",
              "How prices of cards of 24 GB and more go on, against our outlook",
          "resale.outlook-small-error",
              "How prices of cards below 24 GB go on, against our outlook",
          "resale.outlook-shock", "How used prices go on during a sale, in standard deviations",
          "sale.bulk", "Price of mining cards in number, against the market");

  /** A chart, drawn twice, and what it shows. */
  record Picture(String finding, String wide, String narrow) {
    static Picture of(Chart chart) {
      return new Picture(
          chart.caption().title(),
          ChartWriter.svg(chart, Size.WIDE, Purpose.IN_PAGE),
          ChartWriter.svg(chart, Size.NARROW, Purpose.IN_PAGE));
    }
  }

  public static CourseView of(FleetValuation v) {
    return new CourseView(
        Picture.of(cash(v.valuedAt(), v.course().cash())),
        v.course().levers().isEmpty() ? null : Picture.of(levers(v, v.course().levers())));
  }

  private static Chart cash(YearMonth from, List<Distribution> months) {
    var points = new ArrayList<BandPoint>();
    for (int m = 0; m < months.size(); m++) {
      points.add(new BandPoint(from.plusMonths(m), months.get(m)));
    }
    var caption = new Caption("cash", finding(months), "Money in less money out", "", SOURCE);
    return TimeChart.of(caption, Unit.USD, new Band("so far", points));
  }

  private static String finding(List<Distribution> months) {
    double first = months.stream().mapToDouble(Distribution::p50).min().orElse(0);
    double end = months.get(months.size() - 1).p50();
    if (first < -0.01 * Math.abs(end)) {
      int back = 0;
      while (back < months.size() && (months.get(back).p50() < 0 || back == 0)) {
        back++;
      }
      return "About "
          + Formats.estimate(-first)
          + " goes out first"
          + (back < months.size()
              ? " and is back after " + months(back)
              : " and does not come back");
    }
    int all = 0;
    while (all < months.size() - 1 && months.get(all).p50() < 0.9 * end) {
      all++;
    }
    return all == 0
        ? "The money is in at once"
        : "Nine tenths of the money is in after " + months(all);
  }

  private static String months(int months) {
    return Formats.counted(months, "month");
  }

  private static Chart levers(FleetValuation v, List<Lever> levers) {
    Lever widest = levers.get(0);
    var caption =
        new Caption(
            "levers",
            "What moves it most: " + inner(label(widest)),
            "Value of the whole fleet when one input is low or high",
            "",
            SOURCE);
    return new TornadoChart(
        caption,
        Unit.USD,
        v.recoverable().mean(),
        "mean",
        levers.stream().map(CourseView::input).toList());
  }

  private static Input input(Lever of) {
    return new Input(
        label(of), written(of, of.low()), written(of, of.high()), of.atLow(), of.atHigh());
  }

  private static String written(Lever of, double value) {
    return switch (of.unit()) {
      case "USD" -> Unit.USD.text(value);
      case "1" -> Formats.significant(value);
      case "month" -> Formats.significant(value) + " months";
      case "1/month" -> Unit.SHARE.text(value) + " a month";
      case "1/yr" -> Unit.SHARE.text(value) + " a year";
      default -> Formats.significant(value) + " " + of.unit();
    };
  }

  private static String label(Lever of) {
    return LABELS.getOrDefault(of.parameter(), of.label());
  }

  private static String inner(String label) {
    boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
    return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
  }
}

package org.afterhash.portal.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterhash.domain.market.PivotReport;
import org.afterhash.domain.market.PivotReport.PeriodKind;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.BarChart;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;

/**
 * {@code pivot-revenue-share}: what part of public miners' revenue came from computing for others.
 */
final class PivotShareFigure {
  static final String SLUG = "pivot-revenue-share";
  static final String QUANTITY = "Part of public miners’ revenue that was from AI and computing";

  /** Total revenue of the period, as the row's note states it. */
  private static final Pattern TOTAL = Pattern.compile("\\bof ([0-9]+(?:\\.[0-9]+)?) m\\b");

  private PivotShareFigure() {}

  /** A reported revenue with the total that it is a part of. */
  private record Share(PivotReport report, double share) {}

  static Figure of(Edited edited) {
    List<Share> shares = newest(edited.market().pivots());
    var caption =
        new Caption(
            SLUG,
            finding(shares),
            QUANTITY,
            "per cent, the newest period of each company that states both the part and the total",
            "As the companies reported; where a source names the machines, they are data-centre"
                + " GPUs that were bought new, or data centres.");
    List<Bar> bars =
        shares.stream()
            .map(
                one ->
                    new Bar(
                        one.report().company(),
                        one.report().metric() + ", " + one.report().period(),
                        List.of(new Plain(one.share()))))
            .toList();
    List<SourceKey> sources = shares.stream().map(one -> one.report().source()).distinct().toList();
    return Figure.ofMarket(
        edited,
        BarChart.of(caption, Unit.SHARE, bars),
        sources,
        finding(shares)
            + ", as reported; none of it is shown to come from repurposed gaming cards.");
  }

  /** Rows stand in the order of companies; the last that states a total is the newest. */
  private static List<Share> newest(List<PivotReport> reports) {
    var newest = new ArrayList<Share>();
    for (PivotReport report : reports) {
      OptionalDouble share = share(report);
      if (share.isPresent()) {
        newest.removeIf(
            other ->
                other.report().company().equals(report.company())
                    && !PivotPeriod.end(other.report()).isAfter(PivotPeriod.end(report)));
        if (newest.stream().noneMatch(o -> o.report().company().equals(report.company()))) {
          newest.add(new Share(report, share.getAsDouble()));
        }
      }
    }
    newest.sort(Comparator.comparingDouble((Share one) -> -one.share()));
    return newest;
  }

  private static OptionalDouble share(PivotReport report) {
    Matcher total = TOTAL.matcher(report.note());
    Double value = report.value();
    boolean revenue = report.metric().contains("revenue") && report.kind() != PeriodKind.STATEMENT;
    return revenue && value != null && total.find()
        ? OptionalDouble.of(value / Double.parseDouble(total.group(1)))
        : OptionalDouble.empty();
  }

  private static String finding(List<Share> shares) {
    Share most = shares.get(0);
    Share least = shares.get(shares.size() - 1);
    return "From "
        + Unit.SHARE.text(least.share())
        + " ("
        + least.report().company()
        + ") to "
        + Unit.SHARE.text(most.share())
        + " ("
        + most.report().company()
        + ") of revenue was from computing for others";
  }
}

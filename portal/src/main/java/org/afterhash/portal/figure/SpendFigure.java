package org.afterhash.portal.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.TimeChart;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.BandPoint;
import org.afterhash.portal.chart.TimeChart.Event;
import org.afterhash.portal.chart.TimeChart.Span;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code industry-spend}: what miners spent on GPUs, month by month. */
final class SpendFigure {
  static final String SLUG = "industry-spend";
  static final String QUANTITY = "Spend on GPUs for mining Ether, per month";

  private static final List<String> TENTHS =
      List.of("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");

  private SpendFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate) {
    var caption =
        new Caption(
            SLUG,
            finding(estimate),
            QUANTITY,
            "USD at the price paid then. Line: median; inner band: middle half; outer band: 90% of"
                + " outcomes",
            "Modelled from the network’s hashrate, list prices and retail mark-ups, 2015 to 2022.");
    List<BandPoint> points =
        estimate.months().stream().map(m -> new BandPoint(m.month(), m.spend())).toList();
    var chart =
        new TimeChart(
            caption,
            Unit.USD,
            List.of(new Band("Spend", points)),
            List.of(
                new Event(Events.MERGE, "The Merge"),
                new Event(LocalDate.of(2021, 5, 1), "LHR cards"),
                new Event(LocalDate.of(2020, 12, 20), "4 GB cards drop out"),
                new Event(LocalDate.of(2018, 1, 13), "Ether’s first peak")),
            List.of(
                new Span(
                    YearMonth.of(2020, 11),
                    YearMonth.of(2022, 4),
                    "The boom, 18 months",
                    Formats.billions(estimate.boom().p50())
                        + " ("
                        + Formats.billionsRange(estimate.boom())
                        + ")")),
            List.of());
    return new Figure(edited, estimate.question(), chart, sources(edited), quote(estimate));
  }

  private static String quote(IndustryEstimate estimate) {
    return "Ethereum’s miners spent "
        + Formats.withChances(estimate.boom())
        + " on graphics cards in the 18 months from November 2020 to April 2022, Afterhash"
        + " estimates.";
  }

  private static String finding(IndustryEstimate estimate) {
    int tenths = (int) Math.round(10 * estimate.boom().p50() / estimate.life().p50());
    return tenths >= 1 && tenths <= 9
        ? TENTHS.get(tenths - 1) + " of every ten dollars went in during 18 months"
        : "What miners spent, month by month";
  }

  /** Of the hashrate and of the paths that price it, the order in which the method names them. */
  private static List<SourceKey> sources(Edited edited) {
    return java.util.stream.Stream.concat(
            edited.market().network().stream()
                .filter(month -> month.coin().equals("ETH"))
                .flatMap(month -> month.sources().stream()),
            edited.method().paths().stream()
                .filter(path -> path.id().startsWith("spend."))
                .flatMap(path -> path.sources().stream()))
        .distinct()
        .toList();
  }
}

package org.afterhash.portal.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.afterhash.domain.market.NetworkMonth;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.TimeChart;
import org.afterhash.portal.chart.TimeChart.Event;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.ObservedPoint;
import org.afterhash.portal.chart.TimeChart.Sample;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code network-hashrate}: how fast Ethereum's miners computed, by month. */
final class HashrateFigure {
  static final String SLUG = "network-hashrate";
  static final String QUANTITY = "Hashrate of Ethereum, mean of the month";

  private static final Unit TERAHASH = new Unit("TH/s", "", " TH/s", 1, 0);

  private HashrateFigure() {}

  static Figure of(Edited edited) {
    var points = new ArrayList<ObservedPoint>();
    for (NetworkMonth month : edited.market().network()) {
      Double hashrate = month.meanHashrateThs();
      if (month.coin().equals("ETH") && hashrate != null) {
        points.add(new ObservedPoint(month.month(), hashrate, Sample.ENOUGH));
      }
    }
    ObservedPoint peak =
        points.stream().max(Comparator.comparingDouble(ObservedPoint::value)).orElseThrow();
    String height = Formats.count(Math.round(peak.value())) + " TH/s";
    var caption =
        new Caption(
            SLUG,
            "The network grew to " + height + " in " + Formats.month(peak.month()) + ", then ended",
            QUANTITY,
            "TH/s, as observed",
            "Daily means of the chain’s difficulty, averaged by month.");
    var chart =
        new TimeChart(
            caption,
            TERAHASH,
            List.of(new Observed("Hashrate", 1, points)),
            List.of(new Event(Events.MERGE, "The Merge")),
            List.of(),
            List.of());
    List<SourceKey> sources =
        edited.market().network().stream()
            .filter(month -> month.coin().equals("ETH"))
            .flatMap(month -> month.sources().stream())
            .distinct()
            .toList();
    return Figure.ofMarket(
        edited,
        chart,
        sources,
        "Ethereum’s miners computed "
            + height
            + " on average in "
            + Formats.month(peak.month())
            + ", the most of any month, as observed.");
  }
}

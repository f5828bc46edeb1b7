package org.afterhash.portal.farm;

import java.util.List;
import java.util.stream.Stream;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.Spend;
import org.afterhash.portal.chart.IntervalCell;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.ValuedFarm;
import org.afterhash.portal.valuation.Owner;
import org.afterhash.portal.valuation.ValuationView;
import org.afterhash.portal.web.Formats;

/**
 * What the list of farms shows.
 *
 * @param scale right end of the axis that the little pictures share, in words
 */
record FarmListView(String valuedAt, String edition, List<Row> rows, String scale) {

  /** A farm; {@code picture} is empty where nothing is known of what it spent. */
  record Row(
      String id,
      String name,
      String story,
      String cards,
      String paid,
      String recoverable,
      String range,
      String share,
      String picture,
      String result) {}

  static FarmListView of(List<ValuedFarm> farms) {
    double end =
        IntervalCell.end(
            farms.stream().flatMap(FarmListView::share).map(Distribution::p95).toList());
    double top = end == 0 ? 1 : end;
    return new FarmListView(
        farms.stream()
            .map(each -> Formats.month(each.valued().valuation().valuedAt()))
            .findFirst()
            .orElse("–"),
        farms.stream()
            .map(each -> each.valued().valuation().edition().id())
            .findFirst()
            .orElse("–"),
        farms.stream().map(each -> row(each, top)).toList(),
        Unit.SHARE.text(top));
  }

  private static Row row(ValuedFarm each, double top) {
    FleetValuation v = each.valued().valuation();
    Spend spend = v.spend();
    return new Row(
        each.farm().version().farm().value(),
        each.farm().demonstration().farm().name(),
        each.farm().demonstration().story(),
        Formats.count(v.gpus()),
        Formats.paid(spend.book() + spend.imputed()),
        Formats.estimate(v.recoverable().p50()),
        Formats.interval(v.recoverable()),
        share(each).map(Formats::shares).findFirst().orElse("–"),
        share(each)
            .map(share -> new IntervalCell(share, Tone.ESTIMATE, 0, top, "what was paid").svg())
            .findFirst()
            .orElse(""),
        ValuationView.of(each.valued(), Owner.FARM, List.of()).headline());
  }

  /** What is recoverable, as a share of what was spent, where that is known. */
  private static Stream<Distribution> share(ValuedFarm farm) {
    return Stream.ofNullable(farm.valued().valuation().share());
  }
}

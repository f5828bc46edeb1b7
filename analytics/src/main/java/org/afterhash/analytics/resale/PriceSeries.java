package org.afterhash.analytics.resale;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.source.SourceKey;

/**
 * What one source saw of one kind of price of one model, month by month.
 *
 * @param months newest last; where a source gave several figures for a month, the last of them
 */
record PriceSeries(Key key, NavigableMap<YearMonth, Observation> months) {

  /** What the observations of a series have in common. */
  record Key(PriceKind kind, GpuModelId model, SourceKey source) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::kind).thenComparing(Key::model).thenComparing(Key::source);
  }

  /** The series of sales and median asks in the United States, by kind, then model. */
  static List<PriceSeries> of(List<Observation> observations) {
    var byKey = new TreeMap<Key, NavigableMap<YearMonth, Observation>>(Key.ORDER);
    for (Observation o : observations) {
      if (o.unitedStates() && (o.kind() == PriceKind.SALE || o.kind() == PriceKind.ASK)) {
        byKey
            .computeIfAbsent(new Key(o.kind(), o.model(), o.source()), key -> new TreeMap<>())
            .put(o.month(), o);
      }
    }
    var series = new ArrayList<PriceSeries>();
    byKey.forEach((key, months) -> series.add(new PriceSeries(key, months)));
    return series;
  }

  /** Changes of the log price from one month to the next, by the later month. */
  NavigableMap<YearMonth, Double> changes() {
    var changes = new TreeMap<YearMonth, Double>();
    months.forEach(
        (month, now) -> {
          Observation before = months.get(month.minusMonths(1));
          if (before != null) {
            changes.put(month, now.logUsd() - before.logUsd());
          }
        });
    return changes;
  }
}

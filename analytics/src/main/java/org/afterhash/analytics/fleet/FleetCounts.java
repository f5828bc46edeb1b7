package org.afterhash.analytics.fleet;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;

/** How many cards of which the same can be done: by model, in the order of names, and condition. */
final class FleetCounts {
  private final GpuCatalogue catalogue;
  private final Map<GpuModelId, Map<Condition, Long>> counts = new TreeMap<>();

  FleetCounts(Fleet fleet, GpuCatalogue catalogue) {
    this.catalogue = catalogue;
    for (Holding holding : fleet.holdings()) {
      counts
          .computeIfAbsent(holding.model(), model -> new EnumMap<>(Condition.class))
          .merge(holding.condition(), (long) holding.count(), Long::sum);
    }
  }

  /** All cards. */
  long cards() {
    return counts.values().stream()
        .flatMap(byCondition -> byCondition.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Takes cards of one model in one condition. */
  interface Taking {
    void take(GpuModel model, Condition condition, long count);
  }

  void each(Taking taking) {
    counts.forEach(
        (model, byCondition) ->
            byCondition.forEach(
                (condition, count) -> taking.take(catalogue.get(model), condition, count)));
  }
}

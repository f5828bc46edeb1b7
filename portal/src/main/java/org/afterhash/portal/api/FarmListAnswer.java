package org.afterhash.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.portal.estimate.ValuedFarm;
import org.jspecify.annotations.Nullable;

/** What {@code GET /api/v1/farms} answers. */
record FarmListAnswer(List<Item> farms) {

  /**
   * A farm at its newest version.
   *
   * @param share of what was spent; absent where that is unknown
   */
  @JsonInclude(Include.NON_NULL)
  record Item(
      String id,
      String name,
      boolean demonstration,
      int version,
      long gpus,
      Figures recoverable,
      @Nullable Figures share,
      String valuationDate,
      String edition) {
    static Item of(ValuedFarm farm) {
      FleetValuation v = farm.valued().valuation();
      Distribution share = v.share();
      return new Item(
          farm.farm().version().farm().value(),
          farm.farm().demonstration().farm().name(),
          true,
          farm.farm().version().number(),
          v.gpus(),
          Figures.of(v.recoverable()),
          share == null ? null : Figures.of(share),
          v.valuedAt().toString(),
          v.edition().id());
    }
  }

  static FarmListAnswer of(List<ValuedFarm> farms) {
    return new FarmListAnswer(farms.stream().map(Item::of).toList());
  }
}

package org.afterhash.analytics.resale;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;

/**
 * What used cards of the models that mined sold for by month, for cards of like memory: the
 * geometric mean over the same models in every month, as it could be known in that month
 * (docs/method.md §5).
 *
 * @param fromGb memory of the smallest card among them, GB
 * @param toGb memory of the largest, GB
 * @param models in the order of their ids
 * @param prices USD, from the first month with prices of many models to the default month
 */
public record MemoryIndex(
    double fromGb,
    double toGb,
    List<GpuModelId> models,
    NavigableMap<YearMonth, Distribution> prices) {

  /** Cards of this memory and more are a class between the large and the small ones, GB. */
  private static final double MIDDLE_FROM = 10;

  /** Models that the first month must have a price of. */
  private static final int MODELS_TO_BEGIN = 20;

  public MemoryIndex {
    models = List.copyOf(models);
    prices = Collections.unmodifiableNavigableMap(prices);
  }

  /**
   * The classes that have a model, the one with most memory first.
   *
   * @throws IllegalArgumentException when no month has prices of enough models
   */
  public static List<MemoryIndex> of(Methodology methodology, MarketSnapshot market) {
    YearMonth first = ResaleIndex.observed(market, MODELS_TO_BEGIN).first();
    YearMonth last = ResaleIndex.defaultMonth(methodology, market);
    var history = new ResaleHistory(methodology, market, first, last);
    double large = methodology.parameter("resale.large-memory").p50();
    double[] bounds = {0, MIDDLE_FROM, large, Double.POSITIVE_INFINITY};
    List<GpuModel> mined =
        market.fleet().stream()
            .flatMap(share -> share.models().stream())
            .distinct()
            .sorted()
            .filter(history.seen(first)::contains)
            .map(market.catalogue()::get)
            .filter(model -> model.memoryGb() != null)
            .toList();
    var classes = new ArrayList<MemoryIndex>();
    for (int i = bounds.length - 2; i >= 0; i--) {
      double from = bounds[i];
      double below = bounds[i + 1];
      List<GpuModel> within =
          mined.stream().filter(m -> memory(m) >= from && memory(m) < below).toList();
      if (!within.isEmpty()) {
        classes.add(of(within, history));
      }
    }
    return List.copyOf(classes);
  }

  private static MemoryIndex of(List<GpuModel> models, ResaleHistory history) {
    var ids = new TreeSet<GpuModelId>();
    models.forEach(model -> ids.add(model.id()));
    var prices = new TreeMap<YearMonth, Distribution>();
    history.months().forEach(month -> prices.put(month, history.geometricMean(ids, month)));
    return new MemoryIndex(
        models.stream().mapToDouble(MemoryIndex::memory).min().orElseThrow(),
        models.stream().mapToDouble(MemoryIndex::memory).max().orElseThrow(),
        List.copyOf(ids),
        prices);
  }

  private static double memory(GpuModel model) {
    Double memory = model.memoryGb();
    return memory == null ? 0 : memory;
  }
}

package org.afterhash.analytics.resale;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;
import org.afterhash.domain.source.Confidence;

/**
 * Observed prices that a miner could have paid, new or used, by model and month (docs/method.md
 * §6). Asks and other kinds of used prices are brought to the level of sales by the means of their
 * offsets; prices of new cards count up to the Merge and are taken as they stand.
 */
public final class PurchaseEvidence {
  private final Methodology methodology;
  private final MarketSnapshot market;
  private final NavigableMap<GpuModelId, NavigableMap<YearMonth, List<Double>>> logUsd =
      new TreeMap<>();

  public PurchaseEvidence(Methodology methodology, MarketSnapshot market) {
    this.methodology = methodology;
    this.market = market;
    for (ResalePrice price : market.resale()) {
      OptionalDouble usd = market.fx().toUsd(price.price(), price.date().month());
      OptionalDouble offset = offset(price);
      if (price.date().hasMonth() && usd.isPresent() && offset.isPresent()) {
        logUsd
            .computeIfAbsent(price.model(), model -> new TreeMap<>())
            .computeIfAbsent(price.date().month(), month -> new ArrayList<>())
            .add(StrictMath.log(usd.getAsDouble()) - offset.getAsDouble());
      }
    }
  }

  /**
   * Geometric mean of the observations in the month nearest to {@code month}, USD; of two months
   * alike near, the earlier. Empty where none is near enough.
   */
  public OptionalDouble near(GpuModelId model, YearMonth month) {
    int age = (int) methodology.parameter("fleet.purchase-age").p50();
    NavigableMap<YearMonth, List<Double>> months =
        logUsd.getOrDefault(base(model), new TreeMap<>());
    List<Double> nearest = List.of();
    long distance = age + 1L;
    for (var entry : months.entrySet()) {
      long away = StrictMath.abs(ChronoUnit.MONTHS.between(month, entry.getKey()));
      if (away < distance) {
        distance = away;
        nearest = entry.getValue();
      }
    }
    double sum = 0;
    for (double log : nearest) {
      sum += log;
    }
    return nearest.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(StrictMath.exp(sum / nearest.size()));
  }

  private GpuModelId base(GpuModelId model) {
    return logUsd.containsKey(model)
        ? model
        : market.catalogue().find(model).map(GpuModel::variantOf).orElse(model);
  }

  private OptionalDouble offset(ResalePrice price) {
    Optional<PriceKind> kind = PriceKind.of(price);
    if (kind.isEmpty()) {
      boolean counts =
          price.condition().equals("new")
              && (price.kind().startsWith("retail_ask") || price.kind().startsWith("sold_m"))
              && price.confidence() != Confidence.LOW
              && !price.date().month().isAfter(SpendWindow.LIFE.last());
      return counts ? OptionalDouble.of(0) : OptionalDouble.empty();
    }
    if (kind.get() == PriceKind.SALE) {
      return OptionalDouble.of(0);
    }
    Prior prior = methodology.parameter("resale.offset-" + kind.get().word()).prior();
    return prior instanceof Prior.Normal normal
        ? OptionalDouble.of(normal.mean())
        : OptionalDouble.empty();
  }
}

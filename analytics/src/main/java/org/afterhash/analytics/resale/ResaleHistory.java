package org.afterhash.analytics.resale;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.result.NotFoundException;

/**
 * What used cards sold for in each month, as it could be known in that month (docs/method.md §5):
 * the filter of the index, run once over all months.
 */
public final class ResaleHistory {
  private final NavigableMap<YearMonth, JointLogPrices> months = new TreeMap<>();
  private final NavigableMap<GpuModelId, YearMonth> firstSeen = new TreeMap<>();

  /**
   * @param first the first month that can be asked for; the filter starts a window before it
   * @param last the last month that can be asked for
   */
  public ResaleHistory(
      Methodology methodology, MarketSnapshot market, YearMonth first, YearMonth last) {
    YearMonth start = first.minusMonths((int) methodology.parameter("resale.window").p50());
    List<Observation> observations = Observation.between(market, start, last);
    var filter = new PriceFilter(methodology, market.catalogue(), observations);
    int next = 0;
    for (YearMonth now = start; !now.isAfter(last); now = now.plusMonths(1)) {
      for (; next < observations.size() && observations.get(next).month().equals(now); next++) {
        filter.see(observations.get(next));
        firstSeen.putIfAbsent(observations.get(next).model(), now);
      }
      if (!now.isBefore(first)) {
        months.put(now, filter.logPrices());
      }
      filter.advance();
    }
  }

  /** The models of which a price had been seen by {@code month}. */
  public NavigableSet<GpuModelId> seen(YearMonth month) {
    var seen = new TreeSet<GpuModelId>();
    firstSeen.forEach(
        (model, since) -> {
          if (!since.isAfter(month)) {
            seen.add(model);
          }
        });
    return seen;
  }

  /**
   * Median price of a model, USD; empty where none had been seen by {@code month}.
   *
   * @throws NotFoundException when {@code month} is not among the history's
   */
  public Optional<Double> median(GpuModelId model, YearMonth month) {
    YearMonth since = firstSeen.get(model);
    return since == null || since.isAfter(month)
        ? Optional.empty()
        : Optional.of(at(month).median(model));
  }

  /**
   * The geometric mean of the prices of some models in a month, USD.
   *
   * @param models seen by {@code month}
   * @throws NotFoundException when {@code month} is not among the history's
   */
  public Distribution geometricMean(NavigableSet<GpuModelId> models, YearMonth month) {
    return at(month).geometricMean(models);
  }

  /**
   * Draws of prices in a month that move together as the evidence says, USD by model and draw.
   *
   * @param models seen by {@code month}
   * @param normals independent standard normal numbers, by row, then draw; a row for each model
   * @throws NotFoundException when {@code month} is not among the history's
   */
  public NavigableMap<GpuModelId, double[]> draws(
      YearMonth month, NavigableSet<GpuModelId> models, double[][] normals) {
    return at(month).draws(models, normals);
  }

  /** The months that can be asked for. */
  public List<YearMonth> months() {
    return new ArrayList<>(months.keySet());
  }

  private JointLogPrices at(YearMonth month) {
    JointLogPrices prices = months.get(month);
    if (prices == null) {
      throw new NotFoundException("resale prices of the month", month.toString());
    }
    return prices;
  }
}

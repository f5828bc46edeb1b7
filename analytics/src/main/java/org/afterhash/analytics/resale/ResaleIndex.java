package org.afterhash.analytics.resale;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.afterhash.analytics.table.ResalePanel;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation.PriceEvidence;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.method.Methodology;

/** What a used card of each model sells for in a month (docs/method.md §5). */
public final class ResaleIndex {
  private final YearMonth month;
  private final GpuCatalogue catalogue;
  private final JointLogPrices logPrices;
  private final NavigableMap<GpuModelId, Price> prices = new TreeMap<>();

  /**
   * What one working card sells for.
   *
   * @param distribution of the mean price of sales, USD
   */
  public record Price(Distribution distribution, PriceEvidence evidence) {}

  private ResaleIndex(YearMonth month, GpuCatalogue catalogue, JointLogPrices logPrices) {
    this.month = month;
    this.catalogue = catalogue;
    this.logPrices = logPrices;
  }

  /**
   * The last month in which enough models have a used price observed in the United States.
   *
   * @throws IllegalArgumentException when there is no such month
   */
  public static YearMonth defaultMonth(Methodology methodology, MarketSnapshot market) {
    return observed(market, methodology.parameter("resale.models-for-default").p50()).last();
  }

  /**
   * The months in which at least so many models have a used price observed in the United States.
   *
   * @throws IllegalArgumentException when there is none
   */
  static NavigableSet<YearMonth> observed(MarketSnapshot market, double least) {
    List<ResalePrice> used =
        market.resale().stream()
            .filter(price -> PriceKind.of(price).isPresent() && PriceKind.isUnitedStates(price))
            .toList();
    var months = new TreeSet<YearMonth>();
    new ResalePanel(used)
        .models()
        .forEach(
            (month, models) -> {
              if (models >= least) {
                months.add(month);
              }
            });
    Require.that(
        !months.isEmpty(), "No month has used prices of " + (int) least + " models or more");
    return months;
  }

  /** The index at {@code month}, from what was observed up to then and within the window. */
  public static ResaleIndex at(Methodology methodology, MarketSnapshot market, YearMonth month) {
    return forecast(methodology, market, month, month);
  }

  /**
   * What the index of {@code known} says of {@code month}.
   *
   * @param known the last month of which observations count
   * @param month the same or a later one
   */
  public static ResaleIndex forecast(
      Methodology methodology, MarketSnapshot market, YearMonth known, YearMonth month) {
    int window = (int) methodology.parameter("resale.window").p50();
    YearMonth first = known.minusMonths(window);
    List<Observation> observations = Observation.between(market, first, known);
    var filter = new PriceFilter(methodology, market.catalogue(), observations);
    YearMonth now = first;
    for (Observation observation : observations) {
      for (; now.isBefore(observation.month()); now = now.plusMonths(1)) {
        filter.advance();
      }
      filter.see(observation);
    }
    for (; now.isBefore(month); now = now.plusMonths(1)) {
      filter.advance();
    }
    var index = new ResaleIndex(month, market.catalogue(), filter.logPrices());
    var evidence = new EvidenceRule(methodology, month);
    for (GpuModelId model : index.logPrices.models()) {
      List<Observation> ofModel =
          observations.stream().filter(o -> o.model().equals(model)).toList();
      index.prices.put(model, new Price(index.logPrices.price(model), evidence.of(ofModel)));
    }
    return index;
  }

  public YearMonth month() {
    return month;
  }

  /** Empty where neither the model nor the one it is a variant of was observed in the window. */
  public Optional<Price> price(GpuModelId model) {
    return pricedAs(model).map(prices::get);
  }

  /**
   * Draws of prices that move together as the evidence says, USD by model and draw.
   *
   * @param models each with a price
   * @param normals independent standard normal numbers, by row, then draw; a row for each model
   */
  public NavigableMap<GpuModelId, double[]> draws(
      NavigableSet<GpuModelId> models, double[][] normals) {
    var priced = new TreeSet<GpuModelId>();
    models.forEach(model -> priced.add(pricedAs(model).orElseThrow()));
    NavigableMap<GpuModelId, double[]> drawn = logPrices.draws(priced, normals);
    var byModel = new TreeMap<GpuModelId, double[]>();
    models.forEach(model -> byModel.put(model, drawn.get(pricedAs(model).orElseThrow())));
    return byModel;
  }

  private Optional<GpuModelId> pricedAs(GpuModelId model) {
    if (prices.containsKey(model)) {
      return Optional.of(model);
    }
    return catalogue.find(model).map(GpuModel::variantOf).filter(prices::containsKey);
  }
}

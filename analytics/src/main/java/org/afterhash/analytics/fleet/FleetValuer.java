package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.afterhash.analytics.fleet.CardValues.CardValue;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.Edition;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.PriceEvidence;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;

/**
 * Values a fleet (docs/method.md §6).
 *
 * <p>Every holding sees the same draws: what is not known of the market, of the offsets of asks or
 * of the costs of selling hits all cards alike and does not average out over a large fleet.
 */
public final class FleetValuer {
  private static final List<String> DRAWN = drawnParameters();

  private final MarketSnapshot market;
  private final CardValues values;
  private final Spending spending;
  private final FleetTotals totals;
  private final Notes assumed = new Notes();
  private final Notes flags = new Notes();

  private FleetValuer(
      MarketSnapshot market, CardValues values, Spending spending, FleetTotals totals) {
    this.market = market;
    this.values = values;
    this.spending = spending;
    this.totals = totals;
  }

  /**
   * @param fleet of models in the market's catalogue; one card at least
   * @param draws a power of two
   * @throws org.afterhash.domain.result.NotFoundException when a model is not in the catalogue
   */
  public static FleetValuation value(
      Methodology methodology,
      MarketSnapshot market,
      ResaleIndex index,
      Fleet fleet,
      int draws,
      long seed) {
    NavigableSet<GpuModelId> models = pricedModels(index, fleet);
    double[][] uniforms = Sobol.scrambled(DRAWN.size() + 1 + models.size(), draws, seed);
    var drawn = new ParameterDraws(methodology, DRAWN, uniforms);
    double[][] normals = normals(Arrays.copyOfRange(uniforms, DRAWN.size() + 1, uniforms.length));
    NavigableMap<GpuModelId, double[]> prices = index.draws(models, normals);
    Weights weights = Weights.equal(draws);
    var valuer =
        new FleetValuer(
            market,
            new CardValues(index, new SaleTerms(drawn), prices),
            new Spending(
                market,
                new PurchasePrices(methodology, market, drawn, uniforms[DRAWN.size()]),
                draws),
            new FleetTotals(draws));
    List<FleetValuation.Line> lines = fleet.holdings().stream().map(valuer::line).toList();
    return new FleetValuation(
        new Edition(methodology.id(), market.vintage()),
        index.month(),
        draws,
        seed,
        fleet.gpus(),
        valuer.totals.spend(),
        weights.distribution(valuer.totals.resale(), "USD"),
        weights.distribution(valuer.totals.sell(), "USD"),
        valuer.totals.share().map(share -> weights.distribution(share, "1")).orElse(null),
        lines,
        valuer.assumed.sentences(),
        valuer.flags.sentences());
  }

  private FleetValuation.Line line(Holding holding) {
    String name = market.catalogue().get(holding.model()).name();
    Optional<CardValue> value = values.of(holding.model(), holding.condition());
    Spending.Spent spent = spending.of(holding);
    totals.add(holding.count(), spent, value);
    note(name, holding, spent, value);
    CardDraws usd = spent.usd();
    return new FleetValuation.Line(
        holding,
        usd == null ? null : usd.distribution().p50(),
        usd != null && !spent.stated(),
        value.map(worth -> worth.resale().distribution()).orElse(null),
        value.map(worth -> worth.sell().distribution()).orElse(null),
        value.map(CardValue::evidence).orElse(null));
  }

  private void note(String name, Holding holding, Spending.Spent spent, Optional<CardValue> value) {
    int count = holding.count();
    if (spent.usd() == null) {
      flags.add("What {n} of " + name + " cost is left out: " + spent.how() + ".", count);
    } else if (!spent.stated()) {
      assumed.add("Price paid for {n} of " + name + ": from " + spent.how() + ".", count);
    }
    if (holding.condition() == Condition.UNKNOWN) {
      assumed.add("Condition of {n}: unknown, so some are taken not to sell.", count);
    }
    if (value.isEmpty()) {
      flags.add(
          "No used price of the " + name + " is known: {n} left out of the value and the share.",
          count);
    }
    PriceEvidence evidence = value.map(CardValue::evidence).orElse(null);
    if (evidence != null && evidence.thin()) {
      flags.add("The price of the " + name + " rests on thin evidence ({n}).", count);
    }
  }

  private static NavigableSet<GpuModelId> pricedModels(ResaleIndex index, Fleet fleet) {
    var models = new TreeSet<GpuModelId>();
    for (Holding holding : fleet.holdings()) {
      if (index.price(holding.model()).isPresent()) {
        models.add(holding.model());
      }
    }
    return models;
  }

  private static double[][] normals(double[][] uniforms) {
    var normals = new double[uniforms.length][];
    for (int d = 0; d < uniforms.length; d++) {
      normals[d] = Arrays.stream(uniforms[d]).map(Normal::quantile).toArray();
    }
    return normals;
  }

  private static List<String> drawnParameters() {
    var drawn = new ArrayList<String>(SaleTerms.DRAWN);
    drawn.addAll(PurchasePrices.DRAWN);
    return List.copyOf(drawn);
  }
}

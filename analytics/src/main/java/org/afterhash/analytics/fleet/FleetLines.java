package org.afterhash.analytics.fleet;

import java.util.List;
import java.util.Optional;
import org.afterhash.analytics.fleet.CardActions.CardValue;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.PriceEvidence;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.market.MarketSnapshot;

/** Values holding by holding, and remembers what has to be said of them. */
final class FleetLines {
  private final MarketSnapshot market;
  private final CardActions actions;
  private final Spending spending;
  private final FleetTotals totals;
  private final Notes assumed = new Notes();
  private final Notes flags = new Notes();

  FleetLines(MarketSnapshot market, CardActions actions, Spending spending, FleetTotals totals) {
    this.market = market;
    this.actions = actions;
    this.spending = spending;
    this.totals = totals;
  }

  FleetTotals totals() {
    return totals;
  }

  List<String> assumed() {
    return assumed.sentences();
  }

  List<String> flags() {
    return flags.sentences();
  }

  FleetValuation.Line line(Holding holding) {
    GpuModel model = market.catalogue().get(holding.model());
    Optional<CardValue> value = actions.of(model, holding.condition());
    Spending.Spent spent = spending.of(holding);
    totals.add(holding.count(), spent, value);
    note(model.name(), holding, spent, value);
    CardDraws usd = spent.usd();
    return new FleetValuation.Line(
        holding,
        usd == null ? null : usd.distribution().p50(),
        usd != null && !spent.stated(),
        value.map(worth -> worth.resale().distribution()).orElse(null),
        value.map(CardValue::decision).orElse(null),
        value.map(worth -> worth.waiting().distribution()).orElse(null),
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
}

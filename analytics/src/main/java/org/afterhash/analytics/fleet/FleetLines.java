package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afterhash.analytics.fleet.CardActions.CardValue;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.PriceEvidence;
import org.afterhash.domain.estimate.SiteValue;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.market.MarketSnapshot;

/** Values holding by holding, and remembers what has to be said of them. */
final class FleetLines {
  /** Holdings whose draws are in memory at once. */
  private static final int BLOCK = 256;

  private final MarketSnapshot market;
  private final FleetOwner owner;
  private final Spending spending;
  private final FleetTotals totals;
  private final Map<Optional<SiteName>, SiteTotals> sites = new HashMap<>();
  private final Notes assumed = new Notes();
  private final Notes flags = new Notes();

  FleetLines(MarketSnapshot market, FleetOwner owner, Spending spending, FleetTotals totals) {
    this.market = market;
    this.owner = owner;
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

  /** One for each holding, in their order. */
  List<FleetValuation.Line> of(List<Holding> holdings) {
    var lines = new ArrayList<FleetValuation.Line>(holdings.size());
    for (int from = 0; from < holdings.size(); from += BLOCK) {
      List<Holding> block = holdings.subList(from, Math.min(from + BLOCK, holdings.size()));
      for (Valued each : block.parallelStream().map(this::valued).toList()) {
        add(each);
        lines.add(each.line);
      }
    }
    return lines;
  }

  private void add(Valued each) {
    Holding holding = each.line.holding();
    totals.add(holding.count(), each.spent, each.value);
    each.value.ifPresent(worth -> sums(owner.of(holding)).add(holding.count(), worth));
    note(holding, each.spent, each.value);
  }

  private SiteTotals sums(FleetOwner.OwnedSite site) {
    return sites.computeIfAbsent(site.name(), name -> new SiteTotals(totals.recoverable().length));
  }

  /** What the cards of each site bring, in the order of the sites. */
  List<SiteValue> sites(FleetQuestion question) {
    return owner.sites().stream().map(site -> sums(site).of(site, question)).toList();
  }

  private record Valued(
      FleetValuation.Line line, Spending.Spent spent, Optional<CardValue> value) {}

  private Valued valued(Holding holding) {
    GpuModel model = market.catalogue().get(holding.model());
    Optional<CardValue> value = owner.of(holding).actions().of(model, holding.condition());
    Spending.Spent spent = spending.of(holding);
    CardDraws usd = spent.usd();
    var line =
        new FleetValuation.Line(
            holding,
            usd == null ? null : usd.distribution().p50(),
            usd != null && !spent.stated(),
            spending.usual(holding),
            value.map(worth -> worth.resale().distribution()).orElse(null),
            value.map(CardValue::decision).orElse(null),
            value.map(worth -> worth.waiting().distribution()).orElse(null),
            value.map(CardValue::evidence).orElse(null));
    return new Valued(line, spent, value);
  }

  private void note(Holding holding, Spending.Spent spent, Optional<CardValue> value) {
    String name = market.catalogue().get(holding.model()).name();
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
    if (value.isPresent()
        && value.get().evidence() == null
        && holding.condition() != Condition.DEAD) {
      flags.add(
          "No used price of the " + name + " is known: {n} priced by speed, with a wide interval.",
          count);
    }
    PriceEvidence evidence = value.map(CardValue::evidence).orElse(null);
    if (evidence != null && evidence.thin()) {
      flags.add("The price of the " + name + " rests on thin evidence ({n}).", count);
    }
  }
}

package org.afterhash.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.afterhash.analytics.fleet.FleetValuer;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Limits;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.fleet.Sites;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.ingest.method.MethodologyFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a farm of 60 groups takes: 4,096 draws, four actions, paces, plan, waiting, quotes, cash
 * by month and tornado, capital and power that are short, and drivers, over the shipped facts, once
 * the market of the draws is known.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class FarmBench {
  private static final int DRAWS = 1 << 12;
  private static final int GROUPS = 60;
  private static final int SITES = 4;

  private final FleetValuer valuer;
  private final Fleet fleet;
  private final Fleet apart;
  private int asked;

  public FarmBench() {
    try {
      Methodology method = MethodologyFile.shipped();
      MarketSnapshot market = EngineBench.shippedMarket();
      var estimator = new IndustryEstimator(method, market);
      ResaleIndex index = ResaleIndex.at(method, market, estimator.latest());
      Question base = Question.base(estimator.latest(), DRAWS, 1);
      valuer = new FleetValuer(method, market, index, estimator.market(base));
      fleet = new Fleet(holdings(market, index));
      apart = new Fleet(fleet.holdings().stream().map(this::atSite).toList());
    } catch (Exception e) {
      throw new IllegalStateException("The shipped facts could not be read", e);
    }
  }

  /** An owner's what-if, another power price each time. */
  @Benchmark
  public FleetValuation farm() {
    var known = new WhatIf(Map.of(WhatIf.Input.POWER_PRICE, 0.01 * (asked++ % 50)));
    return valuer.value(new FleetQuestion(fleet, Site.UNKNOWN, known, new Limits(20_000.0, 50.0)));
  }

  /** The same at four sites, each with its own terms. */
  @Benchmark
  public FleetValuation sites() {
    var terms = new HashMap<SiteName, Site>();
    for (int site = 0; site < SITES; site++) {
      double power = 0.02 * site + 0.001 * (asked++ % 50);
      terms.put(name(site), new Site(Site.Kind.WAREHOUSE, power, 1000, 1 + site, 8.0, 1.0, 64.0));
    }
    return valuer.value(
        new FleetQuestion(
            apart, new Sites(Site.UNKNOWN, terms), WhatIf.NOTHING, new Limits(20_000.0, 50.0)));
  }

  private static SiteName name(int site) {
    return new SiteName("Hall " + site);
  }

  private Holding atSite(Holding h) {
    return new Holding(
        h.model(),
        h.count(),
        h.condition(),
        h.purchased(),
        h.pricePaid(),
        name(fleet.holdings().indexOf(h) % SITES));
  }

  private static List<Holding> holdings(MarketSnapshot market, ResaleIndex index) {
    return market.catalogue().models().stream()
        .filter(model -> index.price(model.id()).isPresent())
        .limit(GROUPS)
        .map(model -> new Holding(model.id(), 200, Condition.UNKNOWN, null, null))
        .toList();
  }
}

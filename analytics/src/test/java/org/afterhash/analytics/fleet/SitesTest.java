package org.afterhash.analytics.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.estimate.Allocation;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Limits;
import org.afterhash.domain.estimate.RetrofitQuote;
import org.afterhash.domain.estimate.SiteValue;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.fleet.Sites;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fleets that are spread over several sites. */
class SitesTest {
  private static final SiteName NORTH = new SiteName("North");
  private static final SiteName SOUTH = new SiteName("South");
  private static final Site RIG = new Site(Site.Kind.WAREHOUSE, 0.03, 200, 1, 1.0, 0.25, 8.0);
  private static final Site SERVERS =
      new Site(Site.Kind.DATACENTRE, 0.11, 10_000, 16, 64.0, 4.0, 512.0);
  private static final Sites BOTH = new Sites(Site.UNKNOWN, Map.of(NORTH, RIG, SOUTH, SERVERS));

  private final Methodology methodology = TestMethodology.shipped();
  private final MarketSnapshot market = TestMarket.shipped();
  private final FleetValuer valuer = TestValuer.shipped(512);

  @Test
  void theNameOfASiteOfWhichNothingIsSaidChangesNothing() {
    FleetValuation plain = valuer.value(FleetQuestion.of(fleet(null, null)));
    FleetValuation named = valuer.value(FleetQuestion.of(fleet(NORTH, NORTH)));
    assertThat(named.recoverable()).isEqualTo(plain.recoverable());
    assertThat(named.plan()).isEqualTo(plain.plan());
    assertThat(plain.sites()).isEmpty();
    assertThat(named.sites()).extracting(SiteValue::name).containsExactly(NORTH);
    assertThat(named.sites().get(0).recoverable()).isEqualTo(plain.recoverable());
  }

  @Test
  void moreGroupsThanCanBeSharedOutAreToldOf() {
    var holdings = new ArrayList<Holding>();
    List<GpuModelId> models =
        market.catalogue().models().stream().map(model -> model.id()).limit(7).toList();
    for (int site = 0; site < 90; site++) {
      for (GpuModelId model : models) {
        holdings.add(
            new Holding(model, 5, Condition.WORKS, null, null, new SiteName("Hall " + site)));
      }
    }
    FleetValuation value = value(new Fleet(holdings), Sites.of(RIG));
    assertThat(value.allocation()).isNull();
    assertThat(value.flags()).anyMatch(flag -> flag.contains("at most; here are 630."));
  }

  /** Below a hundred cards a site's cost does not hang on how many there are. */
  @Test
  void theCardsOfASiteAreValuedAsIfAllStoodOnItsTerms() {
    FleetValuation mixed = value(fleet(NORTH, SOUTH), BOTH);
    FleetValuation rigs = value(fleet(NORTH, SOUTH), Sites.of(RIG));
    FleetValuation racks = value(fleet(NORTH, SOUTH), Sites.of(SERVERS));
    for (int i = 0; i < mixed.lines().size(); i++) {
      boolean north = NORTH.equals(mixed.lines().get(i).holding().site());
      assertThat(mixed.lines().get(i).decision())
          .isEqualTo((north ? rigs : racks).lines().get(i).decision());
    }
    assertThat(mixed.lines()).isNotEqualTo(rigs.lines()).isNotEqualTo(racks.lines());
    assertThat(quotes(mixed, NORTH)).isEqualTo(quotes(rigs, NORTH));
    assertThat(quotes(mixed, SOUTH)).isEqualTo(quotes(racks, SOUTH));
    assertThat(mixed.keeping()).hasSize(6);
    assertThat(mixed.plan()).isEqualTo(rigs.plan());
  }

  @Test
  void sitesAddUpToTheFleet() {
    FleetValuation mixed = value(fleet(NORTH, SOUTH), BOTH);
    assertThat(mixed.sites()).extracting(SiteValue::name).containsExactly(NORTH, SOUTH);
    assertThat(mixed.sites()).extracting(SiteValue::powerPrice).containsExactly(0.03, 0.11);
    assertThat(mixed.sites()).extracting(SiteValue::gpus).containsExactly(70L, 70L);
    double sum = mixed.sites().stream().mapToDouble(each -> each.recoverable().mean()).sum();
    assertThat(sum).isCloseTo(mixed.recoverable().mean(), within(1e-6 * sum));
  }

  @Test
  void aSiteOfItsOwnHasToBeSetUpForFewerCards() {
    Holding all = holding("RTX 3090", 2000, NORTH);
    Holding half = holding("RTX 3090", 1000, NORTH);
    Holding other = holding("RTX 3090", 1000, SOUTH);
    RetrofitQuote together = value(new Fleet(List.of(all)), Sites.UNKNOWN).quotes().get(2);
    RetrofitQuote apart = value(new Fleet(List.of(half, other)), Sites.UNKNOWN).quotes().get(2);
    double more = methodology.parameter("rental.site-cost").p50() * (1 / 1000.0 - 1 / 2000.0);
    // A median of a sum is not the sum of medians.
    assertThat(apart.upFront() - together.upFront()).isBetween(0.7 * more, 1.1 * more);
    assertThat(apart.marketRent()).isEqualTo(together.marketRent());
  }

  @Test
  void whatIsSaidOfASiteAloneCountsBeforeWhatIsSaidOfAll() {
    var question =
        new FleetQuestion(
            fleet(NORTH, SOUTH),
            new Sites(Site.UNKNOWN, Map.of(NORTH, RIG)),
            new WhatIf(Map.of(WhatIf.Input.POWER_PRICE, 0.2)),
            Limits.NONE);
    assertThat(valuer.value(question).sites())
        .extracting(SiteValue::powerPrice)
        .containsExactly(0.03, 0.2);
    assertThat(valuer.value(question.with(WhatIf.Input.POWER_PRICE, 0.07)).sites())
        .extracting(SiteValue::powerPrice)
        .containsExactly(0.07, 0.07);
  }

  @Test
  void itIsSaidForWhichSitesAPriceWasAssumed() {
    FleetValuation v = value(fleet(NORTH, SOUTH), new Sites(Site.UNKNOWN, Map.of(NORTH, RIG)));
    assertThat(v.assumedInputs())
        .anyMatch(each -> each.startsWith("Price of electricity: not stated for South, taken as"));
    assertThat(value(fleet(NORTH, SOUTH), BOTH).assumedInputs())
        .noneMatch(each -> each.startsWith("Price of electricity"));
    assertThat(v.sites()).extracting(SiteValue::powerStated).containsExactly(true, false);
  }

  @Test
  void whatIsShortAtOneSiteLeavesTheCardsOfTheOtherAlone() {
    var known = new WhatIf(Map.of(WhatIf.Input.UTILISATION, 0.95));
    Site open = new Site(Site.Kind.WAREHOUSE, 0.02, null, 16, 64.0, 4.0, 512.0);
    Site dark = new Site(Site.Kind.WAREHOUSE, 0.02, null, 16, 64.0, 4.0, 512.0, 0.0);
    var sites = new Sites(Site.UNKNOWN, Map.of(NORTH, dark, SOUTH, open));
    Allocation allocation =
        valuer
            .value(new FleetQuestion(fleet(NORTH, SOUTH), sites, known, Limits.NONE))
            .allocation();
    assertThat(allocation.resources())
        .extracting(each -> each.id() + " at " + each.site())
        .containsExactly("power at North");
    assertThat(running(allocation, NORTH)).isZero();
    assertThat(running(allocation, SOUTH)).isPositive();
    assertThat(allocation.resources().get(0).oneMore()).isPositive();
  }

  @Test
  void sitesOfASmallFleetOfWhichNothingIsSaidDoNotChangeItsSum() {
    List<Holding> cards = List.of(holding("RTX 3090", 5, null), holding("RX 580 8GB", 20, null));
    List<Holding> apart = List.of(holding("RTX 3090", 5, NORTH), holding("RX 580 8GB", 20, SOUTH));
    assertThat(valuer.small().headlines(List.of(new Fleet(apart))))
        .isEqualTo(valuer.small().headlines(List.of(new Fleet(cards))));
    double[] plain = valuer.recoverable(FleetQuestion.of(new Fleet(cards)));
    assertThat(valuer.recoverable(FleetQuestion.of(new Fleet(apart)))).isEqualTo(plain);
  }

  private FleetValuation value(Fleet fleet, Sites sites) {
    return valuer.value(new FleetQuestion(fleet, sites, WhatIf.NOTHING, Limits.NONE));
  }

  private static List<RetrofitQuote> quotes(FleetValuation v, SiteName site) {
    return v.quotes().stream().filter(each -> Objects.equals(each.site(), site)).toList();
  }

  private static double running(Allocation allocation, SiteName site) {
    return allocation.parts().stream()
        .filter(part -> site.equals(part.site()) && part.outcome().word().matches("rent|mine"))
        .mapToDouble(Allocation.Part::cards)
        .sum();
  }

  private static Fleet fleet(@Nullable SiteName one, @Nullable SiteName other) {
    var cards = new ArrayList<Holding>();
    for (SiteName site : new SiteName[] {one, other}) {
      cards.add(holding("RTX 3090", 20, site));
      cards.add(holding("RTX 3070", 30, site));
      cards.add(holding("RX 580 8GB", 20, site));
    }
    return new Fleet(cards);
  }

  private static Holding holding(String model, int count, @Nullable SiteName site) {
    return new Holding(GpuModelId.ofName(model), count, Condition.WORKS, null, null, site);
  }
}

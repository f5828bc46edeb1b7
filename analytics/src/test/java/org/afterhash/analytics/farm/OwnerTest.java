package org.afterhash.analytics.farm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.recovery.RecoveryModel;
import org.afterhash.analytics.rental.CashFlow;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.analytics.resale.MassSale;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.method.Methodology;
import org.junit.jupiter.api.Test;

/** One owner's sale, renting and mining, in one draw with every parameter at its median. */
class OwnerTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private final Methodology shipped = TestMethodology.shipped();

  @Test
  void aSaleOverMonthsIsTheMeanOfItsMonths() {
    Methodology plain = TestMethodology.with(shipped, "resale.outlook-shock", 0);
    double elasticity = shipped.parameter("sale.elasticity").p50();
    double flow = shipped.parameter("sale.absorption").p50() * 1e6 / 12;
    double weight = shipped.parameter("sale.segment-weight").p50();
    double share = 1 - 0.266 - 0.369;
    double expected = 0;
    double worth = 0;
    for (int m = 0; m < 4; m++) {
      double later = Math.pow(1.25, -(m + 0.5) / 12);
      worth += later / 4;
      expected += Math.exp(-0.005 * (m + 0.5)) * later / 4;
    }
    double pressure = weight * (5000 / flow / share) + (1 - weight) * (7000 / flow);
    expected *= Math.pow(1 + pressure, -1 / elasticity);
    OwnSale sale = sale(plain, 4, 0, 8000, 20_000);
    assertThat(sale.factor(2, false)[0]).isCloseTo(expected, within(1e-9));
    assertThat(sale.worthLater(2, false)[0]).isCloseTo(worth, within(1e-12));
  }

  @Test
  void moreCardsNeverRaiseThePriceOfEachAndMoreTimeNeverPressesMore() {
    double last = 1;
    for (int cards : new int[] {1, 100, 10_000, 100_000, 1_000_000}) {
      double impact = sale(shipped, 3, 0, 0, cards).impact(0, 2);
      assertThat(impact).isLessThan(last);
      assertThat(sale(shipped, 6, 0, 0, cards).impact(0, 2)).isGreaterThan(impact);
      last = impact;
    }
  }

  @Test
  void aCardIsRentedOutAtTheMarketsRentAsTheCashFlowSays() {
    RentalTerms terms = terms(shipped);
    CardClass card = card("RTX 3090");
    var renting = renting(terms, Holder.MID, OwnRenting.Host.UNKNOWN);
    Rented rented = best(renting, card, 967, 600);
    assertThat(rented.tier()).isEqualTo(Tier.LARGE);
    assertThat(rented.medianRent()).isCloseTo(0.17, within(1e-12));
    var flow =
        CashFlow.of(
            terms.work(0, Tier.LARGE, card.watts()),
            terms.terms(0, Holder.MID, Tier.LARGE, card.watts(), 967, 600));
    assertThat(rented.value()[0]).isCloseTo(flow.value(0.17), within(1e-9));
    double[] even = rented.breakEven(new double[] {628});
    assertThat(flow.value(even[0])).isCloseTo(628, within(1e-9));
  }

  @Test
  void moneyOfCardsThatAreRentedTogetherIsThatOfEachMonthByMonth() {
    RentalTerms terms = terms(shipped);
    var ready = new OwnRenting.Host(Site.Kind.WAREHOUSE, Map.of(Tier.LARGE, 0.7));
    OwnRenting renting = renting(terms, Holder.MID, ready);
    int horizon = terms.horizon();
    var together = new double[horizon + 1][1];
    var expected = new double[horizon + 1];
    var pool = new RentedPool();
    for (CardClass card : List.of(card("RTX 3090"), card("RTX 3080"), card("A100 40GB PCIe"))) {
      double cards = card.watts() / 10;
      double price = 3 * card.memoryGb();
      for (Rented rented : renting.rented(card, new double[] {price}, new double[] {price / 2})) {
        pool.add(rented, new double[] {cards});
        Tier tier = rented.tier();
        double[] months =
            CashFlow.months(
                terms.work(0, tier, card.watts()),
                terms.terms(0, Holder.MID, tier, card.watts(), price, price / 2),
                rented.medianRent());
        months[0] += tier == Tier.LARGE ? 0.7 * terms.conversion(0) : 0;
        Arrays.setAll(expected, m -> expected[m] + cards * months[m]);
      }
    }
    pool.addCash(together);
    for (int m = 0; m <= horizon; m++) {
      assertThat(together[m][0]).isCloseTo(expected[m], within(1e-9 * Math.abs(expected[m])));
    }
  }

  @Test
  void ownOffersPressOnTheRentAlongTheDemandOfOthers() {
    RentalTerms terms = terms(shipped);
    CardClass card = card("RTX 3090");
    var offered = List.of(new OwnRenting.Offered(card, 20_000, Site.Kind.UNKNOWN));
    var renting =
        new OwnRenting(
            terms,
            Holder.FARM,
            OwnRenting.Host.UNKNOWN,
            OwnRenting.rents(terms, market(0.17), Holder.FARM, offered));
    double rent = best(renting, card, 967, 600).medianRent();
    var demand = terms.demand(0, Tier.LARGE);
    double places = 20_000 * terms.use(0, Tier.LARGE);
    // At the lower rent just the places of others and the own ones are asked for.
    assertThat(demand.at(rent)).isCloseTo(demand.at(0.17) + places, within(1e-6 * places));
  }

  @Test
  void aHobbyistsMachineDoesSmallWorkAndAnAmdCardNone() {
    OwnRenting renting = renting(terms(shipped), Holder.HOBBY, OwnRenting.Host.UNKNOWN);
    double[] one = {100};
    assertThat(renting.rented(card("RTX 3090"), one, one))
        .extracting(Rented::tier)
        .containsExactly(Tier.BATCH);
    assertThat(renting.rented(card("RX 6800"), one, one)).isEmpty();
    assertThat(renting.rented(card("GTX 1660 Super"), one, one)).isEmpty();
  }

  @Test
  void aMachineThatHasWhatIsAskedForCostsNothingToConvertAndOneThatHasHalfCostsHalf() {
    var site = new Site(Site.Kind.WAREHOUSE, null, 1000, 16, 8.0, 1.0, 127.0);
    var gates = new HostGates(shipped, site);
    assertThat(gates.failing(Tier.LARGE)).isCloseTo(0.2 + 0.1, within(1e-12));
    var disk = new Site(Site.Kind.WAREHOUSE, null, 1000, 16, 8.0, 1.0, 128.0);
    assertThat(new HostGates(shipped, disk).failing(Tier.LARGE)).isCloseTo(0.2, within(1e-12));
    assertThat(new HostGates(shipped, Site.UNKNOWN.or(disk)).failing(Tier.LARGE))
        .isCloseTo(0.2, within(1e-12));
    assertThat(new HostGates(shipped, Site.UNKNOWN).failing(Tier.LARGE))
        .isCloseTo(1, within(1e-12));
    assertThat(gates.checks(Tier.BATCH)).isEmpty();
    RentalTerms terms = terms(shipped);
    var ready = new OwnRenting.Host(Site.Kind.WAREHOUSE, Map.of(Tier.LARGE, 0.7));
    double whole = value(terms, OwnRenting.Host.UNKNOWN);
    double part = value(terms, ready);
    assertThat(part - whole).isCloseTo(0.7 * terms.conversion(0), within(1e-9));
  }

  private static double value(RentalTerms terms, OwnRenting.Host host) {
    return best(renting(terms, Holder.MID, host), card("RTX 3090"), 967, 600).value()[0];
  }

  @Test
  void aHomeDoesSmallWorkWhateverItsOwnerHas() {
    var home = new OwnRenting.Host(Site.Kind.HOME, Map.of());
    assertThat(best(renting(terms(shipped), Holder.FARM, home), card("RTX 3090"), 100, 100).tier())
        .isEqualTo(Tier.BATCH);
  }

  @Test
  void minersWithCheaperPowerThanOthersKeepTheDifference() {
    CardClass card = card("RTX 3070");
    double average =
        shipped.parameter("mine.value").p50()
            * shipped.path("mine.level").at(JUNE)
            * card.mhs()
            / 51;
    double typical = drawn(shipped).of("rental.power-price")[0];
    double overhead = drawn(shipped).of("rental.pue")[0];
    double kwh = 0.12 * 730 * 5;
    for (double price : new double[] {0.02, typical, 0.075, 0.5}) {
      Methodology own = TestMethodology.with(shipped, "rental.power-price", price);
      var mining =
          new OwnMining(shipped, drawn(shipped), JUNE, terms(shipped), terms(own), Holder.FARM);
      assertThat(mining.margin(card, 120)[0])
          .isCloseTo(Math.max(0, average + kwh * overhead * (typical - price)), within(1e-9));
    }
  }

  private static OwnSale sale(Methodology methodology, int months, int... cards) {
    return new OwnSale(
        new MassSale(methodology, drawn(methodology), JUNE),
        new double[] {0.25},
        months,
        Arrays.stream(cards).asDoubleStream().toArray());
  }

  private static OwnRenting renting(RentalTerms terms, Holder holder, OwnRenting.Host host) {
    return new OwnRenting(
        terms, holder, host, OwnRenting.rents(terms, market(0.17), holder, List.of()));
  }

  private static Rented best(OwnRenting renting, CardClass card, double price, double residual) {
    return renting.rented(card, new double[] {price}, new double[] {residual}).stream()
        .max(Comparator.comparingDouble(Rented::mean))
        .orElseThrow();
  }

  private static RentalTerms terms(Methodology methodology) {
    return new RentalTerms(methodology, drawn(methodology), JUNE);
  }

  private static ParameterDraws drawn(Methodology methodology) {
    List<String> ids = ids();
    var coordinates = new double[ids.size()][1];
    Arrays.stream(coordinates).forEach(coordinate -> coordinate[0] = 0.5);
    return new ParameterDraws(methodology, ids, coordinates);
  }

  private static List<String> ids() {
    var ids = new ArrayList<>(RecoveryModel.drawn());
    ids.add("spend.mhs-per-card");
    return ids;
  }

  private static MarketDraws market(double rent) {
    Map<Tier, double[]> rents = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      rents.put(tier, new double[] {rent});
    }
    return new MarketDraws(1, List.of("gate.site"), new double[][] {{0.5}}, rents);
  }

  private static CardClass card(String name) {
    return CardClass.of(TestMarket.catalogue().get(GpuModelId.ofName(name)), 60);
  }
}

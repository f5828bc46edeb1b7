package org.afterhash.analytics.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.cards.CardMix;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.spend.Likelihood;
import org.afterhash.analytics.spend.SpendDraws;
import org.afterhash.analytics.spend.VintageModel;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.PivotReport;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.source.Claim;

/** Spend against what others counted, and what single buyers paid (docs/backtest.md, V3). */
final class SpendChecks {
  private static final String TEST = "V3";
  private static final String CMP_YEAR = "FY2022-Q";
  private static final int QUARTERS = 4;
  private static final YearMonth CMP_MIDDLE = YearMonth.of(2021, 7);
  private static final YearMonth HUT_8 = YearMonth.of(2021, 3);
  private static final YearMonth NORTHERN_DATA = YearMonth.of(2021, 8);

  /** Of the price for Northern Data's fleet, paid in shares: the fact's note says so. */
  private static final double NORTHERN_DATA_SHARES_EUR = 170e6;

  private final Methodology methodology;
  private final MarketSnapshot market;
  private final ParameterDraws drawn;
  private final SpendDraws spend;
  private final Weights weights;
  private final long seed;

  SpendChecks(Methodology methodology, MarketSnapshot market, int draws, long seed) {
    this.methodology = methodology;
    this.market = market;
    this.seed = seed;
    var ids = new ArrayList<>(VintageModel.drawn());
    ids.addAll(ParameterDraws.common(methodology));
    ids.addAll(CardMix.DRAWN);
    double[][] points = Sobol.scrambled(ids.size(), draws, seed);
    this.drawn = new ParameterDraws(methodology, ids, points);
    this.spend = VintageModel.run(methodology, market.network(), drawn);
    this.weights = Likelihood.weights(methodology, spend);
  }

  List<Check> list() {
    var checks = new ArrayList<Check>();
    window("2017", YearMonth.of(2017, 1), YearMonth.of(2017, 12), checks);
    window("2021-Q1", YearMonth.of(2021, 1), YearMonth.of(2021, 3), checks);
    miningCards().ifPresent(checks::add);
    hut8().ifPresent(checks::add);
    northernData().ifPresent(checks::add);
    return checks;
  }

  private void window(String period, YearMonth first, YearMonth last, List<Check> checks) {
    claim("jpr_aib_value_to_miners", period)
        .ifPresent(
            claim ->
                checks.add(
                    check(
                        "Spend of miners, " + period,
                        weights.distribution(spend.spend(first, last), "USD"),
                        claim)));
    claim("jpr_aibs_to_miners", period)
        .ifPresent(
            claim ->
                checks.add(
                    check(
                        "Cards bought for mining, " + period,
                        weights.distribution(spend.cards(first, last), "cards"),
                        claim)));
  }

  private static Check check(String what, Distribution predicted, Claim claim) {
    return new Check(
        TEST,
        what,
        predicted,
        claim.value(),
        claim.period(),
        List.of(claim.source().value()),
        Check.Kind.CALIBRATION,
        "one analyst house's count of shipments",
        "The weights of the draws rest on shipments of boards, which the same house counts.");
  }

  /**
   * What the mix of cards makes of NVIDIA's sales of cards for mining alone (CMP), all of them of
   * one fiscal year: the cards of the Merge, at what a MH/s cost in the middle of it.
   */
  private Optional<Check> miningCards() {
    List<Claim> quarters =
        market.claims().stream()
            .filter(claim -> claim.metric().equals("nvidia_cmp_revenue"))
            .filter(claim -> claim.period().startsWith(CMP_YEAR))
            .toList();
    if (quarters.size() != QUARTERS) {
      return Optional.empty();
    }
    double revenue = 0;
    for (Claim quarter : quarters) {
      revenue += quarter.value();
    }
    return Optional.of(
        new Check(
            TEST,
            "Cards for mining alone (CMP), what was paid",
            weights.distribution(paidForMiningCards(), "USD"),
            revenue,
            "2021-02 to 2022-01",
            List.of(quarters.get(0).source().value()),
            Check.Kind.VALIDATION,
            "four quarters of the maker's revenue",
            "Of the six models that the maker sold, the miners whose hardware the mix is read from"
                + " named one, the CMP 40HX: the mix has too few of these cards. The revenue is"
                + " the maker's, before the trade's margin."));
  }

  private double[] paidForMiningCards() {
    var classes = new CardClasses(methodology, market);
    double[] rate = drawn.of("spend.mhs-per-card");
    double[][] mix = new CardMix(methodology, classes).draw(drawn, rate, seed);
    double[] left = spend.left();
    double[] price = price(CMP_MIDDLE);
    var paid = new double[left.length];
    for (int c = 0; c < mix.length; c++) {
      CardClass card = classes.list().get(c);
      if (card.model().name().startsWith("CMP")) {
        for (int i = 0; i < paid.length; i++) {
          paid[i] += left[i] * mix[c][i] * card.mhs() * price[i];
        }
      }
    }
    return paid;
  }

  private Optional<Check> hut8() {
    Optional<Claim> paid = claim("hut8_cmp_order", HUT_8.toString());
    Optional<Claim> hashrate = claim("hut8_cmp_order_hashrate", HUT_8.toString());
    if (paid.isEmpty() || hashrate.isEmpty()) {
      return Optional.empty();
    }
    double mhsPerGhs = 1000;
    return Optional.of(
        new Check(
            TEST,
            "Price of new hashrate, one farm's order",
            weights.distribution(price(HUT_8), "USD per MH/s"),
            paid.get().value() / (hashrate.get().value() * mhsPerGhs),
            HUT_8.toString(),
            List.of(paid.get().source().value()),
            Check.Kind.VALIDATION,
            "one order",
            "Cards made for mining, bought from the maker."));
  }

  private Optional<Check> northernData() {
    Optional<PivotReport> cards = pivot("GPU fleet bought from Block.one");
    Optional<PivotReport> cash = pivot("price of that fleet: cash");
    Double count = cards.map(PivotReport::value).orElse(null);
    Double eur = cash.map(PivotReport::value).orElse(null);
    var rate = market.fx().rate(Currency.getInstance("EUR"), NORTHERN_DATA);
    if (count == null || eur == null || rate.isEmpty()) {
      return Optional.empty();
    }
    double[] price = price(NORTHERN_DATA);
    double[] mhs = drawn.of("spend.mhs-per-card");
    for (int i = 0; i < price.length; i++) {
      price[i] *= mhs[i];
    }
    return Optional.of(
        new Check(
            TEST,
            "Price of a card, one fleet's sale",
            weights.distribution(price, "USD per card"),
            (eur * 1e6 + NORTHERN_DATA_SHARES_EUR) * rate.getAsDouble() / count,
            NORTHERN_DATA.toString(),
            List.of(cash.get().source().value()),
            Check.Kind.VALIDATION,
            "one sale of 223,000 cards",
            "With 24,000 servers, and half of it paid in shares: an upper bound of the cards'"
                + " price."));
  }

  /** What a MH/s cost, USD, by draw. */
  private double[] price(YearMonth month) {
    double base = methodology.path("spend.base-price").at(month);
    double premium = methodology.path("spend.premium").at(month);
    double[] level = drawn.of("spend.price-level");
    double[] paid = drawn.of("spend.premium-paid");
    var price = new double[level.length];
    for (int i = 0; i < price.length; i++) {
      price[i] = base * level[i] * (1 + premium * paid[i]);
    }
    return price;
  }

  private Optional<Claim> claim(String metric, String period) {
    return market.claims().stream()
        .filter(claim -> claim.metric().equals(metric) && claim.period().equals(period))
        .findFirst();
  }

  private Optional<PivotReport> pivot(String metric) {
    return market.pivots().stream().filter(pivot -> pivot.metric().equals(metric)).findFirst();
  }
}

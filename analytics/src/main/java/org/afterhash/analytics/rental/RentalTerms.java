package org.afterhash.analytics.rental;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.market.RentMarket;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.domain.gpu.GpuModel.Vendor;
import org.afterhash.domain.method.Methodology;

/** On what terms miners could rent their cards out at a date (docs/method.md §12). */
public final class RentalTerms {
  /** The parameters that are drawn. */
  public static final List<String> DRAWN =
      List.of(
          "rental.demand-2023",
          "rental.demand-2026",
          "rental.use-batch",
          "rental.use-inference",
          "rental.use-large",
          "rental.rate-3090",
          "rental.early-level",
          "rental.power-price",
          "rental.conversion",
          "rental.as-is-cost",
          "rental.demand-elasticity",
          "rental.decline",
          "rental.fee",
          "rental.uptime",
          "rental.pue",
          "rental.hazard",
          "rental.cards-per-person",
          "rental.person-cost",
          "rental.site-cost",
          "gate.site",
          "discount.small",
          "discount.farm");

  private static final double TFLOPS_3090 = 35.58;
  private static final double MEMORY_3090 = 24;
  private static final double LEAST_DECLINE = -0.1;
  private static final double MOST_DECLINE = 0.6;
  private static final double WATTS_PER_KW = 1000;
  private static final double MONTHS = 12;

  private final Methodology methodology;
  private final double[] demand2023;
  private final double[] demand2026;
  private final double[] rate;
  private final double[] earlyLevel;
  private final double[] powerPrice;
  private final double[] conversion;
  private final double[] asIsCost;
  private final double[] demandElasticity;
  private final double[] declines;
  private final double[] fee;
  private final double[] uptime;
  private final double[] pue;
  private final double[] hazard;
  private final double[] cardsPerPerson;
  private final double[] personCost;
  private final double[] siteCost;
  private final double[] sites;
  private final double[] discountSmall;
  private final double[] discountFarm;
  private final Map<Tier, double[]> use = new EnumMap<>(Tier.class);
  private final double early;
  private final double late;
  private final Map<Tier, Double> splits = new EnumMap<>(Tier.class);
  private final Map<Tier, Double> memory = new EnumMap<>(Tier.class);
  private final double tflopsPower;
  private final double memoryPower;
  private final double load;
  private final double idleWatts;
  private final double ramp;
  private final double upkeep;
  private final double network;
  private final double space;
  private final double farmLicence;
  private final int horizon;
  private final CashFlow.Annuities[] small;
  private final CashFlow.Annuities[] farm;
  private final Map<Holder, Double> powerAbove = new EnumMap<>(Holder.class);
  private final Map<Holder, Double> cardsPerSite = new EnumMap<>(Holder.class);

  /**
   * @param drawn of {@link #DRAWN}
   */
  public RentalTerms(Methodology methodology, ParameterDraws drawn, YearMonth date) {
    this.methodology = methodology;
    demand2023 = drawn.of("rental.demand-2023");
    demand2026 = drawn.of("rental.demand-2026");
    rate = drawn.of("rental.rate-3090");
    earlyLevel = drawn.of("rental.early-level");
    powerPrice = drawn.of("rental.power-price");
    conversion = drawn.of("rental.conversion");
    asIsCost = drawn.of("rental.as-is-cost");
    demandElasticity = drawn.of("rental.demand-elasticity");
    declines = drawn.of("rental.decline");
    fee = drawn.of("rental.fee");
    uptime = drawn.of("rental.uptime");
    pue = drawn.of("rental.pue");
    hazard = drawn.of("rental.hazard");
    cardsPerPerson = drawn.of("rental.cards-per-person");
    personCost = drawn.of("rental.person-cost");
    siteCost = drawn.of("rental.site-cost");
    sites = drawn.of("gate.site");
    discountSmall = drawn.of("discount.small");
    discountFarm = drawn.of("discount.farm");
    early = methodology.path("rental.early").at(date);
    late = methodology.path("rental.demand-late").at(date);
    for (Tier tier : Tier.values()) {
      use.put(tier, drawn.of("rental.use-" + tier.word()));
      splits.put(tier, fixed("rental.demand-" + tier.word()));
      memory.put(tier, fixed("gate.memory-" + tier.word()));
    }
    tflopsPower = fixed("rental.tflops-power");
    memoryPower = fixed("rental.memory-power");
    load = fixed("rental.load");
    idleWatts = fixed("rental.idle-watts");
    ramp = fixed("rental.ramp");
    upkeep = fixed("rental.upkeep");
    network = fixed("rental.network");
    space = fixed("rental.space");
    farmLicence = fixed("gate.farm-licence");
    horizon = (int) fixed("rental.horizon");
    small = annuities(discountSmall);
    farm = annuities(discountFarm);
    powerAbove.put(Holder.HOBBY, fixed("rental.hobby-power-above"));
    powerAbove.put(Holder.MID, fixed("rental.mid-power-above"));
    powerAbove.put(Holder.FARM, 0.0);
    cardsPerSite.put(Holder.HOBBY, 1.0);
    cardsPerSite.put(Holder.MID, fixed("rental.cards-mid"));
    cardsPerSite.put(Holder.FARM, fixed("rental.cards-farm"));
  }

  /** Whether a card can do the work at all: by NVIDIA, with matrix units and enough memory. */
  public boolean suits(CardClass card, Tier tier) {
    return suiting(tier).test(card);
  }

  /** Which cards {@link #suits} names, for many of them. */
  public Predicate<CardClass> suiting(Tier tier) {
    double least = leastMemory(tier);
    return card ->
        card.memoryGb() >= least && card.model().vendor() == Vendor.NVIDIA && card.hasTensorCores();
  }

  /** What the work asks of a card's own memory, GB. */
  public double leastMemory(Tier tier) {
    return memory.getOrDefault(tier, Double.POSITIVE_INFINITY);
  }

  /** Part of the cards whose host and site are suitable, or can be made so. */
  public double sites(int draw, Holder holder, Tier tier) {
    // A hobbyist's machine does small work as it is; nobody there converts it for more.
    return holder == Holder.HOBBY && tier != Tier.BATCH ? 0 : sites[draw];
  }

  /** Part of the cards that the licence of their driver lets be rented out where they stand. */
  public double licensed(Holder holder, CardClass card) {
    return holder == Holder.FARM && !card.isForServers() ? farmLicence : 1;
  }

  /** List rate of a card against that of an RTX 3090. */
  public double performance(CardClass card) {
    return StrictMath.pow(card.tflops() / TFLOPS_3090, tflopsPower)
        * StrictMath.pow(card.memoryGb() / MEMORY_3090, memoryPower);
  }

  /** List rate of an RTX 3090 at the date, USD per hour. */
  public double listRate(int draw) {
    return rate[draw] * StrictMath.pow(earlyLevel[draw], early);
  }

  /** Part of the time that a listed card is rented, once it is known. */
  public double use(int draw, Tier tier) {
    return use.getOrDefault(tier, new double[0])[draw];
  }

  /** Demand for miners' cards in equivalents of an RTX 3090. */
  public RentMarket.Demand demand(int draw, Tier tier) {
    double slots =
        StrictMath.pow(demand2023[draw], 1 - late) * StrictMath.pow(demand2026[draw], late);
    return new RentMarket.Demand(
        slots * splits.getOrDefault(tier, 0.0), listRate(draw), demandElasticity[draw]);
  }

  /** What any card earns and costs. */
  public CashLine line(int draw, Holder holder, Tier tier) {
    CashFlow none = cashFlow(draw, holder, tier, 0, 0, 0);
    return new CashLine(
        none.perRent(),
        none.cost(),
        cashFlow(draw, holder, tier, 1, 0, 0).cost() - none.cost(),
        cashFlow(draw, holder, tier, 0, 1, 0).cost() - none.cost(),
        none.cost() - cashFlow(draw, holder, tier, 0, 0, 1).cost());
  }

  private CashFlow cashFlow(
      int draw, Holder holder, Tier tier, double watts, double price, double residual) {
    return CashFlow.of(
        work(draw, tier, watts),
        terms(draw, holder, tier, watts, price, residual),
        (holder == Holder.FARM ? farm : small)[draw]);
  }

  /**
   * What its owner pays and expects.
   *
   * @param watts of the card's board
   * @param price of a working card today, USD
   * @param residual what selling it at the end brings, USD
   */
  public CashFlow.Terms terms(
      int draw, Holder holder, Tier tier, double watts, double price, double residual) {
    double staffCost = holder == Holder.HOBBY ? 0 : personCost[draw] / cardsPerPerson[draw];
    double monthly =
        (staffCost + upkeep * price) / MONTHS
            + network
            + space * load * watts * pue[draw] / WATTS_PER_KW;
    return new CashFlow.Terms(
        powerPrice(draw, holder),
        upFront(draw, holder, tier),
        monthly,
        hazard[draw],
        (holder == Holder.FARM ? discountFarm : discountSmall)[draw],
        horizon,
        residual);
  }

  /** Persons that a rented card takes; a hobbyist counts as none. */
  public double staff(int draw, Holder holder) {
    return holder == Holder.HOBBY ? 0 : 1 / cardsPerPerson[draw];
  }

  /**
   * What a card does and earns.
   *
   * @param watts of its board
   */
  public CashFlow.Work work(int draw, Tier tier, double watts) {
    return new CashFlow.Work(
        use(draw, tier),
        ramp,
        uptime[draw],
        fee[draw],
        decline(draw),
        load * watts * pue[draw] / WATTS_PER_KW,
        idleWatts * pue[draw] / WATTS_PER_KW);
  }

  private CashFlow.Annuities[] annuities(double[] discount) {
    return IntStream.range(0, discount.length)
        .parallel()
        .mapToObj(i -> CashFlow.Annuities.of(horizon, hazard[i], discount[i], ramp, decline(i)))
        .toArray(CashFlow.Annuities[]::new);
  }

  /** Price of electricity, USD/kWh. */
  public double powerPrice(int draw, Holder holder) {
    return powerPrice[draw] + powerAbove.getOrDefault(holder, 0.0);
  }

  /** Power of the site against that of its machines. */
  public double overhead(int draw) {
    return pue[draw];
  }

  /** Cost of converting a rig for more than small work, USD per card. */
  public double conversion(int draw) {
    return conversion[draw];
  }

  /** Months that a card is rented. */
  public int horizon() {
    return horizon;
  }

  /** What has to be paid before a card can be rented out, USD. */
  public double upFront(int draw, Holder holder, Tier tier) {
    double site =
        holder == Holder.HOBBY ? 0 : siteCost[draw] / cardsPerSite.getOrDefault(holder, 1.0);
    return (tier == Tier.BATCH ? asIsCost[draw] : conversion[draw]) + site;
  }

  private double decline(int draw) {
    double drawnDecline = declines[draw];
    return StrictMath.max(LEAST_DECLINE, StrictMath.min(MOST_DECLINE, drawnDecline));
  }

  private double fixed(String id) {
    return methodology.parameter(id).p50();
  }
}

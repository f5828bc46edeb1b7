package org.afterhash.analytics.recovery;

import static org.afterhash.analytics.recovery.Waterfall.Step.COINS;
import static org.afterhash.analytics.recovery.Waterfall.Step.DEAD;
import static org.afterhash.analytics.recovery.Waterfall.Step.RENTING;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.cards.Holdings;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.analytics.resale.MassSale;
import org.afterhash.analytics.resale.SaleCosts;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.method.Methodology;

/**
 * What the cards that were there at the Merge have brought and can still bring (docs/method.md
 * §10). Draws are independent of each other and are worked in parallel; no sum goes over draws.
 */
public final class RecoveryModel {
  private static final double MONTHS_PER_YEAR = 12;
  private static final int SEGMENTS = MassSale.SEGMENTS;

  private static final int MOST_PASSES = 40;

  private final List<CardClass> classes;
  private final MinersCards cards;
  private final Holdings holdings;
  private final SaleCosts costs;
  private final MassSale sale;
  private final RentalTerms rental;
  private final OtherCoins coins;
  private final int[] segments;
  private final boolean[] large;
  private final double[] performance;
  private final boolean[] suitsSomeWork;
  private final double[] discountSmall;
  private final double[] discountFarm;

  /**
   * @param drawn of {@link #drawn()}
   * @param date the valuation date, the Merge or later
   */
  public RecoveryModel(
      Methodology methodology,
      ParameterDraws drawn,
      List<CardClass> classes,
      MinersCards cards,
      YearMonth date) {
    this.classes = List.copyOf(classes);
    this.cards = cards;
    this.holdings = new Holdings(methodology, drawn, date);
    this.costs = new SaleCosts(drawn);
    this.sale = new MassSale(methodology, drawn, date);
    this.rental = new RentalTerms(methodology, drawn, date);
    this.coins = new OtherCoins(methodology, drawn, date);
    double from = methodology.parameter("resale.large-memory").p50();
    this.segments = classes.stream().mapToInt(one -> sale.segment(one.tflops())).toArray();
    this.performance = classes.stream().mapToDouble(rental::performance).toArray();
    this.large = new boolean[classes.size()];
    this.suitsSomeWork = new boolean[classes.size()];
    for (int c = 0; c < large.length; c++) {
      CardClass one = classes.get(c);
      large[c] = one.memoryGb() >= from;
      suitsSomeWork[c] = Arrays.stream(Tier.values()).anyMatch(tier -> rental.suits(one, tier));
    }
    this.discountSmall = drawn.of("discount.small");
    this.discountFarm = drawn.of("discount.farm");
  }

  /** The parameters that are drawn. */
  public static List<String> drawn() {
    var drawn = new ArrayList<>(MassSale.DRAWN);
    drawn.addAll(SaleCosts.DRAWN);
    drawn.addAll(Holdings.DRAWN);
    drawn.addAll(RentalTerms.DRAWN);
    drawn.addAll(OtherCoins.DRAWN);
    return drawn;
  }

  public RecoveryDraws run() {
    int draws = cards.draws();
    var result = new RecoveryDraws(classes.size(), draws);
    IntStream.range(0, draws).parallel().forEach(i -> draw(i, result));
    return result;
  }

  private void draw(int i, RecoveryDraws result) {
    var soldBefore = new double[SEGMENTS];
    var stocks = new ArrayList<Stock>();
    double hashrate = 0;
    double all = 0;
    PastSales ofFarms = past(Holder.FARM, i);
    // Hobbyists and middling owners sell at one pace.
    PastSales ofOthers = past(Holder.HOBBY, i);
    for (Holder holder : Holder.values()) {
      PastSales past = holder == Holder.FARM ? ofFarms : ofOthers;
      for (int c = 0; c < classes.size(); c++) {
        double had = cards.atMerge(c, i) * holdings.share(holder);
        double works = 1 - costs.unsellable(i);
        hashrate += had * classes.get(c).mhs();
        all += had;
        soldBefore[segments[c]] += had * past.soldLately() * works;
        sell(i, c, had, past, result);
        double left = had * (1 - past.sold());
        stocks.add(new Stock(holder, c, classes.get(c), left * works));
        result.hold(i, left);
        scrap(i, c, left * (1 - works), result);
        result.waterfall().atMerge(i, had * cards.priceAtMerge(c, i));
      }
    }
    settle(i, stocks, soldBefore, new OtherCoins.Network(hashrate, hashrate / all), result);
  }

  private PastSales past(Holder holder, int i) {
    return new PastSales(holdings, holder, i, cards.relative(), classes.size());
  }

  /** What was sold before the valuation date. */
  private void sell(int i, int c, double had, PastSales past, RecoveryDraws result) {
    double price = cards.price(c, i) * past.relativePrice(c);
    double dead = had * past.sold() * costs.unsellable(i);
    double sold = had * past.sold() - dead;
    double net = costs.net(i, price, 1);
    result.past(Outcome.SELL, c, i, sold, sold * net);
    result.past(Outcome.SCRAP, c, i, dead, dead * costs.scrap(i));
    Waterfall waterfall = result.waterfall();
    waterfall.add(DEAD, i, dead * (costs.scrap(i) - cards.priceAtMerge(c, i)));
    waterfall.sold(i, new Waterfall.Sale(sold, cards.priceAtMerge(c, i), price, price, net, net));
  }

  /** Dead cards that are still held. */
  private void scrap(int i, int c, double dead, RecoveryDraws result) {
    result.add(Outcome.SCRAP, c, i, dead, dead * costs.scrap(i));
    result.waterfall().add(DEAD, i, dead * (costs.scrap(i) - cards.priceAtMerge(c, i)));
  }

  /** Finds the prices and rents at which nobody would rather do something else with a card. */
  private void settle(
      int i,
      List<Stock> stocks,
      double[] soldBefore,
      OtherCoins.Network network,
      RecoveryDraws result) {
    var rentable = new ArrayList<Stock>();
    for (Stock stock : stocks) {
      if (suitsSomeWork[stock.cardClass]) {
        rentable.add(stock);
      }
    }
    var rentals = new RentalMarkets(rental, i, rentable, saleLater(i));
    var toSell = new Balance(forSale(stocks));
    MassSale.Course course = sale.course(i, toSell.values(), soldBefore);
    boolean settled = false;
    for (int pass = 0; !settled; pass++) {
      for (Holder holder : Holder.values()) {
        reset(i, holder, stocks, course);
      }
      OtherCoins.Places places = coins.places(i, stocks, network);
      places.tell();
      rentals.clear();
      places.fill();
      settled = toSell.isNear(forSale(stocks)) || pass == MOST_PASSES - 1;
      if (!settled) {
        course = sale.course(i, toSell.next(), soldBefore);
      }
    }
    state(i, stocks, course, network, result);
    rentals.forEach((stock, out, value) -> rent(i, stock, out, value, result));
    rentals.state(i, result);
  }

  /** What is sold and what mines, and how the price of the Merge became that. */
  private void state(
      int i,
      List<Stock> stocks,
      MassSale.Course course,
      OtherCoins.Network network,
      RecoveryDraws result) {
    double[][] pressed = {course.means(false, 0), course.means(true, 0)};
    double[] alone = {course.withoutPressure(false), course.withoutPressure(true)};
    for (Stock stock : stocks) {
      int c = stock.cardClass;
      int size = large[c] ? 1 : 0;
      double mining = stock.mining();
      double mined = mining * coins.worth(i, stock, network);
      result.add(Outcome.SELL, c, i, stock.forSale(), stock.forSale() * stock.sell());
      result.add(Outcome.MINE, c, i, mining, mined);
      double price = cards.price(c, i) * pressed[size][segments[c]];
      result
          .waterfall()
          .sold(
              i,
              new Waterfall.Sale(
                  stock.count,
                  cards.priceAtMerge(c, i),
                  cards.price(c, i) * alone[size],
                  price,
                  costs.net(i, price, 1),
                  stock.sell()));
      result.waterfall().add(COINS, i, mined - mining * stock.sell());
    }
  }

  private static void rent(int i, Stock stock, double out, double value, RecoveryDraws result) {
    result.add(Outcome.RENT, stock.cardClass, i, out, value);
    result.waterfall().add(RENTING, i, value - out * stock.sell());
  }

  private RentalOffers.SaleLater saleLater(int i) {
    double[] outlooks = {
      sale.outlook(i, false, rental.horizon()), sale.outlook(i, true, rental.horizon())
    };
    return new RentalOffers.SaleLater() {
      @Override
      public double price(int cardClass) {
        return cards.price(cardClass, i);
      }

      @Override
      public double performance(int cardClass) {
        return performance[cardClass];
      }

      @Override
      public double residual(int cardClass) {
        return costs.net(i, price(cardClass) * outlooks[large[cardClass] ? 1 : 0], 1);
      }
    };
  }

  /** Prices each stock at what a sale in this course leaves. */
  private void reset(int i, Holder holder, List<Stock> stocks, MassSale.Course course) {
    double discount = (holder == Holder.FARM ? discountFarm : discountSmall)[i];
    double monthly = StrictMath.log1p(discount) / MONTHS_PER_YEAR;
    double worthLater = course.worthLater(monthly);
    double[] ofSmall = course.means(false, monthly);
    double[] ofLarge = course.means(true, monthly);
    for (Stock stock : stocks) {
      if (stock.holder == holder) {
        int c = stock.cardClass;
        double mean = (large[c] ? ofLarge : ofSmall)[segments[c]];
        stock.reset(costs.net(i, cards.price(c, i) * mean, worthLater));
      }
    }
  }

  private double[] forSale(List<Stock> stocks) {
    var forSale = new double[SEGMENTS];
    for (Stock stock : stocks) {
      forSale[segments[stock.cardClass]] += stock.forSale();
    }
    return forSale;
  }
}

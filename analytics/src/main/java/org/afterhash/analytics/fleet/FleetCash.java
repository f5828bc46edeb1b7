package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afterhash.analytics.farm.RentedPool;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.market.MarketSnapshot;

/**
 * Money in and out of a fleet, month by month, if every holding goes the way that is best for it
 * (docs/method.md §21): not discounted, repairs and what is paid first in month 0.
 */
final class FleetCash {
  private final MarketSnapshot market;
  private final FleetOwner owner;
  private final int draws;
  private final RentedPool rented = new RentedPool();

  FleetCash(MarketSnapshot market, FleetOwner owner, int draws) {
    this.market = market;
    this.owner = owner;
    this.draws = draws;
  }

  /**
   * Of each month, from month 0 to the last in which something moves.
   *
   * @return USD by month, then draw
   */
  double[][] of(List<FleetValuation.Line> lines) {
    Map<Alike, Double> counted = counted(lines);
    var months = new double[last(counted.keySet()) + 1][draws];
    counted.forEach((alike, cards) -> add(months, alike, cards));
    rented.addCash(months);
    return months;
  }

  /** What has come in and gone out up to each month's end. */
  static List<Distribution> cumulated(double[][] months) {
    var sum = new double[months[0].length];
    var cumulated = new ArrayList<Distribution>();
    for (double[] month : months) {
      Arrays.setAll(sum, i -> sum[i] + month[i]);
      cumulated.add(new Ranks(sum.clone()).distribution("USD"));
    }
    return cumulated;
  }

  private int last(Set<Alike> cards) {
    int last = 1;
    CardActions.Exits exits = owner.any().exits();
    for (Alike alike : cards) {
      int months =
          switch (alike.way) {
            case SELL -> exits.sale().months();
            case RENT -> exits.renting().months();
            case MINE -> exits.mining().months() + exits.sale().months();
            case SCRAP -> 0;
          };
      last = Math.max(last, months);
    }
    return last;
  }

  /**
   * Cards that go the same way.
   *
   * @param card one of them, whenever it was bought
   */
  private record Alike(Holding card, Outcome way) {}

  /** How many cards go which way: like cards go alike. */
  private static Map<Alike, Double> counted(List<FleetValuation.Line> lines) {
    var counted = new LinkedHashMap<Alike, Double>();
    for (FleetValuation.Line line : lines) {
      var decision = line.decision();
      if (decision != null) {
        Holding all = line.holding();
        var one = new Holding(all.model(), 1, all.condition(), null, null, all.site());
        counted.merge(new Alike(one, decision.best()), (double) all.count(), Double::sum);
      }
    }
    return counted;
  }

  private void add(double[][] months, Alike cards, double count) {
    Holding holding = cards.card;
    Outcome way = cards.way;
    Condition condition = holding.condition();
    CardActions actions = owner.of(holding).actions();
    CardActions.Exits exits = owner.of(holding).exits();
    if (condition == Condition.DEAD || way == Outcome.SCRAP) {
      add(months[0], actions.scrap(), count);
      return;
    }
    OwnedCard card = actions.owned(market.catalogue().get(holding.model())).orElseThrow();
    switch (way) {
      case SELL -> sold(months, card, condition, count);
      case RENT ->
          rented.add(
              card.bestWork().orElseThrow().rented(), atWork(months[0], card, condition, count));
      default -> mined(months, card, exits, atWork(months[0], card, condition, count));
    }
  }

  private void sold(double[][] months, OwnedCard card, Condition condition, double count) {
    int last = owner.any().exits().sale().months();
    for (int month = 1; month <= last; month++) {
      add(months[month], card.soldIn(month, 0, condition), count / last);
    }
  }

  /** Repairs and scrap at once; cards that go to work, by draw. */
  private double[] atWork(double[] now, OwnedCard card, Condition condition, double count) {
    double[] repaired = card.atWork(condition, new double[draws]);
    add(now, repaired, count);
    double[] part = card.working(condition);
    return Arrays.stream(part).map(each -> each * count).toArray();
  }

  private static void mined(
      double[][] months, OwnedCard card, CardActions.Exits exits, double[] cards) {
    int mining = exits.mining().months();
    double[] margin = exits.mining().margin(card.card.orElseThrow(), card.miningWatts());
    for (int month = 1; month <= mining; month++) {
      add(months[month], margin, cards, 1.0 / mining);
    }
    int last = exits.sale().months();
    for (int month = 1; month <= last; month++) {
      double[] sold = card.soldIn(month, mining, Condition.WORKS);
      add(months[mining + month], sold, cards, 1.0 / last);
    }
  }

  private static void add(double[] to, double[] usd, double count) {
    Arrays.setAll(to, i -> to[i] + count * usd[i]);
  }

  private static void add(double[] to, double[] usd, double[] cards, double part) {
    Arrays.setAll(to, i -> to[i] + cards[i] * part * usd[i]);
  }
}

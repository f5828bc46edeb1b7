package org.afterhash.analytics.farm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cards of several models that one owner rents out (docs/method.md §21). What a card earns and
 * costs is a straight line in what differs from model to model, so that at each kind of work their
 * average stands for all.
 */
public final class RentedPool {
  private final Map<RentedWork, Sums> sums = new LinkedHashMap<>();

  /** Over the cards at one kind of work, by draw. */
  private static final class Sums {
    private final double[] cards;
    private final double[] watts;
    private final double[] performance;
    private final double[] price;
    private final double[] residual;

    Sums(int draws) {
      cards = new double[draws];
      watts = new double[draws];
      performance = new double[draws];
      price = new double[draws];
      residual = new double[draws];
    }
  }

  /**
   * @param cards by draw
   */
  public void add(Rented rented, double[] cards) {
    Sums sum = sums.computeIfAbsent(rented.work, work -> new Sums(cards.length));
    double watts = rented.card.watts();
    for (int i = 0; i < cards.length; i++) {
      sum.cards[i] += cards[i];
      sum.watts[i] += cards[i] * watts;
      sum.performance[i] += cards[i] * rented.performance;
      sum.price[i] += cards[i] * rented.price[i];
      sum.residual[i] += cards[i] * rented.residual[i];
    }
  }

  /**
   * Adds their money, month by month, not discounted: what is paid first in month 0, the sale in
   * the last.
   *
   * @param months USD by month, then draw
   */
  public void addCash(double[][] months) {
    sums.forEach(
        (work, sum) ->
            IntStream.range(0, sum.cards.length)
                .parallel()
                .filter(draw -> sum.cards[draw] > 0)
                .forEach(draw -> addCash(months, work, sum, draw)));
  }

  private static void addCash(double[][] months, RentedWork work, Sums sum, int draw) {
    double cards = sum.cards[draw];
    double[] cash =
        work.cash(
            draw,
            sum.watts[draw] / cards,
            sum.performance[draw] / cards,
            sum.price[draw] / cards,
            sum.residual[draw] / cards);
    for (int m = 0; m < cash.length; m++) {
      months[m][draw] += cards * cash[m];
    }
  }
}

package org.afterhash.analytics.waiting;

import java.util.Arrays;
import java.util.List;

/**
 * A card that is kept and sold or rented out later (docs/method.md §24). Each way brings a straight
 * line in price and rent, both against today's.
 */
public final class KeptCard {
  /** Standard errors by which the bounds are moved apart. */
  private static final double ERRORS = 2;

  private final List<Way> ways;
  private final double[] worth;
  private final double[] meanwhile;

  /**
   * What acting brings at the time.
   *
   * @param fixed USD
   * @param perPrice USD for a price as today's
   * @param perRent USD for rents as today's
   */
  public record Way(double fixed, double perPrice, double perRent) {
    double value(double price, double rent) {
      return fixed + perPrice * price + perRent * rent;
    }
  }

  /**
   * @param ways what can be done with it; one at least
   * @param worth what a dollar is worth today, by date
   * @param meanwhile what it earns until then, today's worth, by date, USD
   */
  public KeptCard(List<Way> ways, double[] worth, double[] meanwhile) {
    this.ways = List.copyOf(ways);
    this.worth = worth.clone();
    this.meanwhile = meanwhile.clone();
  }

  /**
   * What keeping it brings.
   *
   * @param least what a policy brings that is known, mean, USD, less two standard errors
   * @param most what no policy surpasses, mean, USD, and two standard errors
   */
  public record Kept(double least, double most, Outcomes outcomes) {}

  /** What the policy brings, and which of the ways it goes, by path; not to be changed. */
  public static final class Outcomes {
    private final double[] usd;
    private final int[] ways;

    private Outcomes(double[] usd, int[] ways) {
      this.usd = usd;
      this.ways = ways;
    }

    public double[] usd() {
      return usd;
    }

    /** Part of the paths on which a way is gone. */
    public double part(int way) {
      return (double) Arrays.stream(ways).filter(each -> each == way).count() / ways.length;
    }
  }

  /**
   * Learns a policy and judges it.
   *
   * @param learned paths to learn from
   * @param judged other paths
   */
  public Kept kept(MarketWalks learned, MarketWalks judged) {
    WaitingPolicy policy = WaitingPolicy.learn(learned.sight(), payoff(learned));
    double[][] payoff = payoff(judged);
    int[] dates = policy.dates(judged.sight(), payoff);
    var usd = new double[dates.length];
    var gone = new int[dates.length];
    for (int path = 0; path < usd.length; path++) {
      usd[path] = payoff[dates[path]][path];
      gone[path] = best(judged, dates[path], path);
    }
    double[] bounds = policy.bounds(judged.sight(), payoff);
    return new Kept(
        mean(usd) - ERRORS * error(usd),
        mean(bounds) + ERRORS * error(bounds),
        new Outcomes(usd, gone));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /** Standard error of the mean, as if paths were independent; in truth they are more even. */
  private static double error(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return StrictMath.sqrt(squares) / values.length;
  }

  private double[][] payoff(MarketWalks walks) {
    var payoff = new double[worth.length][walks.paths()];
    for (int date = 0; date < worth.length; date++) {
      for (int path = 0; path < walks.paths(); path++) {
        Way way = ways.get(best(walks, date, path));
        payoff[date][path] =
            meanwhile[date]
                + worth[date] * way.value(walks.price(date, path), walks.rent(date, path));
      }
    }
    return payoff;
  }

  private int best(MarketWalks walks, int date, int path) {
    double price = walks.price(date, path);
    double rent = walks.rent(date, path);
    int best = 0;
    for (int way = 1; way < ways.size(); way++) {
      best = ways.get(way).value(price, rent) > ways.get(best).value(price, rent) ? way : best;
    }
    return best;
  }
}

package org.afterhash.analytics.waiting;

import java.util.Arrays;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.random.Sobol;

/**
 * How the price of a card and the rents may go on, against today's: two geometric walks whose
 * drifts nobody knows for sure. What was seen so far says something of the drifts, so that what is
 * expected next follows from it (a normal prior, a normal course: a normal posterior;
 * docs/method.md §24).
 */
public final class MarketWalks {
  private static final int FUNCTIONS = 6;

  /** Powers of price and rent in the functions of what is seen. */
  private static final int[] PRICE = {0, 1, 0, 2, 1, 0};

  private static final int[] RENT = {0, 0, 1, 0, 1, 2};

  private final int[] months;
  private final double[][] prices;
  private final double[][] rents;
  private final Sight sight;

  /**
   * How one of the two goes on.
   *
   * @param drift of its mean, 1/month, continuous
   * @param error standard deviation of what is not known of that, 1/month
   * @param volatility 1/√month, above 0
   */
  public record Course(double drift, double error, double volatility) {
    private double step() {
      return drift - volatility * volatility / 2;
    }
  }

  /**
   * Draws paths.
   *
   * @param correlation of what moves both
   * @param months of the dates, ascending
   * @param paths a power of two
   */
  public MarketWalks(
      Course price, Course rent, double correlation, int[] months, int paths, long seed) {
    this.months = months.clone();
    prices = new double[months.length][paths];
    rents = new double[months.length][paths];
    double[][] points = Sobol.scrambled(2 + 2 * months.length, paths, seed);
    double own = StrictMath.sqrt(1 - correlation * correlation);
    for (int path = 0; path < paths; path++) {
      double priceStep = price.step() + price.error * normal(points[0][path]);
      double rentStep = rent.step() + rent.error * normal(points[1][path]);
      double atPrice = 0;
      double atRent = 0;
      for (int date = 0; date < months.length; date++) {
        int time = months[date] - (date == 0 ? 0 : months[date - 1]);
        double one = normal(points[2 + 2 * date][path]);
        double other = correlation * one + own * normal(points[3 + 2 * date][path]);
        atPrice += priceStep * time + price.volatility * StrictMath.sqrt(time) * one;
        atRent += rentStep * time + rent.volatility * StrictMath.sqrt(time) * other;
        prices[date][path] = atPrice;
        rents[date][path] = atRent;
      }
    }
    sight = sight(new Belief(price, rent, correlation));
    Arrays.stream(prices).forEach(MarketWalks::exp);
    Arrays.stream(rents).forEach(MarketWalks::exp);
  }

  private static double normal(double coordinate) {
    return Normal.quantile(coordinate);
  }

  private static void exp(double[] values) {
    Arrays.setAll(values, i -> StrictMath.exp(values[i]));
  }

  /** Months of the dates. */
  public int[] months() {
    return months.clone();
  }

  /** Number of paths. */
  public int paths() {
    return prices[0].length;
  }

  /** Price against today's. */
  public double price(int date, int path) {
    return prices[date][path];
  }

  /** Rents against today's. */
  public double rent(int date, int path) {
    return rents[date][path];
  }

  public Sight sight() {
    return sight;
  }

  /** While prices and rents are logarithms. */
  private Sight sight(Belief belief) {
    int paths = prices[0].length;
    var basis = new double[months.length][FUNCTIONS][paths];
    var expected = new double[months.length][FUNCTIONS][paths];
    for (int date = 0; date < months.length; date++) {
      int before = date == 0 ? 0 : months[date - 1];
      Belief.Next next = belief.after(before, months[date] - before);
      for (int path = 0; path < paths; path++) {
        double x = date == 0 ? 0 : prices[date - 1][path];
        double y = date == 0 ? 0 : rents[date - 1][path];
        for (int k = 0; k < FUNCTIONS; k++) {
          basis[date][k][path] =
              StrictMath.exp(PRICE[k] * prices[date][path] + RENT[k] * rents[date][path]);
          expected[date][k][path] = next.mean(x, y, PRICE[k], RENT[k]);
        }
      }
    }
    return new Sight(basis, expected);
  }
}

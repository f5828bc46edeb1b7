package org.afterhash.analytics.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.analytics.waiting.MarketWalks.Course;
import org.junit.jupiter.api.Test;

/** Bounds on the worth of waiting, against trees and published values. */
class WaitingPolicyTest {
  private static final int PATHS = 1 << 13;
  private static final int[] MONTHS = {3, 6, 9, 12};

  /**
   * The larger of two assets, 100 each to begin with, bought for 100 at one of nine dates within
   * three years: 13.902 by Andersen and Broadie, "Primal-dual simulation algorithm for pricing
   * multidimensional American options" (2004). Cubes hold a kink badly, so the upper bound is wide.
   */
  @Test
  void theBoundsHoldThePublishedValueOfAChoiceBetweenTwo() {
    double[][][] learned = assets(1);
    double[][][] judged = assets(2);
    Sight sight = sight(learned);
    WaitingPolicy policy = WaitingPolicy.learn(sight, calls(learned));
    Sight fresh = sight(judged);
    double low = Arrays.stream(policy.outcomes(fresh, calls(judged))).average().orElseThrow();
    double high = Arrays.stream(policy.bounds(fresh, calls(judged))).average().orElseThrow();
    assertThat(low).isBetween(0.97 * 13.902, 1.005 * 13.902);
    assertThat(high).isBetween(0.997 * 13.902, 1.1 * 13.902);
  }

  /** Asset, date, path. */
  private static double[][][] assets(long seed) {
    double[][] points = Sobol.scrambled(18, PATHS, seed);
    var assets = new double[2][9][PATHS];
    double time = 1 / 3.0;
    for (int a = 0; a < 2; a++) {
      for (int path = 0; path < PATHS; path++) {
        double log = Math.log(100);
        for (int date = 0; date < 9; date++) {
          log +=
              (0.05 - 0.10 - 0.02) * time
                  + 0.2 * Math.sqrt(time) * Normal.quantile(points[2 * date + a][path]);
          assets[a][date][path] = Math.exp(log);
        }
      }
    }
    return assets;
  }

  private static double[][] calls(double[][][] assets) {
    var calls = new double[9][PATHS];
    for (int date = 0; date < 9; date++) {
      for (int path = 0; path < PATHS; path++) {
        double most = Math.max(assets[0][date][path], assets[1][date][path]);
        calls[date][path] = Math.exp(-0.05 * (date + 1) / 3) * Math.max(0, most - 100);
      }
    }
    return calls;
  }

  /** Powers up to the third of both assets. */
  private static Sight sight(double[][][] assets) {
    int[][] powers = {
      {0, 0}, {1, 0}, {0, 1}, {2, 0}, {1, 1}, {0, 2}, {3, 0}, {2, 1}, {1, 2}, {0, 3}
    };
    var basis = new double[9][powers.length][PATHS];
    var expected = new double[9][powers.length][PATHS];
    for (int date = 0; date < 9; date++) {
      for (int path = 0; path < PATHS; path++) {
        double x = assets[0][date][path] / 100;
        double y = assets[1][date][path] / 100;
        double x0 = date == 0 ? 1 : assets[0][date - 1][path] / 100;
        double y0 = date == 0 ? 1 : assets[1][date - 1][path] / 100;
        for (int k = 0; k < powers.length; k++) {
          int a = powers[k][0];
          int b = powers[k][1];
          basis[date][k][path] = Math.pow(x, a) * Math.pow(y, b);
          expected[date][k][path] =
              Math.pow(x0, a) * Math.pow(y0, b) * Math.exp((moment(a) + moment(b)) / 3);
        }
      }
    }
    return new Sight(basis, expected);
  }

  private static double moment(int power) {
    return power * (0.05 - 0.10) + 0.02 * power * (power - 1);
  }

  /**
   * Selling, or renting out at a rent that stays, of a card whose price walks with a known drift: a
   * binomial tree with twenty steps a month knows what that is worth.
   */
  @Test
  void theBoundsHoldATreesValueOfACardThatMayBeSoldOrRentedOut() {
    DoubleUnaryOperator act = price -> Math.max(600 * price - 12, 150 * price + 432);
    double discount = 0.99;
    double drift = 0.004;
    double volatility = 0.06;
    double tree = tree(act, discount, drift, volatility);
    var price = new Course(drift, 0, volatility);
    var rent = new Course(0, 0, 1e-4);
    var learned = new MarketWalks(price, rent, 0, MONTHS, PATHS, 1);
    var judged = new MarketWalks(price, rent, 0, MONTHS, PATHS, 2);
    double[][] payoff = payoff(judged, act, discount);
    WaitingPolicy policy = WaitingPolicy.learn(learned.sight(), payoff(learned, act, discount));
    double low = Arrays.stream(policy.outcomes(judged.sight(), payoff)).average().orElseThrow();
    double high = Arrays.stream(policy.bounds(judged.sight(), payoff)).average().orElseThrow();
    assertThat(low).isBetween(tree - 1.5, tree + 0.3);
    assertThat(high).isBetween(tree - 0.3, tree + 1.5);
    assertThat(high).isGreaterThan(low);
  }

  private static double[][] payoff(MarketWalks walks, DoubleUnaryOperator act, double discount) {
    var payoff = new double[MONTHS.length][walks.paths()];
    for (int date = 0; date < MONTHS.length; date++) {
      for (int path = 0; path < walks.paths(); path++) {
        payoff[date][path] =
            Math.pow(discount, MONTHS[date]) * act.applyAsDouble(walks.price(date, path));
      }
    }
    return payoff;
  }

  private static double tree(
      DoubleUnaryOperator act, double discount, double drift, double volatility) {
    int each = 20;
    int steps = 12 * each;
    double up = Math.exp(volatility / Math.sqrt(each));
    double chance = (Math.exp(drift / each) - 1 / up) / (up - 1 / up);
    IntToDoubleFunction none = ups -> 0;
    var value = new double[steps + 1];
    for (int step = steps; step >= 0; step--) {
      for (int ups = 0; ups <= step; ups++) {
        double later =
            step == steps
                ? none.applyAsDouble(ups)
                : Math.pow(discount, 1.0 / each)
                    * (chance * value[ups + 1] + (1 - chance) * value[ups]);
        boolean looks = step > 0 && step % (3 * each) == 0;
        double now = looks ? act.applyAsDouble(Math.pow(up, 2 * ups - step)) : 0;
        value[ups] = Math.max(later, now);
      }
    }
    return value[0];
  }

  @Test
  void whatIsExpectedNextIsTheMeanOfWhatComesHoweverLittleIsKnownOfTheDrifts() {
    var walks =
        new MarketWalks(
            new Course(0.01, 0.01, 0.06), new Course(-0.02, 0.008, 0.07), 0.5, MONTHS, PATHS, 3);
    Sight sight = walks.sight();
    for (int date = 0; date < MONTHS.length; date++) {
      for (int k = 0; k < 6; k++) {
        double[] one = new double[6];
        one[k] = 1;
        // News has no mean, and nothing that was known before explains it.
        double mean = 0;
        double withPrice = 0;
        double withRent = 0;
        for (int path = 0; path < PATHS; path++) {
          double news = sight.news(date, path, one);
          mean += news / PATHS;
          if (date > 0) {
            withPrice += news * (walks.price(date - 1, path) - 1) / PATHS;
            withRent += news * (walks.rent(date - 1, path) - 1) / PATHS;
          }
        }
        assertThat(mean).isCloseTo(0, within(2e-3));
        assertThat(withPrice).isCloseTo(0, within(1.5e-3));
        assertThat(withRent).isCloseTo(0, within(1.5e-3));
      }
    }
  }
}

package org.afterhash.analytics.waiting;

/**
 * When to act, learned from paths: at each date what acting later brings is regressed on what is
 * seen, the last date first, and one acts where acting now brings as much (Longstaff and Schwartz,
 * "Valuing American options by simulation", 2001; docs/method.md §24).
 *
 * <p>On other paths than those it was learned from, what the policy brings is less in the mean than
 * the best policy would: a lower bound. An upper bound comes from the same regressions. Whoever
 * knew the whole path could act at its best date; from that is taken what was news on the way to
 * it, which is nothing in the mean, so that little more than the best policy's worth is left
 * (Rogers, "Monte Carlo valuation of American options", 2002).
 */
public final class WaitingPolicy {
  private final double[][] later;
  private final double[][] worth;

  private WaitingPolicy(double[][] later, double[][] worth) {
    this.later = later;
    this.worth = worth;
  }

  /**
   * Learns it.
   *
   * @param payoff what acting brings, today's worth, by date, then path; at the last date one acts
   */
  public static WaitingPolicy learn(Sight sight, double[][] payoff) {
    int last = sight.dates() - 1;
    var later = new double[last][];
    var worth = new double[last + 1][];
    double[] value = payoff[last].clone();
    worth[last] = sight.explain(last, value);
    for (int date = last - 1; date >= 0; date--) {
      later[date] = sight.explain(date, value);
      for (int path = 0; path < value.length; path++) {
        if (payoff[date][path] >= sight.at(date, path, later[date])) {
          value[path] = payoff[date][path];
        }
      }
      worth[date] = sight.explain(date, value);
    }
    return new WaitingPolicy(later, worth);
  }

  /** The date at which it acts, by path. */
  public int[] dates(Sight sight, double[][] payoff) {
    var dates = new int[sight.paths()];
    for (int path = 0; path < dates.length; path++) {
      int date = 0;
      while (date < later.length && payoff[date][path] < sight.at(date, path, later[date])) {
        date++;
      }
      dates[path] = date;
    }
    return dates;
  }

  /** What it brings, by path. */
  public double[] outcomes(Sight sight, double[][] payoff) {
    int[] dates = dates(sight, payoff);
    var outcomes = new double[dates.length];
    for (int path = 0; path < dates.length; path++) {
      outcomes[path] = payoff[dates[path]][path];
    }
    return outcomes;
  }

  /** By path, what no policy can surpass in the mean over the paths. */
  public double[] bounds(Sight sight, double[][] payoff) {
    var bounds = new double[sight.paths()];
    for (int path = 0; path < bounds.length; path++) {
      double news = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int date = 0; date < worth.length; date++) {
        news += sight.news(date, path, worth[date]);
        most = StrictMath.max(most, payoff[date][path] - news);
      }
      bounds[path] = most;
    }
    return bounds;
  }
}

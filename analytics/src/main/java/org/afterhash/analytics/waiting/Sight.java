package org.afterhash.analytics.waiting;

import org.afterhash.domain.Require;

/**
 * What whoever has to decide sees on each of some paths at each of some dates: functions of it, on
 * which what comes later is regressed, and what they were expected to be a date before
 * (docs/method.md §24).
 */
public final class Sight {
  private final double[][][] basis;
  private final double[][][] expected;
  private final LeastSquares[] fits;

  /**
   * @param basis by date, function, path; the first function is one everywhere
   * @param expected of each of them as known at the date before, now before the first
   */
  public Sight(double[][][] basis, double[][][] expected) {
    Require.that(basis.length >= 1 && basis.length == expected.length, "No date to decide at");
    this.basis = basis;
    this.expected = expected;
    this.fits = new LeastSquares[basis.length];
    for (int date = 0; date < fits.length; date++) {
      fits[date] = new LeastSquares(basis[date]);
    }
  }

  /** Number of dates. */
  int dates() {
    return basis.length;
  }

  /** Number of paths. */
  int paths() {
    return basis[0][0].length;
  }

  /** Coefficients of the functions of a date that explain {@code later} best, by path. */
  double[] explain(int date, double[] later) {
    return fits[date].fit(later);
  }

  /** The functions of a date on a path, summed by coefficients. */
  double at(int date, int path, double[] coefficients) {
    return sum(basis[date], path, coefficients);
  }

  /** How far that sum is from what was expected a date before. */
  double news(int date, int path, double[] coefficients) {
    return sum(basis[date], path, coefficients) - sum(expected[date], path, coefficients);
  }

  private static double sum(double[][] functions, int path, double[] coefficients) {
    double sum = 0;
    for (int k = 0; k < coefficients.length; k++) {
      sum += coefficients[k] * functions[k][path];
    }
    return sum;
  }
}

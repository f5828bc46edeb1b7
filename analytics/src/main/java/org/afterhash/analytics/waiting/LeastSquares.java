package org.afterhash.analytics.waiting;

/** Least squares on the same functions again and again: by Cholesky's factors of their products. */
final class LeastSquares {
  /** What is below this part of a function's own square is taken to be rounding. */
  private static final double NOTHING = 1e-10;

  private final double[][] functions;
  private final double[][] factor;

  /**
   * @param functions by function, then observation
   */
  LeastSquares(double[][] functions) {
    this.functions = functions;
    int size = functions.length;
    factor = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = product(functions[row], functions[column]);
        double own = rest;
        for (int k = 0; k < column; k++) {
          rest -= factor[row][k] * factor[column][k];
        }
        factor[row][column] =
            row > column
                ? factor[column][column] == 0 ? 0 : rest / factor[column][column]
                : rest > NOTHING * own ? StrictMath.sqrt(rest) : 0;
      }
    }
  }

  /** The coefficients; 0 for a function that others make up. */
  double[] fit(double[] observed) {
    var fit = new double[functions.length];
    for (int row = 0; row < fit.length; row++) {
      double rest = product(functions[row], observed);
      for (int k = 0; k < row; k++) {
        rest -= factor[row][k] * fit[k];
      }
      fit[row] = factor[row][row] == 0 ? 0 : rest / factor[row][row];
    }
    for (int row = fit.length - 1; row >= 0; row--) {
      double rest = fit[row];
      for (int k = row + 1; k < fit.length; k++) {
        rest -= factor[k][row] * fit[k];
      }
      fit[row] = factor[row][row] == 0 ? 0 : rest / factor[row][row];
    }
    return fit;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}

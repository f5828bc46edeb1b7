package org.afterhash.domain.method;

import org.afterhash.domain.Require;

/** What is believed of a parameter before the data are seen. */
public sealed interface Prior {

  /**
   * The distribution of {@code factor} times the quantity.
   *
   * @param factor above 0
   */
  Prior scaled(double factor);

  /** Known. */
  record Fixed(double value) implements Prior {
    public Fixed {
      Require.that(Double.isFinite(value), "A fixed prior is " + value);
    }

    @Override
    public Prior scaled(double factor) {
      return new Fixed(value * factor);
    }
  }

  /** Anything between two bounds, alike. */
  record Uniform(double low, double high) implements Prior {
    public Uniform {
      Require.that(low < high, "A uniform prior from " + low + " to " + high);
    }

    @Override
    public Prior scaled(double factor) {
      return new Uniform(low * factor, high * factor);
    }
  }

  /** Between two bounds, most likely at the mode. */
  record Triangular(double low, double mode, double high) implements Prior {
    public Triangular {
      Require.that(
          low <= mode && mode <= high && low < high,
          "A triangular prior at " + low + ", " + mode + ", " + high);
    }

    @Override
    public Prior scaled(double factor) {
      return new Triangular(low * factor, mode * factor, high * factor);
    }
  }

  /** Normal. */
  record Normal(double mean, double sd) implements Prior {
    public Normal {
      Require.that(Double.isFinite(mean) && sd > 0, "A normal prior of " + mean + ", sd " + sd);
    }

    @Override
    public Prior scaled(double factor) {
      return new Normal(mean * factor, sd * factor);
    }
  }

  /**
   * Lognormal.
   *
   * @param logSd standard deviation of the logarithm
   */
  record LogNormal(double median, double logSd) implements Prior {
    public LogNormal {
      Require.that(
          median > 0 && logSd > 0, "A lognormal prior of median " + median + ", sd " + logSd);
    }

    @Override
    public Prior scaled(double factor) {
      return new LogNormal(median * factor, logSd);
    }
  }
}

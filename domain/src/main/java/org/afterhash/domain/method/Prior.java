package org.afterhash.domain.method;

import org.afterhash.domain.Require;

/** What is believed of a parameter before the data are seen. */
public sealed interface Prior {

  /** Known. */
  record Fixed(double value) implements Prior {
    public Fixed {
      Require.that(Double.isFinite(value), "A fixed prior is " + value);
    }
  }

  /** Anything between two bounds, alike. */
  record Uniform(double low, double high) implements Prior {
    public Uniform {
      Require.that(low < high, "A uniform prior from " + low + " to " + high);
    }
  }

  /** Between two bounds, most likely at the mode. */
  record Triangular(double low, double mode, double high) implements Prior {
    public Triangular {
      Require.that(
          low <= mode && mode <= high && low < high,
          "A triangular prior at " + low + ", " + mode + ", " + high);
    }
  }

  /** Normal. */
  record Normal(double mean, double sd) implements Prior {
    public Normal {
      Require.that(Double.isFinite(mean) && sd > 0, "A normal prior of " + mean + ", sd " + sd);
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
  }
}

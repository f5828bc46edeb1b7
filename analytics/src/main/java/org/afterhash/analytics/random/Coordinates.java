package org.afterhash.analytics.random;

import java.util.List;
import org.afterhash.domain.method.Methodology;

/**
 * The points of an estimate, by the name of what each coordinate is for (docs/method.md §2). A name
 * has the same coordinate in every estimate of a seed, whatever else is drawn: the dimension at
 * which the method lists it or, where it does not, pseudo-random numbers of its own.
 */
public final class Coordinates {
  private final List<String> dimensions;
  private final int sets;
  private final int each;
  private final long seed;

  /**
   * @param sets how many times points are scrambled anew
   * @param each points of a set, a power of two
   */
  public Coordinates(Methodology methodology, int sets, int each, long seed) {
    this.dimensions = methodology.coordinates();
    this.sets = sets;
    this.each = each;
    this.seed = seed;
  }

  /** Coordinates strictly between 0 and 1, by name, then draw: one set after the other. */
  public double[][] of(List<String> names) {
    return names.parallelStream().map(this::of).toArray(double[][]::new);
  }

  private double[] of(String name) {
    int dimension = dimensions.indexOf(name);
    return dimension >= 0
        ? Sobol.coordinates(dimension, sets, each, Mix.hash(seed, dimension))
        : Sobol.pseudoRandom(sets * each, Mix.hash(seed, Mix.hash(name)));
  }
}

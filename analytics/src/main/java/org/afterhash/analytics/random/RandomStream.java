package org.afterhash.analytics.random;

/** Pseudo-random numbers, the same on every machine (docs/method.md §2). */
public final class RandomStream {
  private long state;

  /**
   * @param stream numbers of different streams have nothing to do with each other
   */
  public RandomStream(long seed, long stream) {
    state = Mix.hash(seed, stream);
  }

  /** Strictly between 0 and 1. */
  public double uniform() {
    state = Mix.hash(state);
    return ((state >>> 11) + 0.5) * 0x1p-53;
  }

  public double normal() {
    return Normal.quantile(uniform());
  }

  /** One of 0 to {@code bound} − 1, each as likely. */
  public int below(int bound) {
    return (int) (uniform() * bound);
  }
}

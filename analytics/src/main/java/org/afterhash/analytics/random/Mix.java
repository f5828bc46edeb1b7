package org.afterhash.analytics.random;

/**
 * A hash of 64 bits (docs/method.md §2): the finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
 */
public final class Mix {
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private Mix() {}

  static long hash(long value) {
    long z = value + GOLDEN_RATIO;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A hash of two numbers: as good as random for each pair. */
  public static long hash(long a, long b) {
    return hash(hash(a) ^ b);
  }

  static long hash(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash(hash, text.charAt(i));
    }
    return hash;
  }
}

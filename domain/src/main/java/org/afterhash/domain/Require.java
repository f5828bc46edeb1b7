package org.afterhash.domain;

/** The checks that records of the vocabulary make of themselves. */
public final class Require {
  private Require() {}

  /**
   * @throws IllegalArgumentException with {@code sentence} unless {@code holds}
   */
  public static void that(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }

  /**
   * @return {@code text} itself
   * @throws IllegalArgumentException when {@code text} is blank
   */
  public static String text(String text, String what) {
    that(!text.isBlank(), what + " is empty");
    return text;
  }

  /**
   * @return {@code value} itself
   * @throws IllegalArgumentException unless {@code value} is a finite number in [{@code low},
   *     {@code high}]
   */
  public static double within(double value, double low, double high, String what) {
    that(value >= low && value <= high, what + " is " + value + ", outside " + low + " to " + high);
    return value;
  }
}

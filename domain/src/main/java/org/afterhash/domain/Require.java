package org.afterhash.domain;

import java.util.function.Supplier;

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
   * The same for what is made by the million: the sentence is only made when it is said.
   *
   * @throws IllegalArgumentException with {@code sentence} unless {@code holds}
   */
  public static void that(boolean holds, Supplier<String> sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence.get());
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

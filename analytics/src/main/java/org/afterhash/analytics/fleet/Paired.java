package org.afterhash.analytics.fleet;

import java.util.Arrays;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Difference;

/**
 * Two fleets, or one on two sets of terms, held against each other in the same draws: what both
 * share cancels out, so that the difference is known better than either (docs/method.md §21).
 */
public final class Paired {
  private Paired() {}

  /**
   * The second less the first.
   *
   * @param first USD by draw
   * @param second USD by the same draws
   */
  public static Difference of(double[] first, double[] second) {
    Require.that(first.length == second.length, "The draws are not the same");
    var more = new double[first.length];
    Arrays.setAll(more, i -> second[i] - first[i]);
    double above = Arrays.stream(more).filter(usd -> usd > 0).count();
    double same = Arrays.stream(more).filter(usd -> usd == 0).count();
    return new Difference(
        new Ranks(more).distribution("USD"), above / more.length, same / more.length);
  }
}

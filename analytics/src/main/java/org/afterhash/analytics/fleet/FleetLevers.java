package org.afterhash.analytics.fleet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.domain.estimate.Lever;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;

/**
 * How far each input moves what a fleet brings (docs/method.md §21): its mean in the tenth of the
 * draws in which the input is lowest, and in the tenth in which it is highest, everything that
 * moves with the input moving too.
 */
final class FleetLevers {
  private static final int TENTH = 10;
  private static final int MOST = 8;

  /** In standard errors of the difference of two such means; less may be chance. */
  private static final double VISIBLE = 4;

  private final double[] recoverable;
  private final int tenth;
  private final double least;

  FleetLevers(double[] recoverable) {
    this.recoverable = recoverable;
    this.tenth = Math.max(1, recoverable.length / TENTH);
    double mean = Arrays.stream(recoverable).average().orElse(0);
    double variance =
        Arrays.stream(recoverable).map(usd -> (usd - mean) * (usd - mean)).average().orElse(0);
    this.least = VISIBLE * StrictMath.sqrt(2 * variance / tenth);
  }

  /** Those that move it most, widest first. */
  List<Lever> of(Methodology methodology, ParameterDraws drawn, double[] resale) {
    Lever prices = lever("prices", "What used cards sell for at the date", "USD", resale);
    Stream<Lever> parameters =
        OwnersWorld.drawnNames().parallelStream()
            .map(
                id -> {
                  Parameter parameter = methodology.parameter(id);
                  return lever(id, parameter.label(), parameter.unit(), drawn.of(id));
                });
    return Stream.concat(Stream.of(prices), parameters)
        .filter(lever -> lever.width() > least)
        .sorted(Comparator.comparingDouble(Lever::width).reversed().thenComparing(Lever::parameter))
        .limit(MOST)
        .toList();
  }

  private Lever lever(String id, String label, String unit, double[] input) {
    var ranks = new Ranks(input);
    Tenth low = tenth(input, ranks.at(tenth - 1), 1);
    Tenth high = tenth(input, ranks.at(input.length - tenth), -1);
    return new Lever(id, label, unit, low.input, high.input, low.recoverable, high.recoverable);
  }

  /** Means over the draws in which an input is lowest, or highest. */
  private record Tenth(double input, double recoverable) {}

  /**
   * Draws at the limit itself count all alike, with as much of their weight as fills the tenth.
   *
   * @param sign 1 for those below the limit, -1 for those above it
   */
  private Tenth tenth(double[] input, double limit, int sign) {
    int beyond = 0;
    double further = 0;
    double brought = 0;
    int at = 0;
    double broughtAt = 0;
    for (int i = 0; i < input.length; i++) {
      double inside = sign * (limit - input[i]);
      if (inside > 0) {
        beyond++;
        further += input[i] - limit;
        brought += recoverable[i];
      } else if (inside == 0) {
        at++;
        broughtAt += recoverable[i];
      }
    }
    int missing = tenth - beyond;
    return new Tenth(limit + further / tenth, (brought + missing * (broughtAt / at)) / tenth);
  }
}

package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.afterhash.analytics.random.ParameterDraws;
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
  private final double least;

  FleetLevers(double[] recoverable) {
    this.recoverable = recoverable;
    double mean = Arrays.stream(recoverable).average().orElse(0);
    double variance =
        Arrays.stream(recoverable).map(usd -> (usd - mean) * (usd - mean)).average().orElse(0);
    double tenth = StrictMath.max(1, recoverable.length / TENTH);
    this.least = VISIBLE * StrictMath.sqrt(2 * variance / tenth);
  }

  /** Those that move it most, widest first. */
  List<Lever> of(Methodology methodology, ParameterDraws drawn, double[] resale) {
    var levers = new ArrayList<Lever>();
    levers.add(lever("prices", "What used cards sell for at the date", "USD", resale));
    for (String id : OwnersWorld.drawnNames()) {
      Parameter parameter = methodology.parameter(id);
      levers.add(lever(id, parameter.label(), parameter.unit(), drawn.of(id)));
    }
    return levers.stream()
        .filter(lever -> lever.width() > least)
        .sorted(Comparator.comparingDouble(Lever::width).reversed().thenComparing(Lever::parameter))
        .limit(MOST)
        .toList();
  }

  private Lever lever(String id, String label, String unit, double[] input) {
    int[] order =
        IntStream.range(0, input.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> input[i]).thenComparing(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    int tenth = Math.max(1, input.length / TENTH);
    boolean varies = input[order[0]] < input[order[order.length - 1]];
    int[] low = Arrays.copyOf(order, tenth);
    int[] high = Arrays.copyOfRange(order, order.length - tenth, order.length);
    double atLow = varies ? mean(recoverable, low) : 0;
    double atHigh = varies ? mean(recoverable, high) : 0;
    return new Lever(id, label, unit, mean(input, low), mean(input, high), atLow, atHigh);
  }

  private static double mean(double[] values, int[] at) {
    double sum = 0;
    for (int i : at) {
      sum += values[i];
    }
    return sum / at.length;
  }
}

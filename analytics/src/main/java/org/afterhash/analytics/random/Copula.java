package org.afterhash.analytics.random;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.afterhash.domain.method.Dependence;
import org.afterhash.domain.method.Dependence.Factor;
import org.afterhash.domain.method.Dependence.Loading;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;

/**
 * Lets parameters move together without changing what is believed of each (docs/method.md §2): a
 * Gaussian copula whose scores lean on common factors, or for some of them Student's.
 */
final class Copula {
  /** Name of the coordinate that scales the heavy tails. */
  static final String TAIL = "tail.prices";

  private static final String FACTOR = "factor.";

  private final Dependence dependence;
  private final double strength;
  private final Map<String, double[]> factors = new TreeMap<>();
  private final double[] tails;

  /**
   * @param names what the coordinates are for; where the factors are not among them, every
   *     parameter moves alone
   * @param uniforms coordinates strictly between 0 and 1, by name, then draw
   */
  Copula(Methodology methodology, List<String> names, double[][] uniforms) {
    boolean together = names.containsAll(names(methodology));
    dependence = together ? methodology.dependence() : Dependence.NONE;
    boolean loaded = !dependence.loadings().isEmpty();
    strength = loaded ? methodology.parameter("dependence.strength").p50() : 0;
    if (strength != 0) {
      for (Factor factor : dependence.factors()) {
        double[] row = uniforms[names.indexOf(FACTOR + factor.id())];
        factors.put(factor.id(), Arrays.stream(row).map(Normal::quantile).toArray());
      }
    }
    boolean heavy = loaded && methodology.parameter("dependence.tail").p50() != 0;
    tails = heavy ? tails(uniforms[names.indexOf(TAIL)]) : new double[0];
  }

  /** Names of the coordinates that are common to several parameters. */
  static List<String> names(Methodology methodology) {
    List<Factor> factors = methodology.dependence().factors();
    return factors.isEmpty()
        ? List.of()
        : Stream.concat(factors.stream().map(factor -> FACTOR + factor.id()), Stream.of(TAIL))
            .toList();
  }

  /** What a common coordinate stands for. */
  static Optional<String> label(Methodology methodology, String name) {
    return name.equals(TAIL)
        ? Optional.of("How far prices stray all at once, where they may")
        : methodology.dependence().factors().stream()
            .filter(factor -> name.equals(FACTOR + factor.id()))
            .map(Factor::label)
            .findFirst();
  }

  /**
   * Draws of a parameter.
   *
   * @param own its own coordinates
   */
  double[] draws(String parameter, Prior prior, double[] own) {
    if (prior instanceof Prior.Fixed known) {
      var draws = new double[own.length];
      Arrays.fill(draws, known.value());
      return draws;
    }
    Optional<Loading> loading = strength == 0 ? Optional.empty() : dependence.of(parameter);
    boolean heavy = tails.length > 0 && dependence.heavyTailed().contains(parameter);
    if (loading.isEmpty() && !heavy) {
      return Arrays.stream(own).map(u -> PriorQuantiles.of(prior, u)).toArray();
    }
    double[] scores = Arrays.stream(own).map(Normal::quantile).toArray();
    loading.ifPresent(on -> lean(scores, on.times(strength)));
    return IntStream.range(0, own.length)
        .mapToDouble(
            i ->
                heavy
                    ? PriorQuantiles.of(prior, StudentFive.cumulative(scores[i] * tails[i]))
                    : PriorQuantiles.ofScore(prior, scores[i]))
        .toArray();
  }

  private void lean(double[] scores, Loading loading) {
    double own = StrictMath.sqrt(loading.own());
    Arrays.setAll(scores, i -> scores[i] * own);
    loading
        .on()
        .forEach(
            (id, on) -> {
              double[] factor = factors.getOrDefault(id, new double[scores.length]);
              Arrays.setAll(scores, i -> scores[i] + on * factor[i]);
            });
  }

  private static double[] tails(double[] uniforms) {
    return Arrays.stream(uniforms).parallel().map(StudentFive::scale).toArray();
  }
}

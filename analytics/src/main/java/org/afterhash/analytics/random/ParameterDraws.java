package org.afterhash.analytics.random;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;
import org.afterhash.domain.result.NotFoundException;

/** Draws of parameters from their priors, a coordinate each, together as the method says. */
public final class ParameterDraws {
  private final Map<String, double[]> values;

  private ParameterDraws(Map<String, double[]> values) {
    this.values = values;
  }

  /**
   * @param names which parameters, in the order of the coordinates, and {@link #common} where they
   *     are to move together
   * @param uniforms coordinates strictly between 0 and 1, by dimension, then draw
   */
  public ParameterDraws(Methodology methodology, List<String> names, double[][] uniforms) {
    values = new TreeMap<>();
    var copula = new Copula(methodology, names, uniforms);
    List<String> common = common(methodology);
    double[][] draws =
        IntStream.range(0, names.size())
            .parallel()
            .mapToObj(
                d ->
                    common.contains(names.get(d))
                        ? uniforms[d]
                        : draws(methodology, copula, names.get(d), uniforms[d]))
            .toArray(double[][]::new);
    for (int d = 0; d < draws.length; d++) {
      if (!common.contains(names.get(d))) {
        values.put(names.get(d), draws[d]);
      }
    }
  }

  private static double[] draws(Methodology methodology, Copula copula, String name, double[] own) {
    return copula.draws(name, methodology.parameter(name).prior(), own);
  }

  /** Names of the coordinates that are common to several parameters. */
  public static List<String> common(Methodology methodology) {
    return Copula.names(methodology);
  }

  /** What one of {@link #common} stands for; empty for any other name. */
  public static Optional<String> commonLabel(Methodology methodology, String name) {
    return Copula.label(methodology, name);
  }

  /** The parameter's value in each draw. */
  public double[] of(String id) {
    double[] drawn = values.get(id);
    if (drawn == null) {
      throw new NotFoundException("drawn parameter", id);
    }
    return drawn;
  }

  /** The same where a method knows some of the parameters: these do not vary. */
  public ParameterDraws known(Methodology methodology) {
    var changed = new TreeMap<>(values);
    changed.replaceAll(
        (id, drawn) ->
            methodology.parameter(id).prior() instanceof Prior.Fixed known
                ? constant(known.value(), drawn.length)
                : drawn);
    return new ParameterDraws(changed);
  }

  private static double[] constant(double value, int draws) {
    var constant = new double[draws];
    Arrays.fill(constant, value);
    return constant;
  }

  /** The same with one parameter replaced, by draw. */
  public ParameterDraws with(String id, double[] drawn) {
    var changed = new TreeMap<>(values);
    changed.put(id, drawn);
    return new ParameterDraws(changed);
  }
}

package org.afterhash.analytics.random;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;
import org.afterhash.domain.result.NotFoundException;

/** Draws of parameters from their priors, a coordinate each. */
public final class ParameterDraws {
  private final Map<String, double[]> values;

  private ParameterDraws(Map<String, double[]> values) {
    this.values = values;
  }

  /**
   * @param ids which parameters, in the order of the coordinates
   * @param uniforms coordinates strictly between 0 and 1, by dimension, then draw
   */
  public ParameterDraws(Methodology methodology, List<String> ids, double[][] uniforms) {
    values = new TreeMap<>();
    for (int d = 0; d < ids.size(); d++) {
      Prior prior = methodology.parameter(ids.get(d)).prior();
      var drawn = new double[uniforms[d].length];
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = PriorQuantiles.of(prior, uniforms[d][i]);
      }
      values.put(ids.get(d), drawn);
    }
  }

  /** The parameter's value in each draw. */
  public double[] of(String id) {
    double[] drawn = values.get(id);
    if (drawn == null) {
      throw new NotFoundException("drawn parameter", id);
    }
    return drawn;
  }

  /** The same with one parameter replaced, by draw. */
  public ParameterDraws with(String id, double[] drawn) {
    var changed = new TreeMap<>(values);
    changed.put(id, drawn);
    return new ParameterDraws(changed);
  }
}

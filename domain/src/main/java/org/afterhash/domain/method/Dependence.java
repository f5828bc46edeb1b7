package org.afterhash.domain.method;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.afterhash.domain.Require;

/**
 * How inputs move together: some of them lean on a few common factors.
 *
 * @param heavyTailed ids of the parameters whose extremes come together where the method is asked
 *     for that
 */
public record Dependence(List<Factor> factors, List<Loading> loadings, List<String> heavyTailed) {

  /** Every input moves alone. */
  public static final Dependence NONE = new Dependence(List.of(), List.of(), List.of());

  /** Makes every input move alone, whatever a scenario says. */
  public static final List<Shock> SWITCHED_OFF =
      List.of(new Shock.Fix("dependence.strength", 0), new Shock.Fix("dependence.tail", 0));

  /** What a loaded input keeps for itself at least, however strong the dependence. */
  private static final double MOST_COMMON = 0.95;

  /**
   * Something that moves several inputs at once.
   *
   * @param id stable name, such as {@code crypto}
   */
  public record Factor(String id, String label) {
    public Factor {
      Require.that(id.matches("[a-z]+(-[a-z]+)*"), "Not a factor's id: \"" + id + "\"");
      Require.text(label, id + ": label");
    }
  }

  /**
   * How far a parameter leans on the factors: correlations of its normal score with each.
   *
   * @param on by factor
   */
  public record Loading(String parameter, Map<String, Double> on) {
    public Loading {
      Require.text(parameter, "A loading's parameter");
      on = Collections.unmodifiableMap(new TreeMap<>(on));
      Require.that(
          squares(on) <= MOST_COMMON, parameter + ": its loadings leave it nothing of its own");
    }

    /** The same, so many times as strong, as far as the parameter keeps something of its own. */
    public Loading times(double strength) {
      double wanted = strength * strength * squares(on);
      double factor =
          wanted <= MOST_COMMON
              ? strength
              : StrictMath.sqrt(MOST_COMMON / wanted) * strength * (1 - 1e-12);
      var scaled = new TreeMap<String, Double>();
      on.forEach((id, loading) -> scaled.put(id, loading * factor));
      return new Loading(parameter, scaled);
    }

    /** Part of the score's variance that is its own. */
    public double own() {
      return 1 - squares(on);
    }

    private static double squares(Map<String, Double> on) {
      double sum = 0;
      for (double loading : on.values()) {
        sum += loading * loading;
      }
      return sum;
    }
  }

  public Dependence {
    factors = List.copyOf(factors);
    loadings = List.copyOf(loadings);
    heavyTailed = List.copyOf(heavyTailed);
    List<String> ids = factors.stream().map(Factor::id).toList();
    for (Loading loading : loadings) {
      for (String factor : loading.on.keySet()) {
        Require.that(ids.contains(factor), loading.parameter + ": no factor is called " + factor);
      }
    }
  }

  /** How a parameter leans on the factors; empty where it moves alone. */
  public Optional<Loading> of(String parameter) {
    return loadings.stream().filter(loading -> loading.parameter.equals(parameter)).findFirst();
  }
}

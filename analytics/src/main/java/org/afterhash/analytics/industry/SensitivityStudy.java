package org.afterhash.analytics.industry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.afterhash.analytics.random.Coordinates;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.sensitivity.SobolIndices;
import org.afterhash.analytics.spend.Likelihood;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Sensitivity.Index;
import org.afterhash.domain.estimate.Sensitivity.Structure;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Shock;

/** What the recoverable share hangs on (docs/method.md §19): takes many runs of all models. */
final class SensitivityStudy {
  private static final String PRICES = "prices";
  private static final String MIX = "mix";

  private final Models models;
  private final Methodology methodology;
  private final YearMonth date;
  private final int draws;
  private final long seed;

  SensitivityStudy(Models models, Methodology methodology, YearMonth date, int draws, long seed) {
    this.models = models;
    this.methodology = methodology;
    this.date = date;
    this.draws = draws;
    this.seed = seed;
  }

  /**
   * Sobol indices of each input and each group of drivers; the largest total first. Draws are not
   * weighted.
   */
  List<Index> indices() {
    Map<Drivers.Group, Set<String>> groups = groups();
    var all = new TreeSet<String>();
    groups.values().forEach(all::addAll);
    List<String> names = models.coordinates();
    double[][] first = points(names);
    // Of names that the method does not list, so pseudo-random: independent of the first.
    double[][] second = points(names.stream().map(name -> "second." + name).toList());
    var sobol = new SobolIndices(fresh -> run(mixed(first, second, fresh), fresh), all);
    var indices = new ArrayList<Index>();
    groups.forEach(
        (group, inputs) -> {
          SobolIndices.Indices of = sobol.of(inputs);
          indices.add(new Index(group.id(), group.label(), true, of.first(), of.total()));
        });
    for (String input : all) {
      SobolIndices.Indices of = sobol.of(Set.of(input));
      indices.add(new Index(input, label(input), false, of.first(), of.total()));
    }
    indices.sort(Comparator.comparingDouble((Index index) -> index.total().value()).reversed());
    return indices;
  }

  private double[][] points(List<String> names) {
    return new Coordinates(methodology, 1, draws, seed).of(names);
  }

  private double[][] mixed(double[][] first, double[][] second, Set<String> fresh) {
    List<String> inputs = models.inputs();
    double[][] mixed = first.clone();
    for (int d = 0; d < mixed.length; d++) {
      if (fresh.contains(d < inputs.size() ? inputs.get(d) : PRICES)) {
        mixed[d] = second[d];
      }
    }
    return mixed;
  }

  private double[] run(double[][] uniforms, Set<String> fresh) {
    long scatter = fresh.contains(MIX) ? ~seed : seed;
    double[] share = sample(methodology, uniforms, scatter).share();
    Arrays.setAll(share, i -> StrictMath.log(share[i]));
    return share;
  }

  private Map<Drivers.Group, Set<String>> groups() {
    Map<Drivers.Group, Set<String>> groups = new EnumMap<>(Drivers.Group.class);
    for (String input : models.inputs()) {
      groups.computeIfAbsent(Drivers.group(input), group -> new TreeSet<>()).add(input);
    }
    groups.computeIfAbsent(Drivers.Group.PRICES, group -> new TreeSet<>()).add(PRICES);
    groups.computeIfAbsent(Drivers.Group.CARDS, group -> new TreeSet<>()).add(MIX);
    return groups;
  }

  private String label(String input) {
    return switch (input) {
      case PRICES -> "What each used card sells for at the date";
      case MIX -> "Scatter of the mix of cards around what was counted";
      default ->
          ParameterDraws.commonLabel(methodology, input)
              .orElseGet(() -> methodology.parameter(input).label());
    };
  }

  /** A part of the model replaced by another. */
  private enum Rival {
    NONE("as-it-is", "The model as it is"),
    NO_PRESSURE("no-pressure", "Miners' sales do not press on prices"),
    ALONE("each-alone", "Each owner does what is best alone: no pressure, renters without number"),
    FIVE("bitpro_5", "5 in 100 cards could be rented out"),
    TEN("bitpro_10", "10 in 100 cards could be rented out"),
    FIFTEEN("bitpro_15", "15 in 100 cards could be rented out"),
    INDEPENDENT("independent", "Every input moves alone"),
    STRONG("strong_dependence", "Inputs move together half as much again");

    private static final double WITHOUT_BOUND = 1e9;

    private final String id;
    private final String label;

    Rival(String id, String label) {
      this.id = id;
      this.label = label;
    }

    private List<Shock> shocks(Methodology methodology) {
      var noPressure = new Shock.Fix("sale.absorption", WITHOUT_BOUND);
      return switch (this) {
        case NONE -> List.of();
        case NO_PRESSURE -> List.of(noPressure);
        case ALONE ->
            List.of(
                noPressure,
                new Shock.Fix("rental.demand-2023", WITHOUT_BOUND),
                new Shock.Fix("rental.demand-2026", WITHOUT_BOUND));
        case FIVE, TEN, FIFTEEN, INDEPENDENT, STRONG -> methodology.scenario(id).shocks();
      };
    }
  }

  /** The share with parts of the model replaced, on the same draws. */
  List<Structure> structure() {
    double[][] points = points(models.coordinates());
    var structures = new ArrayList<Structure>();
    double asItIs = Double.NaN;
    for (Rival rival : Rival.values()) {
      Methodology changed = methodology.under(rival.shocks(methodology));
      Sample sample = sample(changed, points, seed);
      Weights weights = Likelihood.weights(changed, sample.spend());
      Distribution share = weights.distribution(sample.share(), "1");
      asItIs = rival == Rival.NONE ? share.p50() : asItIs;
      structures.add(new Structure(rival.id, rival.label, share, share.p50() - asItIs));
    }
    return structures;
  }

  private Sample sample(Methodology method, double[][] uniforms, long scatter) {
    return models.sample(
        method, date, uniforms, (mix, drawn, rates) -> mix.draw(drawn, rates, scatter));
  }
}

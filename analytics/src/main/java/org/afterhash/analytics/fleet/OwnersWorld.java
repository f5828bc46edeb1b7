package org.afterhash.analytics.fleet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.afterhash.analytics.farm.OwnMining;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Supercube;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.resale.MassSale;
import org.afterhash.analytics.sensitivity.Directions;
import org.afterhash.domain.method.Methodology;

/**
 * Everything uncertain that a fleet's value depends on, drawn: what the industry's estimate draws
 * too, in the same worlds, and what only the owner's cards need. The same for all fleets.
 */
final class OwnersWorld {
  private static final List<String> DRAWN = drawn();

  private final MarketDraws market;
  private final List<String> common;
  private final List<String> own;
  private final Supercube further;
  private final double[][] ownRows;
  private final ParameterDraws usual;
  private final Directions directions = new Directions();
  private final Map<String, double[]> inputs = new LinkedHashMap<>();

  OwnersWorld(Methodology methodology, MarketDraws market) {
    this.market = market;
    this.common = ParameterDraws.common(methodology).stream().filter(market::has).toList();
    this.own = DRAWN.stream().filter(id -> !market.has(id)).toList();
    this.further = new Supercube(market.draws(), market.seed());
    this.ownRows = IntStream.range(0, own.size()).mapToObj(further::row).toArray(double[][]::new);
    List<String> names = Stream.concat(DRAWN.stream(), common.stream()).toList();
    double[][] rows = names.stream().map(this::coordinates).toArray(double[][]::new);
    this.usual = new ParameterDraws(methodology, names, rows);
    for (int p = 0; p < rows.length; p++) {
      String name = names.get(p);
      directions.add(normal(rows[p])).ifPresent(direction -> inputs.put(name, direction));
    }
  }

  /**
   * Directions of what is uncertain, by name: the drawn parameters, then what is common to several
   * of them.
   */
  Map<String, double[]> inputs() {
    return inputs;
  }

  /** All that the inputs are, to tell what something else is besides. */
  Directions directions() {
    return directions;
  }

  /** Names of the drawn parameters. */
  static List<String> drawnNames() {
    return DRAWN;
  }

  boolean isCommon(String name) {
    return common.contains(name);
  }

  private double[] coordinates(String id) {
    return market.has(id) ? market.coordinates(id) : ownRows[own.indexOf(id)];
  }

  /** The parameters. */
  ParameterDraws usual() {
    return usual;
  }

  /** One draw in which every parameter is at its median. */
  ParameterDraws middle(Methodology methodology) {
    var rows = new double[DRAWN.size()][1];
    Arrays.stream(rows).forEach(row -> row[0] = 0.5);
    return new ParameterDraws(methodology, DRAWN, rows);
  }

  /** Coordinates that choose when cards were bought. */
  double[] timing() {
    return further.row(own.size());
  }

  /** Independent standard normal numbers, by model, then draw. */
  double[][] normals(int models) {
    int first = own.size() + 1;
    return IntStream.range(first, first + models)
        .parallel()
        .mapToObj(row -> normal(further.row(row)))
        .toArray(double[][]::new);
  }

  private static double[] normal(double[] coordinates) {
    var normal = new double[coordinates.length];
    Arrays.setAll(normal, i -> Normal.quantile(coordinates[i]));
    return normal;
  }

  private static List<String> drawn() {
    var drawn = new TreeSet<>(SaleTerms.DRAWN);
    drawn.addAll(PurchasePrices.DRAWN);
    drawn.addAll(RentalTerms.DRAWN);
    drawn.addAll(MassSale.DRAWN);
    drawn.addAll(OwnMining.DRAWN);
    drawn.addAll(Comparables.DRAWN);
    return List.copyOf(drawn);
  }
}

package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.afterhash.analytics.farm.OwnMining;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Supercube;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.resale.MassSale;
import org.afterhash.domain.method.Methodology;

/**
 * Everything uncertain that a fleet's value depends on, drawn: what the industry's estimate draws
 * too, in the same worlds, and what only the owner's cards need.
 */
final class OwnersWorld {
  private static final List<String> DRAWN = drawn();

  private final MarketDraws market;
  private final List<String> shared;
  private final List<String> own;
  private final double[][] further;

  /**
   * @param models number of models with a price
   */
  OwnersWorld(MarketDraws market, int models) {
    this.market = market;
    this.shared = DRAWN.stream().filter(market::has).toList();
    this.own = DRAWN.stream().filter(id -> !market.has(id)).toList();
    this.further = Supercube.further(own.size() + 1 + models, market.draws(), market.seed());
  }

  /** The drawn parameters, in a fixed order. */
  List<String> ids() {
    return DRAWN;
  }

  /** Coordinates of a parameter, by draw. */
  double[] coordinates(String id) {
    return market.has(id) ? market.coordinates(id) : further[own.indexOf(id)];
  }

  /** The parameters under a method. */
  ParameterDraws under(Methodology methodology) {
    var ids = new ArrayList<>(shared);
    ids.addAll(own);
    ParameterDraws.common(methodology).stream().filter(market::has).forEach(ids::add);
    double[][] rows = ids.stream().map(this::coordinates).toArray(double[][]::new);
    return new ParameterDraws(methodology, ids, rows);
  }

  /** Coordinates that choose when cards were bought. */
  double[] timing() {
    return further[own.size()];
  }

  /** Independent standard normal numbers, by model, then draw. */
  double[][] normals() {
    int first = own.size() + 1;
    var normals = new double[further.length - first][];
    for (int m = 0; m < normals.length; m++) {
      double[] row = further[first + m];
      normals[m] = new double[row.length];
      for (int i = 0; i < row.length; i++) {
        normals[m][i] = Normal.quantile(row[i]);
      }
    }
    return normals;
  }

  private static List<String> drawn() {
    var drawn = new TreeSet<>(SaleTerms.DRAWN);
    drawn.addAll(PurchasePrices.DRAWN);
    drawn.addAll(RentalTerms.DRAWN);
    drawn.addAll(MassSale.DRAWN);
    drawn.addAll(OwnMining.DRAWN);
    return List.copyOf(drawn);
  }
}

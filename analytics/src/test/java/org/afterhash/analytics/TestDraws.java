package org.afterhash.analytics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.analytics.recovery.RecoveryModel;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.method.Methodology;

/** Draws of a market in which every card is rented out at its list rate. */
public final class TestDraws {
  private TestDraws() {}

  public static MarketDraws atListRates(
      Methodology methodology, YearMonth date, int draws, long seed) {
    List<String> ids = new ArrayList<>(RecoveryModel.drawn());
    ids.add("spend.mhs-per-card");
    ids.add("spend.premium-paid");
    double[][] coordinates = Sobol.scrambled(ids.size(), draws, seed);
    var drawn = new ParameterDraws(methodology, ids, coordinates);
    var terms = new RentalTerms(methodology, drawn, date);
    var rent = new double[draws];
    for (int i = 0; i < draws; i++) {
      rent[i] = terms.listRate(i);
    }
    Map<Tier, double[]> rents = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      rents.put(tier, rent);
    }
    return new MarketDraws(seed, ids, coordinates, rents);
  }
}

package org.afterhash.analytics.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

class RentMarketTest {
  private static final RentMarket.Demand DEMAND = new RentMarket.Demand(1000, 0.20, 1.5);

  @Test
  void fewOffersAreTakenWholeAtTheListRate() {
    RentMarket market = RentMarket.clear(DEMAND, new double[] {0.05, 0.1}, new double[] {100, 200});
    assertThat(market.taken(0)).isEqualTo(100);
    assertThat(market.taken(1)).isEqualTo(200);
    assertThat(market.rent()).isEqualTo(0.20);
  }

  @Test
  void betweenTwoReservesTheRentIsWhereDemandMeetsWhatCameIn() {
    RentMarket market =
        RentMarket.clear(DEMAND, new double[] {0.15, 0.05}, new double[] {500, 2000});
    assertThat(market.taken(0)).isZero();
    assertThat(market.taken(1)).isEqualTo(2000);
    assertThat(DEMAND.at(market.rent())).isCloseTo(2000, within(1e-6));
  }

  @Test
  void theLastOfferIsRationedAtItsReserve() {
    RentMarket market =
        RentMarket.clear(DEMAND, new double[] {0.05, 0.12}, new double[] {500, 9000});
    assertThat(market.rent()).isEqualTo(0.12);
    assertThat(market.taken(0) + market.taken(1)).isCloseTo(DEMAND.at(0.12), within(1e-9));
  }

  @Test
  void offersDearerThanTheListRateStayOut() {
    RentMarket market = RentMarket.clear(DEMAND, new double[] {0.21}, new double[] {10});
    assertThat(market.taken(0)).isZero();
    assertThat(market.rent()).isNaN();
  }

  @Test
  void atTheRentFoundALinearProgramGainsNoMore() {
    var random = new SplittableRandom(11);
    for (int world = 0; world < 200; world++) {
      int n = 12;
      double[] reserves = random.doubles(n, 0.02, 0.25).toArray();
      double[] offers = random.doubles(n, 0, 900).toArray();
      double[] perSlot = random.doubles(n, 500, 4000).toArray();
      RentMarket market = RentMarket.clear(DEMAND, reserves, offers);
      double rent = Double.isNaN(market.rent()) ? 0 : market.rent();
      double demanded = rent == 0 ? 0 : DEMAND.at(rent);
      double[] gain = new double[n];
      Arrays.setAll(gain, k -> perSlot[k] * (rent - reserves[k]));
      double ours = 0;
      for (int k = 0; k < n; k++) {
        ours += gain[k] * market.taken(k);
      }
      assertThat(ours).isCloseTo(best(gain, offers, demanded), within(1e-6 * (1 + ours)));
    }
  }

  private static double best(double[] gain, double[] offers, double demanded) {
    List<LinearConstraint> constraints = new ArrayList<>();
    double[] all = new double[gain.length];
    Arrays.fill(all, 1);
    constraints.add(new LinearConstraint(all, Relationship.LEQ, demanded));
    for (int k = 0; k < gain.length; k++) {
      double[] one = new double[gain.length];
      one[k] = 1;
      constraints.add(new LinearConstraint(one, Relationship.LEQ, offers[k]));
    }
    return new SimplexSolver()
        .optimize(
            new LinearObjectiveFunction(gain, 0),
            new LinearConstraintSet(constraints),
            GoalType.MAXIMIZE,
            new NonNegativeConstraint(true))
        .getValue();
  }
}

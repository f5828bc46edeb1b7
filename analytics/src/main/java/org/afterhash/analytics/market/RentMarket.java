package org.afterhash.analytics.market;

/**
 * The rent at which the cards offered meet the demand (docs/method.md §14). An offer comes in when
 * the rent reaches its reserve; within the step where supply crosses demand the last offer is
 * rationed, and the rent is its reserve. No rent rises above the list rate, at which others offer.
 */
public final class RentMarket {
  private final double rent;
  private final double[] taken;

  private RentMarket(double rent, double[] taken) {
    this.rent = rent;
    this.taken = taken;
  }

  /**
   * A demand that falls with the rent by a constant elasticity, and goes elsewhere above the list
   * rate.
   *
   * @param slots occupied card equivalents wanted at {@code listRate}
   * @param listRate USD per hour
   * @param elasticity above 0
   */
  public record Demand(double slots, double listRate, double elasticity) {

    /** Slots wanted at a rent. */
    public double at(double rent) {
      return rent > listRate ? 0 : slots * Power.of(rent / listRate, -elasticity);
    }

    /** The highest rent at which so many slots are wanted. */
    public double rent(double wanted) {
      return listRate * StrictMath.min(1, Power.of(wanted / slots, -1 / elasticity));
    }
  }

  /**
   * @param reserves rents from which each offer comes in, USD per hour of a card equivalent
   * @param offers slots of each offer, not below 0
   */
  public static RentMarket clear(Demand demand, double[] reserves, double[] offers) {
    var taken = new double[reserves.length];
    double supplied = 0;
    for (int k : rising(reserves)) {
      if (offers[k] <= 0) {
        continue;
      }
      // Demand without bound at no rent at all: such an offer is always taken whole.
      double wanted = reserves[k] <= 0 ? Double.POSITIVE_INFINITY : demand.at(reserves[k]);
      if (wanted <= supplied) {
        break;
      }
      taken[k] = StrictMath.min(offers[k], wanted - supplied);
      supplied += taken[k];
      if (taken[k] < offers[k]) {
        return new RentMarket(reserves[k], taken);
      }
    }
    return new RentMarket(supplied > 0 ? demand.rent(supplied) : Double.NaN, taken);
  }

  /** Indices in the order of the values: a few dozen, for which insertion is fastest. */
  private static int[] rising(double[] values) {
    var order = new int[values.length];
    for (int next = 0; next < order.length; next++) {
      int at = next;
      for (; at > 0 && values[order[at - 1]] > values[next]; at--) {
        order[at] = order[at - 1];
      }
      order[at] = next;
    }
    return order;
  }

  /** USD per hour of a card equivalent; NaN where nothing is offered or nothing taken. */
  public double rent() {
    return rent;
  }

  /** Slots of an offer that are taken. */
  public double taken(int offer) {
    return taken[offer];
  }
}

package org.afterhash.analytics.fleet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.Requirement;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.jspecify.annotations.Nullable;

/**
 * What would have to be true for a fleet to bring a part of what was spent (docs/method.md §21):
 * the use, the rent or the price of power at which the mean of what it brings is just that.
 */
public final class MustBeTrue {
  /** The mean moves little with more, and each step values the whole fleet anew. */
  private static final int DRAWS = 512;

  private static final double HIGHEST_RENT = 20;
  private static final int STEPS = 12;

  private final Methodology methodology;
  private final MarketSnapshot market;
  private final ResaleIndex index;
  private final MarketDraws draws;
  private final FleetValuer valuer;

  /** Takes what a {@link FleetValuer} takes. */
  public MustBeTrue(
      Methodology methodology, MarketSnapshot market, ResaleIndex index, MarketDraws draws) {
    this.methodology = methodology;
    this.market = market;
    this.index = index;
    this.draws = draws.first(DRAWS);
    this.valuer = new FleetValuer(methodology, market, index, this.draws);
  }

  /**
   * One for each of use, rent and price of power.
   *
   * @param target part of what was spent, stated and imputed
   */
  public List<Requirement> of(FleetQuestion question, double target) {
    WhatIf.Input power = WhatIf.Input.POWER_PRICE;
    WhatIf.Input use = WhatIf.Input.UTILISATION;
    double rent = median(draws.rent(Tier.LARGE));
    OptionalDouble factor = solve(f -> withRents(f).part(question), 0, HIGHEST_RENT, target);
    return List.of(
        requirement(
            use, "Part of the time that cards are rented", null, solve(question, use, target)),
        new Requirement(
            "rent",
            "List rate of an RTX 3090",
            "USD/h",
            rent,
            factor.isPresent() ? factor.getAsDouble() * rent : null),
        requirement(
            power, "Price of electricity", powerNow(question), solve(question, power, target)));
  }

  private static Requirement requirement(
      WhatIf.Input input, String label, @Nullable Double now, OptionalDouble needed) {
    return new Requirement(
        input.word(), label, input.unit(), now, needed.isPresent() ? needed.getAsDouble() : null);
  }

  /** Of all cards, in the mean. */
  private double powerNow(FleetQuestion question) {
    double cost = 0;
    for (Optional<SiteName> site : question.fleet().sites()) {
      var business = Business.of(methodology, question, site.orElse(null), 0, index.month());
      cost += question.fleet().at(site).gpus() * business.powerPrice();
    }
    return cost / question.fleet().gpus();
  }

  private OptionalDouble solve(FleetQuestion question, WhatIf.Input input, double target) {
    return solve(
        value -> valuer.part(question.with(input, value)), input.low(), input.high(), target);
  }

  /** Where a function that only rises or only falls passes the target; by halving. */
  static OptionalDouble solve(DoubleUnaryOperator part, double low, double high, double target) {
    boolean lowIsEnough = part.applyAsDouble(low) >= target;
    boolean highIsEnough = part.applyAsDouble(high) >= target;
    if (lowIsEnough == highIsEnough) {
      return OptionalDouble.empty();
    }
    double below = low;
    double above = high;
    for (int step = 0; step < STEPS; step++) {
      double middle = (below + above) / 2;
      if (part.applyAsDouble(middle) >= target == lowIsEnough) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return OptionalDouble.of(lowIsEnough ? below : above);
  }

  private FleetValuer withRents(double factor) {
    return new FleetValuer(methodology, market, index, draws.withRents(factor));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }
}

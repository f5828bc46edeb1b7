package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.estimate.Usual;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;

/**
 * What is taken of an owner's business where the owner does not say it: what is usual for that many
 * cards (docs/method.md §21).
 */
public final class UsualTerms {
  private final Methodology methodology;
  private final Holder holder;

  /**
   * @param cards of the fleet, all together
   */
  public UsualTerms(Methodology methodology, long cards) {
    this.methodology = methodology;
    this.holder = Holder.of(cards);
  }

  /** For each input, in the order of the inputs; use has one for each kind of work. */
  public List<Usual> all() {
    var all = new ArrayList<Usual>();
    for (WhatIf.Input input : WhatIf.Input.values()) {
      switch (input) {
        case POWER_PRICE ->
            all.add(usual(input, "", "rental.power-price", powerAbove(methodology, holder)));
        case UTILISATION -> {
          for (Tier tier : Tier.values()) {
            all.add(usual(input, tier.word(), "rental.use-" + tier.word(), 0));
          }
        }
        case DISCOUNT_RATE -> all.add(usual(input, "", holder.discount(), 0));
        case HORIZON_MONTHS -> all.add(usual(input, "", "rental.horizon", 0));
        case CONVERSION_COST -> all.add(usual(input, "", "rental.conversion", 0));
        case SALE_MONTHS -> all.add(usual(input, "", usualSaleMonths(), 0));
      }
    }
    return all;
  }

  /** Over how many months the owner sells: what is said, else what is usual. */
  public int saleMonths(WhatIf said) {
    Double months = said.values().get(WhatIf.Input.SALE_MONTHS);
    return (int)
        StrictMath.round(months == null ? methodology.parameter(usualSaleMonths()).p50() : months);
  }

  private String usualSaleMonths() {
    return "farm.sale-months-" + holder.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What renters ask of the machine, which an owner who says nothing is taken not to have.
   *
   * @param gate as ids write it, such as {@code lanes}
   */
  public List<Usual> asked(String input, String gate) {
    return List.of(Tier.INFERENCE, Tier.LARGE).stream()
        .map(
            tier -> {
              Parameter asked = methodology.parameter("host." + gate + "-" + tier.word());
              return new Usual(
                  input, tier.word(), asked.p50(), asked.p50(), asked.p50(), asked.id());
            })
        .toList();
  }

  /** What an owner pays for power above what farms pay, USD/kWh. */
  static double powerAbove(Methodology methodology, Holder holder) {
    return switch (holder) {
      case HOBBY -> methodology.parameter("rental.hobby-power-above").p50();
      case MID -> methodology.parameter("rental.mid-power-above").p50();
      case FARM -> 0;
    };
  }

  private Usual usual(WhatIf.Input input, String work, String id, double above) {
    Parameter taken = methodology.parameter(id);
    return new Usual(
        input.word(), work, taken.p5() + above, taken.p50() + above, taken.p95() + above, id);
  }
}

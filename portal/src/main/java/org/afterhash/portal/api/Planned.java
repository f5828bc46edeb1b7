package org.afterhash.portal.api;

import java.math.BigDecimal;
import java.util.List;
import org.afterhash.domain.estimate.SalePlan;
import org.afterhash.portal.web.Json;

/**
 * How to sell everything so that it brings most: cards by month from the valuation date on, and
 * USD.
 *
 * @param months within which all is sold
 * @param gain {@code value} less {@code atOnce} in the same outcome
 * @param priceLeft mean price received in an even sale, as a part of today's
 */
record Planned(
    int months,
    List<Group> groups,
    Figures value,
    Figures atOnce,
    Figures gain,
    List<Left> priceLeft) {

  /** All cards of a model; {@code monthly} leaves out the months after the last sale. */
  record Group(
      String model,
      long gpus,
      List<BigDecimal> monthly,
      Figures value,
      Figures gain,
      Figures waitingPerWeek) {}

  /** So many times the cards of the fleet, over so many months. */
  record Left(int times, int months, Figures part) {}

  static Planned of(SalePlan plan) {
    return new Planned(
        plan.months(),
        plan.groups().stream().map(Planned::group).toList(),
        Figures.of(plan.value()),
        Figures.of(plan.atOnce()),
        Figures.of(plan.gain()),
        plan.left().stream()
            .map(left -> new Left(left.times(), left.months(), Figures.of(left.part())))
            .toList());
  }

  private static Group group(SalePlan.Group group) {
    return new Group(
        group.model().value(),
        group.cards(),
        group.monthly().stream().limit(group.lastMonth()).map(Json::figure).toList(),
        Figures.of(group.value()),
        Figures.of(group.gain()),
        Figures.of(group.waiting()));
  }
}

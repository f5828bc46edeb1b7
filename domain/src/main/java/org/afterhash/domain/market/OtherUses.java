package org.afterhash.domain.market;

import java.util.List;

/**
 * What was observed of the things that an owner can do with a card instead of selling it.
 *
 * @param rents by model, then date, then provider
 * @param requirements of marketplaces, by platform, then stage, then requirement
 * @param coins by model, then date, then algorithm
 * @param power by country, then region, then period
 */
public record OtherUses(
    List<RentalRate> rents,
    List<RentalRequirement> requirements,
    List<CoinYield> coins,
    List<PowerPrice> power) {

  /** Nothing was observed. */
  public static final OtherUses NONE = new OtherUses(List.of(), List.of(), List.of(), List.of());

  public OtherUses {
    rents = List.copyOf(rents);
    requirements = List.copyOf(requirements);
    coins = List.copyOf(coins);
    power = List.copyOf(power);
  }
}

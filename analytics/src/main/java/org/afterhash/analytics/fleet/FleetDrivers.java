package org.afterhash.analytics.fleet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.afterhash.analytics.sensitivity.LinearShares;
import org.afterhash.domain.estimate.Driver;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.method.Parameter;
import org.afterhash.domain.method.Prior;

/**
 * What a fleet's value is uncertain by, and how much of that its owner could clear up by saying
 * what is usual for nobody but the owner (docs/method.md §21).
 */
final class FleetDrivers {
  private enum Group {
    PRICES("prices", "What used cards sell for at the date", ""),
    COSTS("costs", "Bulk discount, fees, shipping and returns", ""),
    COURSE("course", "How prices go on while cards are sold or rented", ""),
    RENTS("rents", "Rents, and who asks for them", ""),
    COINS("coins", "What other coins pay", ""),
    POWER("power", "Price of electricity", "rental.power-price"),
    USE("use", "How much of the time a rented card is in use", "rental.use-batch"),
    DISCOUNT("discount", "What money later is worth to the owner", "discount.small"),
    CONVERSION("conversion", "What it costs to get cards ready for renting", "rental.conversion"),
    SITE("site", "Cooling and staff of the site", "rental.pue"),
    CONDITION("condition", "How many cards of unknown condition are dead", "sale.unsellable"),
    COMMON("common", "Whole markets: crypto, AI computing, gaming, energy", ""),
    TOGETHER("together", "What several of these do only together", "");

    private final String id;
    private final String label;
    private final String example;

    /**
     * @param example the parameter by which an input of the owner is shown; empty where it is the
     *     market's
     */
    Group(String id, String label, String example) {
      this.id = id;
      this.label = label;
      this.example = example;
    }
  }

  private final FleetOwner owner;
  private final Map<Group, Double> shares = new EnumMap<>(Group.class);

  /**
   * @param recoverable USD by draw
   * @param resale USD by draw
   */
  FleetDrivers(double[] recoverable, double[] resale, OwnersWorld world, FleetOwner owner) {
    this.owner = owner;
    if (Arrays.stream(recoverable).distinct().limit(2).count() < 2) {
      return;
    }
    var line = new LinearShares(recoverable);
    world
        .inputs()
        .forEach(
            (id, direction) -> {
              if (world.isCommon(id) || !isKnown(id)) {
                shares.merge(group(id), line.along(direction), Double::sum);
              }
            });
    double prices = world.directions().own(resale).map(line::along).orElse(0.0);
    shares.merge(Group.PRICES, prices, Double::sum);
    shares.merge(Group.TOGETHER, line.rest(), Double::sum);
    double total = 0;
    for (double share : shares.values()) {
      total += share;
    }
    double all = total;
    shares.replaceAll((group, share) -> share / all);
  }

  /** Whether it is known at every site. */
  private boolean isKnown(String id) {
    return owner.sites().stream()
        .map(site -> site.business().methodology())
        .allMatch(methodology -> methodology.parameter(id).prior() instanceof Prior.Fixed);
  }

  /** Largest first; the shares add up to 1. */
  List<Driver> drivers() {
    var drivers = new ArrayList<Driver>();
    shares.forEach((group, share) -> drivers.add(new Driver(group.id, group.label, share)));
    drivers.sort(Comparator.comparingDouble(Driver::share).reversed());
    return drivers;
  }

  /**
   * What the owner could have said and did not, a sentence each, with what was taken instead and
   * how much of the variance it causes; what matters most first.
   */
  List<String> assumed(FleetQuestion question, boolean unknownCondition) {
    return Arrays.stream(Group.values())
        .filter(group -> isMissing(group, question, unknownCondition))
        .sorted(Comparator.comparingDouble(group -> -shares.getOrDefault(group, 0.0)))
        .map(group -> sentence(group, question))
        .toList();
  }

  private boolean isMissing(Group group, FleetQuestion question, boolean unknownCondition) {
    var known = question.whatIf().values();
    return switch (group) {
      case POWER -> !missing(group, question).isEmpty();
      case USE -> !known.containsKey(WhatIf.Input.UTILISATION);
      case DISCOUNT -> !known.containsKey(WhatIf.Input.DISCOUNT_RATE);
      case CONVERSION ->
          !known.containsKey(WhatIf.Input.CONVERSION_COST) && !missing(group, question).isEmpty();
      case SITE -> true;
      case CONDITION -> unknownCondition;
      default -> false;
    };
  }

  /** The sites of which something is not stated. */
  private List<FleetOwner.OwnedSite> missing(Group group, FleetQuestion question) {
    return owner.sites().stream()
        .filter(
            site ->
                group == Group.POWER
                    ? question.powerPrice(site.name().orElse(null)) == null
                    : site.place().lanesPerGpu() == null
                        || site.place().ramGbPerGpu() == null
                        || site.place().coresPerGpu() == null
                        || site.place().diskGbPerGpu() == null
                        || site.place().uplinkMbps() == null)
        .toList();
  }

  /** Which of the sites it is that nothing is stated of; empty where it is all. */
  private String where(Group group, FleetQuestion question) {
    List<FleetOwner.OwnedSite> missing =
        group == Group.POWER || group == Group.CONVERSION
            ? missing(group, question)
            : owner.sites();
    return missing.size() == owner.sites().size()
        ? ""
        : missing.stream()
            .map(site -> site.name().map(SiteName::value).orElse("cards without a site"))
            .collect(Collectors.joining(", ", " for ", ""));
  }

  private String sentence(Group group, FleetQuestion question) {
    Business business =
        (group == Group.POWER ? missing(group, question) : owner.sites()).get(0).business();
    String id = group == Group.DISCOUNT ? business.holder().discount() : group.example;
    Parameter taken = business.methodology().parameter(id);
    double above = group == Group.POWER ? business.powerAbove() : 0;
    double share = shares.getOrDefault(group, 0.0);
    return group.label
        + ": not stated"
        + where(group, question)
        + ", taken as "
        + taken(group, taken, above)
        + "; it causes "
        + (share < 0.005 ? "less than 1%" : StrictMath.round(100 * share) + "%")
        + " of the uncertainty.";
  }

  /** What was taken, with its 90% interval, in the unit in which people speak of it. */
  private static String taken(Group group, Parameter of, double above) {
    return switch (group) {
      case POWER -> "$" + interval(of, 1, above, "") + " a kWh";
      case CONVERSION -> "$" + interval(of, 1, 0, "") + " a card";
      case USE -> interval(of, 100, 0, "%") + " of the time for small work";
      case DISCOUNT -> interval(of, 100, 0, "%") + " a year";
      case CONDITION -> interval(of, 100, 0, "%");
      case SITE -> "cooling that adds " + interval(of, 100, -1, "%") + " to the power, usual staff";
      default -> interval(of, 1, 0, "");
    };
  }

  private static String interval(Parameter of, double factor, double above, String suffix) {
    return number(factor * (of.p50() + above))
        + suffix
        + " ("
        + number(factor * (of.p5() + above))
        + suffix
        + " to "
        + number(factor * (of.p95() + above))
        + suffix
        + ")";
  }

  private static String number(double value) {
    return new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }

  private static Group group(String parameter) {
    return switch (parameter) {
      case "rental.power-price" -> Group.POWER;
      case "rental.use-batch", "rental.use-inference", "rental.use-large" -> Group.USE;
      case "rental.conversion", "rental.as-is-cost", "rental.site-cost" -> Group.CONVERSION;
      case "rental.pue", "rental.cards-per-person", "rental.person-cost" -> Group.SITE;
      case "sale.unsellable" -> Group.CONDITION;
      case "resale.comparable", "resale.mining-card", "resale.datacentre-price" -> Group.PRICES;
      case "sale.months", "sale.elasticity", "sale.absorption", "sale.segment-weight" ->
          Group.COURSE;
      default -> byPrefix(parameter);
    };
  }

  private static Group byPrefix(String parameter) {
    return switch (parameter.substring(0, parameter.indexOf('.'))) {
      case "sale" -> Group.COSTS;
      case "resale" -> Group.COURSE;
      case "discount" -> Group.DISCOUNT;
      case "rental", "gate" -> Group.RENTS;
      case "mine", "spend" -> Group.COINS;
      case "factor", "tail" -> Group.COMMON;
      default -> Group.TOGETHER;
    };
  }
}

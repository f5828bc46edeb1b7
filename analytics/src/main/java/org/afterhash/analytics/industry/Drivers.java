package org.afterhash.analytics.industry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.sensitivity.LinearShares;
import org.afterhash.domain.estimate.Driver;

/** What drives the recoverable share (docs/method.md §16). */
final class Drivers {
  /** Inputs that belong together. */
  enum Group {
    PAID("paid", "What miners paid"),
    BOUGHT("bought", "How much hashrate was bought for mining"),
    CARDS("cards", "Which cards, and how many"),
    PRICES("prices", "What used cards sell for at the date"),
    COSTS("costs", "Bulk discount, fees and dead cards"),
    PRESSURE("pressure", "How hard and how long the sale presses on prices"),
    COURSE("course", "How prices go on, and how soon miners sell"),
    OTHER_USES("other-uses", "Renting and other coins"),
    COMMON("common", "Crypto, computing, gaming and energy: what moves several inputs at once"),
    TOGETHER("together", "Bends, and inputs that work together");

    private final String id;
    private final String label;

    Group(String id, String label) {
      this.id = id;
      this.label = label;
    }

    String id() {
      return id;
    }

    String label() {
      return label;
    }
  }

  private Drivers() {}

  /**
   * Largest first; the shares add up to 1.
   *
   * @param share recoverable share, by draw
   * @param ids of the drawn parameters and their common factors, in the order of the coordinates
   * @param coordinates strictly between 0 and 1, by parameter, then draw
   * @param prices what the mean mix sells for, USD by draw
   * @param mix what each draw's mix sells for at mean prices, USD by draw
   */
  static List<Driver> of(
      double[] share, List<String> ids, double[][] coordinates, double[] prices, double[] mix) {
    var line = new LinearShares(logs(share));
    Map<Group, Double> shares = new EnumMap<>(Group.class);
    double[][] normals =
        Arrays.stream(coordinates, 0, ids.size())
            .parallel()
            .map(row -> Arrays.stream(row).map(Normal::quantile).toArray())
            .toArray(double[][]::new);
    for (int p = 0; p < normals.length; p++) {
      shares.merge(group(ids.get(p)), line.add(normals[p]), Double::sum);
    }
    shares.merge(Group.PRICES, line.add(logs(prices)), Double::sum);
    shares.merge(Group.CARDS, line.add(logs(mix)), Double::sum);
    shares.put(Group.TOGETHER, line.rest());
    double total = 0;
    for (double one : shares.values()) {
      total += one;
    }
    var drivers = new ArrayList<Driver>();
    for (var entry : shares.entrySet()) {
      Group group = entry.getKey();
      drivers.add(new Driver(group.id, group.label, entry.getValue() / total));
    }
    drivers.sort(Comparator.comparingDouble(Driver::share).reversed());
    return drivers;
  }

  /** The group of a drawn parameter. */
  static Group group(String parameter) {
    return switch (parameter) {
      case "spend.premium-paid", "spend.price-level" -> Group.PAID;
      case "spend.mhs-per-card", "mix.reading", "mix.hiveos-weight" -> Group.CARDS;
      case "sale.months", "sale.elasticity", "sale.absorption", "sale.segment-weight" ->
          Group.PRESSURE;
      case "resale.comparable", "resale.mining-card", "resale.datacentre-price" -> Group.PRICES;
      default -> byPrefix(parameter);
    };
  }

  private static Group byPrefix(String parameter) {
    return switch (parameter.substring(0, parameter.indexOf('.'))) {
      case "spend" -> Group.BOUGHT;
      case "sale" -> Group.COSTS;
      case "resale", "miners", "discount" -> Group.COURSE;
      case "rental", "gate", "mine" -> Group.OTHER_USES;
      case "factor", "tail" -> Group.COMMON;
      default -> throw new IllegalArgumentException("No group of drivers has " + parameter);
    };
  }

  private static double[] logs(double[] values) {
    return Arrays.stream(values).map(StrictMath::log).toArray();
  }
}

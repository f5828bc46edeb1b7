package org.afterhash.analytics.cards;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.resale.ResaleHistory;
import org.afterhash.domain.Require;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.method.Methodology;

/**
 * What a card of each class sells for (docs/method.md §9): the index where it has seen the model by
 * then, comparable cards where it has not.
 */
public final class ClassPrices {
  /** The parameters that are drawn. */
  public static final List<String> DRAWN =
      List.of("resale.comparable", "resale.mining-card", "resale.datacentre-price");

  private final Methodology methodology;
  private final List<CardClass> classes;
  private final ResaleHistory history;
  private final ParameterDraws drawn;

  /**
   * @param drawn of {@link #DRAWN}
   */
  public ClassPrices(
      Methodology methodology,
      List<CardClass> classes,
      ResaleHistory history,
      ParameterDraws drawn) {
    this.methodology = methodology;
    this.classes = List.copyOf(classes);
    this.history = history;
    this.drawn = drawn;
  }

  /**
   * USD by class and draw.
   *
   * @param normals independent standard normal numbers, by row, then draw; a row for each class
   */
  public double[][] draws(YearMonth month, double[][] normals) {
    NavigableSet<GpuModelId> seen = seen(month);
    NavigableMap<GpuModelId, double[]> indexed = history.draws(month, seen, normals);
    double perTflops = perTflops(month);
    var prices = new double[classes.size()][];
    for (int c = 0; c < prices.length; c++) {
      double[] price = indexed.get(classes.get(c).model().id());
      prices[c] = price == null ? comparable(classes.get(c), perTflops) : price;
    }
    return prices;
  }

  /**
   * Prices of earlier months against those at {@code base}, medians, by month, then class.
   *
   * @param first first month, up to {@code base}
   */
  public double[][] relative(YearMonth first, YearMonth base) {
    double[] at = medians(base);
    return history.months().stream()
        .filter(month -> !month.isBefore(first) && !month.isAfter(base))
        .map(
            month -> {
              double[] then = medians(month);
              Arrays.setAll(then, c -> then[c] / at[c]);
              return then;
            })
        .toArray(double[][]::new);
  }

  private double[] medians(YearMonth month) {
    double perTflops = perTflops(month);
    var medians = new double[classes.size()];
    for (int c = 0; c < medians.length; c++) {
      CardClass one = classes.get(c);
      medians[c] =
          history.median(one.model().id(), month).orElseGet(() -> comparableMedian(one, perTflops));
    }
    return medians;
  }

  private double comparableMedian(CardClass one, double perTflops) {
    if (one.isForServers()) {
      return methodology.parameter("resale.datacentre-price").p50();
    }
    double mining =
        one.model().miningCard() ? methodology.parameter("resale.mining-card").p50() : 1;
    return methodology.parameter("resale.comparable").p50() * perTflops * one.tflops() * mining;
  }

  private double[] comparable(CardClass one, double perTflops) {
    if (one.isForServers()) {
      return drawn.of("resale.datacentre-price").clone();
    }
    double[] comparable = drawn.of("resale.comparable").clone();
    double[] mining = drawn.of("resale.mining-card");
    for (int i = 0; i < comparable.length; i++) {
      comparable[i] *= perTflops * one.tflops() * (one.model().miningCard() ? mining[i] : 1);
    }
    return comparable;
  }

  /** Median over the classes that the index has seen, USD per TFLOPS. */
  private double perTflops(YearMonth month) {
    double[] ratios =
        classes.stream()
            .filter(one -> !one.isForServers() && !one.model().miningCard())
            .flatMap(
                one ->
                    history.median(one.model().id(), month).map(usd -> usd / one.tflops()).stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    Require.that(ratios.length > 0, "No price of a card that mined is known by " + month);
    return median(ratios);
  }

  private NavigableSet<GpuModelId> seen(YearMonth month) {
    NavigableSet<GpuModelId> seen = history.seen(month);
    var wanted = new TreeSet<GpuModelId>();
    classes.forEach(one -> wanted.add(one.model().id()));
    wanted.retainAll(seen);
    return wanted;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}

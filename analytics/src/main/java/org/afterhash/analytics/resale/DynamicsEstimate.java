package org.afterhash.analytics.resale;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.afterhash.domain.Require;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;

/**
 * How prices move, from the monthly changes of what was observed so far (docs/method.md §5). The
 * mean change over the models of a month tells of the market, what is left of each model's change
 * tells of lasting movement (which adds up) and of noise (which the next month takes back).
 */
final class DynamicsEstimate {
  private static final int LEAST_MODELS = 5;
  private static final double LEAST_VARIANCE = 1e-4;

  private final Methodology methodology;
  private final List<List<Double>> runs = new ArrayList<>();
  private double own;
  private double noise;
  private double errorOfMean;

  /**
   * @param kind what is to be forecast: its series say how large noise is
   */
  DynamicsEstimate(Methodology methodology, List<PriceSeries> series, PriceKind kind) {
    this.methodology = methodology;
    for (PriceKind one : List.of(PriceKind.SALE, PriceKind.ASK)) {
      var ofKind = series.stream().filter(s -> s.key().kind() == one).toList();
      NavigableMap<YearMonth, Double> common = common(ofKind);
      runs.addAll(withoutGaps(common));
      if (one == kind) {
        Require.that(!common.isEmpty(), "No month has changes of " + LEAST_MODELS + " models");
        scatter(ofKind, common);
      }
    }
  }

  /** Every month's common change is a new throw: the index before it knew of momentum. */
  PriceDynamics independent() {
    double months = fixed("backtest.prior-months");
    double prior = normal("backtest.drift").mean();
    double count = 0;
    double sum = 0;
    for (List<Double> run : runs) {
      for (double change : run) {
        sum += change;
        count++;
      }
    }
    double drift = (sum + months * prior) / (count + months);
    double squares = months * square(fixed("backtest.movement"));
    for (List<Double> run : runs) {
      for (double change : run) {
        squares += square(change - drift);
      }
    }
    double variance = squares / (count + months) - errorOfMean;
    return dynamics(drift, 0, 0, StrictMath.sqrt(StrictMath.max(LEAST_VARIANCE, variance)));
  }

  /** Common changes go on and fade: the mean of what the data leave of the priors. */
  PriceDynamics withMomentum() {
    var posterior =
        new MomentumPosterior(
            normal("backtest.drift"),
            normal("backtest.persistence"),
            logNormal("backtest.momentum"),
            square(fixed("backtest.jump")) + errorOfMean);
    MomentumPosterior.Mean mean = posterior.of(runs);
    return dynamics(mean.drift(), mean.persistence(), mean.momentum(), fixed("backtest.jump"));
  }

  private PriceDynamics dynamics(double drift, double persistence, double momentum, double jump) {
    return new PriceDynamics(
        drift,
        drift,
        persistence,
        momentum,
        jump,
        fixed("resale.large-volatility"),
        StrictMath.sqrt(own),
        StrictMath.sqrt(noise));
  }

  /** Mean change over models, for months in which enough models have one. */
  private NavigableMap<YearMonth, Double> common(List<PriceSeries> series) {
    var byMonth = new TreeMap<YearMonth, List<Double>>();
    for (PriceSeries one : series) {
      one.changes()
          .forEach(
              (month, change) ->
                  byMonth.computeIfAbsent(month, absent -> new ArrayList<>()).add(change));
    }
    var common = new TreeMap<YearMonth, Double>();
    byMonth.forEach(
        (month, ofMonth) -> {
          if (ofMonth.size() >= LEAST_MODELS) {
            common.put(month, mean(ofMonth));
          }
        });
    return common;
  }

  /** Splits what models do on their own into lasting movement and noise. */
  private void scatter(List<PriceSeries> series, NavigableMap<YearMonth, Double> common) {
    var squares = new ArrayList<Double>();
    var products = new ArrayList<Double>();
    var perOffer = new ArrayList<Double>();
    for (PriceSeries one : series) {
      NavigableMap<YearMonth, Double> changes = one.changes();
      changes.keySet().retainAll(common.keySet());
      changes.forEach(
          (month, change) -> {
            double off = change - common.getOrDefault(month, 0.0);
            squares.add(square(off));
            YearMonth last = month.minusMonths(1);
            if (changes.containsKey(last)) {
              products.add(
                  off * (changes.getOrDefault(last, 0.0) - common.getOrDefault(last, 0.0)));
            }
          });
      one.months().values().forEach(o -> perOffer.add(1 / offers(o)));
    }
    double variance = mean(squares);
    double takenBack = products.isEmpty() ? 0 : -mean(products);
    double passing = StrictMath.max(0, StrictMath.min(takenBack, variance / 2.2));
    own = StrictMath.max(LEAST_VARIANCE, variance - 2 * passing);
    noise = StrictMath.max(0, passing - square(fixed("resale.dispersion")) * mean(perOffer));
    errorOfMean = variance * common.size() / squares.size();
  }

  private double offers(Observation o) {
    Integer stated = o.offers();
    return stated == null ? fixed("resale.unstated-offers") : stated;
  }

  private static List<List<Double>> withoutGaps(NavigableMap<YearMonth, Double> common) {
    var runs = new ArrayList<List<Double>>();
    for (var entry : common.entrySet()) {
      if (!common.containsKey(entry.getKey().minusMonths(1))) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(entry.getValue());
    }
    return runs;
  }

  private double fixed(String id) {
    return methodology.parameter(id).p50();
  }

  private Prior.Normal normal(String id) {
    if (methodology.parameter(id).prior() instanceof Prior.Normal normal) {
      return normal;
    }
    throw new IllegalArgumentException(id + " is not normal");
  }

  private Prior.LogNormal logNormal(String id) {
    if (methodology.parameter(id).prior() instanceof Prior.LogNormal logNormal) {
      return logNormal;
    }
    throw new IllegalArgumentException(id + " is not lognormal");
  }

  private static double mean(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.size();
  }

  private static double square(double x) {
    return x * x;
  }
}

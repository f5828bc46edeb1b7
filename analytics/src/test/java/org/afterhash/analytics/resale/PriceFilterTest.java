package org.afterhash.analytics.resale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;
import org.junit.jupiter.api.Test;

/** The filter against one large regression: the joint normal of everything, conditioned at once. */
class PriceFilterTest {
  private static final YearMonth START = YearMonth.of(2023, 6);
  private static final YearMonth NOW = YearMonth.of(2026, 6);
  private static final List<ResalePrice> PRICES =
      List.of(
          TestMarket.price("RTX 3070", "2023-10", "sold_mean", 280, 100),
          TestMarket.price("RTX 3070", "2026-04", "ask_median", 290, 8),
          TestMarket.price("RTX 3070", "2026-05", "ask_low3", 205, 3),
          TestMarket.price("RTX 3070", "2026-05", "ask_median", 301, 8),
          TestMarket.price("RTX 3090", "2023-10", "sold_mean", 705, 50),
          TestMarket.price("RTX 3090", "2026-05", "ask_median", 1200, 11),
          TestMarket.price("RTX 4090", "2026-04", "ask_low3", 2000, 3),
          TestMarket.price("RX 6800", "2024-02", "typical", 300, 1));
  private final Methodology methodology = TestMethodology.shipped();

  @Test
  void filterAgreesWithConditioningOnAllObservationsAtOnce() {
    ResaleIndex index =
        ResaleIndex.at(methodology, TestMarket.of(List.of(), PRICES, List.of()), NOW);
    for (String name : List.of("RTX 3070", "RTX 3090", "RTX 4090", "RX 6800")) {
      double[] expected = condition(name);
      Distribution price = index.price(GpuModelId.ofName(name)).orElseThrow().distribution();
      assertThat(Math.log(price.p50())).as(name).isCloseTo(expected[0], within(1e-6));
      double sd = Math.log(price.p95() / price.p50()) / 1.6448536269514722;
      assertThat(sd).as(name).isCloseTo(Math.sqrt(expected[1]), within(1e-6));
    }
  }

  /** Mean and variance of a model's log price now. */
  private double[] condition(String name) {
    int n = PRICES.size();
    double[][] system = new double[n][n + 2];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        system[i][j] =
            covariance(PRICES.get(i), PRICES.get(j)) + (i == j ? noise(PRICES.get(i)) : 0);
      }
      system[i][n] = Math.log(usd(PRICES.get(i))) - mean(PRICES.get(i));
      system[i][n + 1] = levels(name, NOW, model(PRICES.get(i)), month(PRICES.get(i)));
    }
    double[][] solved = solve(system);
    double mean = launch(name) + drift(name) * months(NOW);
    double variance = levels(name, NOW, name, NOW);
    for (int i = 0; i < n; i++) {
      double with = levels(name, NOW, model(PRICES.get(i)), month(PRICES.get(i)));
      mean += with * solved[i][0];
      variance -= with * solved[i][1];
    }
    return new double[] {mean, variance};
  }

  private double covariance(ResalePrice a, ResalePrice b) {
    double sum = levels(model(a), month(a), model(b), month(b));
    if (kind(a).equals(kind(b))) {
      sum += offset(kind(a))[1];
      sum += model(a).equals(model(b)) ? square(number("resale.spread-" + kind(a))) : 0;
    }
    return sum;
  }

  private double levels(String a, YearMonth at, String b, YearMonth then) {
    double passed = Math.min(months(at), months(then));
    double sum = square(number("resale.jump")) * passed + momentum(months(at), months(then));
    if (isLarge(a) && isLarge(b)) {
      sum += square(number("resale.large-volatility")) * passed;
    }
    if (a.equals(b)) {
      sum += square(number("resale.own-volatility")) * passed;
      sum += square(number("resale.level-spread"));
    }
    return sum;
  }

  /** Covariance of the sums of so many months of momentum, term by term. */
  private double momentum(double at, double then) {
    double left = number("resale.momentum-persistence");
    double variance = square(number("resale.momentum")) / (1 - left * left);
    double sum = 0;
    for (int k = 1; k <= at; k++) {
      for (int l = 1; l <= then; l++) {
        sum += variance * Math.pow(left, Math.abs(k - l));
      }
    }
    return sum;
  }

  private double mean(ResalePrice p) {
    return launch(model(p)) + drift(model(p)) * months(month(p)) + offset(kind(p))[0];
  }

  private double[] offset(String kind) {
    if (kind.equals("sale")) {
      return new double[] {0, 0};
    }
    var prior = (Prior.Normal) methodology.parameter("resale.offset-" + kind).prior();
    return new double[] {prior.mean(), square(prior.sd())};
  }

  private double noise(ResalePrice p) {
    return square(number("resale.noise")) + square(number("resale.dispersion")) / p.count();
  }

  private double drift(String model) {
    return number(isLarge(model) ? "resale.drift-large" : "resale.drift-small");
  }

  private double number(String id) {
    return methodology.parameter(id).p50();
  }

  private static double launch(String model) {
    return Math.log(TestMarket.catalogue().get(GpuModelId.ofName(model)).launchPriceUsd());
  }

  private static boolean isLarge(String model) {
    return model.endsWith("90");
  }

  private static String kind(ResalePrice p) {
    return switch (p.kind()) {
      case "sold_mean" -> "sale";
      case "ask_median" -> "ask";
      case "ask_low3" -> "low";
      default -> "statement";
    };
  }

  private static String model(ResalePrice p) {
    return TestMarket.catalogue().get(p.model()).name();
  }

  private static YearMonth month(ResalePrice p) {
    return p.date().month();
  }

  private static double usd(ResalePrice p) {
    return p.price().amount().doubleValue();
  }

  private static double months(YearMonth month) {
    return ChronoUnit.MONTHS.between(START, month);
  }

  private static double square(double x) {
    return x * x;
  }

  /** Gauss and Jordan; the columns behind the matrix are the right-hand sides. */
  private static double[][] solve(double[][] a) {
    int n = a.length;
    for (int p = 0; p < n; p++) {
      double pivot = a[p][p];
      for (int j = 0; j < n + 2; j++) {
        a[p][j] /= pivot;
      }
      for (int i = 0; i < n; i++) {
        double factor = a[i][p];
        for (int j = 0; i != p && j < n + 2; j++) {
          a[i][j] -= factor * a[p][j];
        }
      }
    }
    double[][] x = new double[n][];
    for (int i = 0; i < n; i++) {
      x[i] = new double[] {a[i][n], a[i][n + 1]};
    }
    return x;
  }
}

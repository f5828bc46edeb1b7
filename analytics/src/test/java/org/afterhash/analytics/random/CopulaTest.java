package org.afterhash.analytics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;
import org.afterhash.domain.method.Shock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopulaTest {
  private static final int DRAWS = 1 << 14;
  private static final Methodology METHODOLOGY = TestMethodology.shipped();
  private static final List<String> LOADED =
      METHODOLOGY.dependence().loadings().stream().map(loading -> loading.parameter()).toList();
  private static final List<String> NAMES =
      Stream.concat(LOADED.stream(), ParameterDraws.common(METHODOLOGY).stream()).toList();
  private static final double[][] UNIFORMS = new Coordinates(METHODOLOGY, 1, DRAWS, 1).of(NAMES);

  private static ParameterDraws draws(double strength, double tail) {
    return new ParameterDraws(at(strength, tail), NAMES, UNIFORMS);
  }

  private static Methodology at(double strength, double tail) {
    return METHODOLOGY.under(
        List.of(
            new Shock.Fix("dependence.strength", strength),
            new Shock.Fix("dependence.tail", tail)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5})
  void rankCorrelationsAreThoseOfTheGaussianCopula(double strength) {
    ParameterDraws drawn = draws(strength, 0);
    for (String one : LOADED) {
      for (String other : LOADED) {
        if (one.compareTo(other) < 0) {
          double spearman = 6 / Math.PI * Math.asin(correlation(one, other, strength) / 2);
          assertThat(rankCorrelation(drawn.of(one), drawn.of(other)))
              .as("%s and %s", one, other)
              .isCloseTo(spearman, within(0.02));
        }
      }
    }
  }

  /** Of the scores, by the loadings of the parameter file. */
  private static double correlation(String one, String other, double strength) {
    var a = METHODOLOGY.dependence().of(one).orElseThrow().times(strength).on();
    var b = METHODOLOGY.dependence().of(other).orElseThrow().times(strength).on();
    return a.entrySet().stream()
        .mapToDouble(e -> e.getValue() * b.getOrDefault(e.getKey(), 0.0))
        .sum();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "1.5, 0", "1, 1", "1.5, 1"})
  void whatIsBelievedOfEachParameterStays(double strength, double tail) {
    ParameterDraws drawn = draws(strength, tail);
    for (String id : LOADED) {
      double[] sorted = drawn.of(id).clone();
      Arrays.sort(sorted);
      Prior prior = METHODOLOGY.parameter(id).prior();
      for (double p : new double[] {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99}) {
        double below =
            Arrays.stream(sorted).filter(x -> x <= PriorQuantiles.of(prior, p)).count()
                / (double) DRAWS;
        assertThat(below).as("%s at %s", id, p).isCloseTo(p, within(0.006));
      }
    }
  }

  @Test
  void withoutDependenceParametersAreThoseOfTheirOwnCoordinates() {
    ParameterDraws drawn = draws(0, 0);
    var alone = new ParameterDraws(METHODOLOGY, LOADED, Arrays.copyOf(UNIFORMS, LOADED.size()));
    for (String id : LOADED) {
      assertThat(drawn.of(id)).as(id).isEqualTo(alone.of(id));
    }
  }

  @Test
  void studentsCopulaBringsExtremesOfPricesTogetherAtTheSameRankCorrelation() {
    String small = "resale.outlook-small-error";
    String shock = "resale.outlook-shock";
    ParameterDraws normal = draws(1, 0);
    ParameterDraws student = draws(1, 1);
    assertThat(bothBelow(student.of(small), student.of(shock), 0.01))
        .isGreaterThan(1.15 * bothBelow(normal.of(small), normal.of(shock), 0.01));
    assertThat(rankCorrelation(student.of(small), student.of(shock)))
        .isCloseTo(rankCorrelation(normal.of(small), normal.of(shock)), within(0.04));
    // Even of two that have next to nothing in common.
    assertThat(bothBelow(student.of(shock), student.of("rental.power-price"), 0.01))
        .isGreaterThan(1.5 * bothBelow(normal.of(shock), normal.of("rental.power-price"), 0.01));
    assertThat(student.of("rental.conversion")).isEqualTo(normal.of("rental.conversion"));
  }

  @Test
  void aParameterThatIsKnownStaysKnown() {
    Methodology known = METHODOLOGY.under(List.of(new Shock.Fix("rental.power-price", 0.1)));
    assertThat(new ParameterDraws(known, NAMES, UNIFORMS).of("rental.power-price"))
        .containsOnly(0.1);
  }

  /** Draws in which both are among the lowest part. */
  private static double bothBelow(double[] x, double[] y, double part) {
    double[] a = ranks(x);
    double[] b = ranks(y);
    return IntStream.range(0, x.length)
        .filter(i -> a[i] < part * x.length && b[i] < part * x.length)
        .count();
  }

  private static double rankCorrelation(double[] x, double[] y) {
    double[] a = ranks(x);
    double[] b = ranks(y);
    double middle = (x.length - 1) / 2.0;
    double together = 0;
    double alone = 0;
    for (int i = 0; i < x.length; i++) {
      together += (a[i] - middle) * (b[i] - middle);
      alone += (a[i] - middle) * (a[i] - middle);
    }
    return together / alone;
  }

  private static double[] ranks(double[] values) {
    var order = new ArrayList<>(IntStream.range(0, values.length).boxed().toList());
    order.sort(Comparator.comparingDouble(i -> values[i]));
    var ranks = new double[values.length];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[order.get(rank)] = rank;
    }
    return ranks;
  }
}

package org.afterhash.analytics.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.random.Gamma;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.domain.gpu.GpuModel.Vendor;
import org.afterhash.domain.method.Methodology;
import org.junit.jupiter.api.Test;

class CardMixTest {
  private final Methodology methodology = TestMethodology.shipped();
  private final CardClasses classes = new CardClasses(methodology, TestMarket.shipped());

  @Test
  void cardsWithTooLittleMemoryForTheLastDagAreNoClass() {
    assertThat(classes.list()).hasSizeBetween(20, 40);
    assertThat(classes.list()).extracting(one -> one.model().name()).doesNotContain("RX 580 4GB");
    assertThat(classes.list()).allMatch(one -> one.memoryGb() >= 5);
  }

  @Test
  void withAllWeightOnHiveosItsThreeProportionsHold() {
    double[] means = classes.means(0, 1);
    double nvidia = 0;
    double amd = 0;
    double of3070 = 0;
    double of580 = 0;
    for (int t = 0; t < means.length; t++) {
      CardClasses.Term term = classes.terms().get(t);
      boolean isNvidia = classes.list().get(term.first()).model().vendor() == Vendor.NVIDIA;
      nvidia += isNvidia ? means[t] : 0;
      amd += isNvidia ? 0 : means[t];
      of3070 += term.share().term().equals("3070") ? means[t] : 0;
      of580 += term.share().term().equals("rx580") ? means[t] : 0;
    }
    assertThat(nvidia).isCloseTo(0.55, within(1e-12));
    assertThat(of3070 / nvidia).isCloseTo(0.17, within(1e-12));
    assertThat(of580 / amd).isCloseTo(0.33, within(1e-12));
  }

  @Test
  void betweenTheReadingsSharesGoInStraightLines() {
    double quarterWay = classes.means(0.25, 0)[0];
    double read = classes.means(0, 0)[0];
    double half = classes.means(0.5, 0)[0];
    assertThat(quarterWay).isCloseTo((read + half) / 2, within(1e-4));
  }

  @Test
  void tiltedSharesHaveTheWantedRateAndAreLogLinearInIt() {
    double[] before = classes.means(0.5, 0.2);
    double[] after = before.clone();
    new CardMix(methodology, classes).tilt(after, 44);
    double rate = 0;
    for (int t = 0; t < after.length; t++) {
      rate += after[t] * classes.terms().get(t).share().mhsPerCard();
    }
    assertThat(Arrays.stream(after).sum()).isCloseTo(1, within(1e-12));
    assertThat(rate).isCloseTo(44, within(1e-6));
    double slope = slope(before, after, 0, 1);
    assertThat(slope(before, after, 1, 2)).isCloseTo(slope, within(1e-9));
    assertThat(slope(before, after, 2, 3)).isCloseTo(slope, within(1e-9));
  }

  private double slope(double[] before, double[] after, int a, int b) {
    double rate = mhs(a) - mhs(b);
    return (Math.log(after[a] / before[a]) - Math.log(after[b] / before[b])) / rate;
  }

  private double mhs(int term) {
    return classes.terms().get(term).share().mhsPerCard();
  }

  @Test
  void inEveryDrawSharesAddUpToTheRateThatTheCountRestsOn() {
    double[] half = {0.5, 0.5, 0.5, 0.5};
    var drawn = new ParameterDraws(methodology, CardMix.DRAWN, new double[][] {half, half});
    double[] rates = {43, 48, 53, 59};
    double[][] shares = new CardMix(methodology, classes).draw(drawn, rates, 7);
    for (int i = 0; i < rates.length; i++) {
      double sum = 0;
      double rate = 0;
      for (int c = 0; c < shares.length; c++) {
        sum += shares[c][i];
        rate += shares[c][i] * classes.list().get(c).mhs();
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
      assertThat(rate).isCloseTo(rates[i], within(1e-6));
    }
  }

  @Test
  void gammaNumbersHaveTheirShapeAsMeanAndAsVariance() {
    for (double shape : List.of(0.05, 0.7, 3.0, 14.0)) {
      var gamma = new Gamma(3, 5);
      int n = 200_000;
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < n; i++) {
        double x = gamma.next(shape);
        sum += x;
        squares += x * x;
      }
      double mean = sum / n;
      assertThat(mean).isCloseTo(shape, within(6 * Math.sqrt(shape / n)));
      assertThat(squares / n - mean * mean).isCloseTo(shape, within(0.05 * shape));
    }
  }
}

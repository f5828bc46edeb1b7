package org.afterhash.analytics.industry;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.spend.SpendDraws;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.SpendBreakdown;

/**
 * The spend by year and by model (docs/method.md §4). The vintage model buys hashrate at one price
 * a month and knows no models: by model it is split as if the mix of the Merge had been bought all
 * along, each card at the price of its hashrate.
 */
final class SpendSummary {
  private static final String USD = "USD";
  private static final int DECEMBER = 12;

  private final Sample sample;
  private final List<CardClass> classes;
  private final Weights weights;
  private final double[] life;

  SpendSummary(Sample sample, List<CardClass> classes, Weights weights) {
    this.sample = sample;
    this.classes = classes;
    this.weights = weights;
    this.life = sample.spend().spend(SpendWindow.LIFE.first(), SpendWindow.LIFE.last());
  }

  /**
   * @param withBitpro weights of the draws if Bitpro's statement were evidence
   */
  SpendBreakdown breakdown(Weights withBitpro) {
    SpendDraws spend = sample.spend();
    return new SpendBreakdown(
        withBitpro.distribution(life, USD),
        withBitpro.distribution(
            spend.spend(SpendWindow.BOOM.first(), SpendWindow.BOOM.last()), USD),
        IntStream.rangeClosed(SpendWindow.LIFE.first().getYear(), SpendWindow.LIFE.last().getYear())
            .mapToObj(this::ofYear)
            .toList(),
        byClass());
  }

  private SpendBreakdown.OfYear ofYear(int year) {
    YearMonth january = YearMonth.of(year, 1);
    YearMonth first =
        january.isBefore(SpendWindow.LIFE.first()) ? SpendWindow.LIFE.first() : january;
    YearMonth december = YearMonth.of(year, DECEMBER);
    YearMonth last = december.isAfter(SpendWindow.LIFE.last()) ? SpendWindow.LIFE.last() : december;
    return new SpendBreakdown.OfYear(
        year, weights.distribution(sample.spend().spend(first, last), USD));
  }

  private List<SpendBreakdown.OfClass> byClass() {
    double[] perMhs = perMhs();
    return IntStream.range(0, classes.size())
        .parallel()
        .mapToObj(c -> ofClass(classes.get(c), sample.mix()[c], perMhs))
        .sorted(
            Comparator.comparingDouble((SpendBreakdown.OfClass of) -> of.spend().mean()).reversed())
        .toList();
  }

  /** What miners paid for the hashrate of their own cards, on average, USD per MH/s. */
  private double[] perMhs() {
    double[] bought = sample.spend().cards(SpendWindow.LIFE.first(), SpendWindow.LIFE.last());
    double[] rate = sample.drawn().of("spend.mhs-per-card");
    double[] dualUse = sample.drawn().of("spend.dual-use");
    var perMhs = new double[life.length];
    Arrays.setAll(perMhs, i -> life[i] / (bought[i] * (1 - dualUse[i]) * rate[i]));
    return perMhs;
  }

  private SpendBreakdown.OfClass ofClass(CardClass one, double[] share, double[] perMhs) {
    double[] rate = sample.drawn().of("spend.mhs-per-card");
    var spend = new double[life.length];
    Arrays.setAll(spend, i -> life[i] * share[i] * one.mhs() / rate[i]);
    Distribution perCard =
        weights.distribution(Arrays.stream(perMhs).map(usd -> usd * one.mhs()).toArray(), USD);
    return new SpendBreakdown.OfClass(
        one.model().id(), one.model().name(), weights.distribution(spend, USD), perCard);
  }
}

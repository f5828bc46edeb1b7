package org.afterhash.analytics.industry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.afterhash.analytics.cards.CardMix;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.recovery.RecoveryDraws;
import org.afterhash.analytics.recovery.RecoveryModel;
import org.afterhash.domain.estimate.Swing;
import org.afterhash.domain.method.Dependence;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;

/**
 * How far each input alone moves the recoverable share (docs/method.md §18): at its 10 % and its 90
 * % quantile, everything else at its median and the mix of cards at its mean, as if inputs moved
 * alone.
 */
final class Tornado {
  private static final int MOST = 12;
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  private final Models models;
  private final Methodology shocked;
  private final YearMonth date;

  Tornado(Models models, Methodology shocked, YearMonth date) {
    this.models = models;
    this.shocked = shocked.under(Dependence.SWITCHED_OFF);
    this.date = date;
  }

  /**
   * Those that move it most, widest first.
   *
   * @param prices what the mean mix sells for, USD by draw
   */
  List<Swing> swings(double[] prices) {
    int inputs = Models.DRAWN.size();
    Sample sample = at(oneByOne(inputs));
    double[] share = sample.share();
    var swings = new ArrayList<Swing>();
    for (int p = 0; p < inputs; p++) {
      Parameter parameter = shocked.parameter(Models.DRAWN.get(p));
      double[] value = sample.drawn().of(parameter.id());
      swings.add(
          new Swing(
              parameter.id(),
              parameter.label(),
              parameter.unit(),
              value[2 * p],
              value[2 * p + 1],
              share[2 * p],
              share[2 * p + 1]));
    }
    swings.add(prices(prices));
    return swings.stream()
        .filter(swing -> swing.width() > 0)
        .sorted(Comparator.comparingDouble(Swing::width).reversed().thenComparing(Swing::parameter))
        .limit(MOST)
        .toList();
  }

  /** Prices of all cards at the date, up and down together. */
  private Swing prices(double[] prices) {
    Weights equal = Weights.equal(prices.length);
    double low = equal.quantile(prices, LOW);
    double high = equal.quantile(prices, HIGH);
    double median = equal.quantile(prices, 0.5);
    Sample sample = at(medians(2));
    RecoveryDraws recovered =
        new RecoveryModel(
                shocked,
                sample.drawn(),
                models.classes(),
                sample.cards().atPrices(new double[] {low / median, high / median}),
                date)
            .run();
    double[] share = sample.share(recovered);
    return new Swing(
        "prices",
        "Price of the average used card at the date",
        "USD",
        low,
        high,
        share[0],
        share[1]);
  }

  private Sample at(double[][] uniforms) {
    return models.sample(shocked, date, uniforms, CardMix::means);
  }

  /** Two draws for each input: it low, it high. */
  private double[][] oneByOne(int inputs) {
    double[][] uniforms = medians(2 * inputs);
    for (int p = 0; p < inputs; p++) {
      uniforms[p][2 * p] = LOW;
      uniforms[p][2 * p + 1] = HIGH;
    }
    return uniforms;
  }

  private double[][] medians(int draws) {
    var uniforms = new double[models.coordinates().size()][draws];
    Arrays.stream(uniforms).forEach(row -> Arrays.fill(row, 0.5));
    return uniforms;
  }
}

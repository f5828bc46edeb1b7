package org.afterhash.analytics.cards;

import java.util.List;
import java.util.stream.IntStream;
import org.afterhash.analytics.random.Gamma;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.domain.method.Methodology;

/**
 * Which part of the cards was of each class (docs/method.md §9): Dirichlet around what a pool and
 * an operating system's users showed, tilted so that the cards together have the hashrate per card
 * that the count of cards rests on.
 */
public final class CardMix {
  /** The parameters that are drawn. */
  public static final List<String> DRAWN = List.of("mix.reading", "mix.hiveos-weight");

  private static final double TOLERANCE = 1e-10;
  private static final int MOST_STEPS = 60;

  private final CardClasses classes;
  private final double concentration;

  public CardMix(Methodology methodology, CardClasses classes) {
    this.classes = classes;
    this.concentration = methodology.parameter("mix.concentration").p50();
  }

  /**
   * Shares by class, then draw; in each draw they add up to 1 and to the mean rate.
   *
   * @param drawn of {@link #DRAWN}
   * @param mhsPerCard MH/s, by draw
   */
  public double[][] draw(ParameterDraws drawn, double[] mhsPerCard, long seed) {
    return shares(
        drawn,
        mhsPerCard,
        (terms, i) -> {
          var gamma = new Gamma(seed, i);
          for (int t = 0; t < terms.length; t++) {
            terms[t] = gamma.next(concentration * terms[t]);
          }
        });
  }

  /**
   * The same without the scatter around what was counted.
   *
   * @param drawn of {@link #DRAWN}
   * @param mhsPerCard MH/s, by draw
   */
  public double[][] means(ParameterDraws drawn, double[] mhsPerCard) {
    return shares(drawn, mhsPerCard, (terms, i) -> {});
  }

  private double[][] shares(ParameterDraws drawn, double[] mhsPerCard, Scatter scatter) {
    double[] reading = drawn.of("mix.reading");
    double[] hiveos = drawn.of("mix.hiveos-weight");
    var shares = new double[classes.list().size()][mhsPerCard.length];
    IntStream.range(0, mhsPerCard.length)
        .parallel()
        .forEach(
            i -> {
              double[] terms = classes.means(reading[i], hiveos[i]);
              scatter.apply(terms, i);
              tilt(terms, mhsPerCard[i]);
              spread(terms, shares, i);
            });
    return shares;
  }

  private interface Scatter {
    void apply(double[] terms, int draw);
  }

  /** Of all shares with the mean rate {@code mhs}, those nearest to {@code terms} (least KL). */
  void tilt(double[] terms, double mhs) {
    double tilt = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double weight = 0;
      double off = 0;
      double square = 0;
      for (int t = 0; t < terms.length; t++) {
        double away = classes.terms().get(t).share().mhsPerCard() - mhs;
        double w = terms[t] * StrictMath.exp(tilt * away);
        weight += w;
        off += w * away;
        square += w * away * away;
      }
      double mean = off / weight;
      if (StrictMath.abs(mean) < TOLERANCE * mhs) {
        break;
      }
      // A step of Newton, held short enough for the far cards not to swing it.
      double newton = -mean / (square / weight - mean * mean);
      tilt += StrictMath.max(-0.02, StrictMath.min(0.02, newton));
    }
    normalise(terms, mhs, tilt);
  }

  private void normalise(double[] terms, double mhs, double tilt) {
    double total = 0;
    for (int t = 0; t < terms.length; t++) {
      terms[t] *= StrictMath.exp(tilt * (classes.terms().get(t).share().mhsPerCard() - mhs));
      total += terms[t];
    }
    for (int t = 0; t < terms.length; t++) {
      terms[t] /= total;
    }
  }

  private void spread(double[] terms, double[][] shares, int draw) {
    for (int t = 0; t < terms.length; t++) {
      CardClasses.Term term = classes.terms().get(t);
      for (int c = term.first(); c < term.first() + term.count(); c++) {
        shares[c][draw] = terms[t] / term.count();
      }
    }
  }
}

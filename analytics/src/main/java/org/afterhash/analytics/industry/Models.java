package org.afterhash.analytics.industry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.cards.CardMix;
import org.afterhash.analytics.cards.ClassPrices;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.recovery.MinersCards;
import org.afterhash.analytics.recovery.RecoveryDraws;
import org.afterhash.analytics.recovery.RecoveryModel;
import org.afterhash.analytics.resale.ResaleHistory;
import org.afterhash.analytics.spend.SpendDraws;
import org.afterhash.analytics.spend.VintageModel;
import org.afterhash.analytics.suitability.Gates;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;

/**
 * All models of the industry, one after the other (docs/method.md §3, §9 to §14): from coordinates
 * to what is recovered. Prices and the mix are those of the method without a scenario.
 */
final class Models {
  /** The parameters that are drawn. */
  static final List<String> DRAWN = drawnParameters();

  private final Methodology methodology;
  private final MarketSnapshot market;
  private final CardClasses classes;
  private final CardMix mix;
  private final ResaleHistory history;

  Models(
      Methodology methodology, MarketSnapshot market, CardClasses classes, ResaleHistory history) {
    this.methodology = methodology;
    this.market = market;
    this.classes = classes;
    this.mix = new CardMix(methodology, classes);
    this.history = history;
  }

  List<CardClass> classes() {
    return classes.list();
  }

  /** What parameters are drawn by: a coordinate each, then those that are common to several. */
  List<String> inputs() {
    return Stream.concat(DRAWN.stream(), ParameterDraws.common(methodology).stream()).toList();
  }

  /** What everything is drawn by: the inputs, then a price for each class. */
  List<String> coordinates() {
    return Stream.concat(
            inputs().stream(),
            IntStream.rangeClosed(1, classes.list().size()).mapToObj(k -> "prices." + k))
        .toList();
  }

  /** Which part of the cards is of each class. */
  interface Mixing {
    /** Shares by class, then draw. */
    double[][] shares(CardMix mix, ParameterDraws drawn, double[] mhsPerCard);
  }

  /**
   * @param shocked the method under a scenario
   * @param date the valuation date
   * @param uniforms strictly between 0 and 1, by {@link #coordinates}, then draw
   */
  Sample sample(Methodology shocked, YearMonth date, double[][] uniforms, Mixing mixing) {
    var priors = new ParameterDraws(shocked, inputs(), uniforms);
    SpendDraws spend = VintageModel.run(shocked, market.network(), priors);
    double[][] shares = mixing.shares(mix, priors, priors.of("spend.mhs-per-card"));
    ParameterDraws drawn = Gates.forced(shocked, priors, classes.list(), shares);
    var prices = new ClassPrices(methodology, classes.list(), historyAt(date), drawn);
    YearMonth first = date.isBefore(Question.MERGE) ? date : Question.MERGE;
    var cards =
        new MinersCards(
            atMerge(shares, spend.left()),
            prices.draws(date, normals(uniforms)),
            prices.relative(first, date));
    RecoveryDraws recovered = new RecoveryModel(shocked, drawn, classes.list(), cards, date).run();
    return new Sample(drawn, spend, shares, cards, recovered);
  }

  /** Prices as they could be known at the date. */
  private ResaleHistory historyAt(YearMonth date) {
    return date.isBefore(Question.MERGE)
        ? new ResaleHistory(methodology, market, date, date)
        : history;
  }

  /** Cards by class, then draw. */
  private static double[][] atMerge(double[][] shares, double[] left) {
    var cards = new double[shares.length][left.length];
    for (int c = 0; c < shares.length; c++) {
      for (int i = 0; i < left.length; i++) {
        cards[c][i] = shares[c][i] * left[i];
      }
    }
    return cards;
  }

  private double[][] normals(double[][] uniforms) {
    return Arrays.stream(uniforms, inputs().size(), uniforms.length)
        .parallel()
        .map(row -> Arrays.stream(row).map(Normal::quantile).toArray())
        .toArray(double[][]::new);
  }

  private static List<String> drawnParameters() {
    var drawn = new ArrayList<>(VintageModel.drawn());
    drawn.addAll(RecoveryModel.drawn());
    drawn.addAll(CardMix.DRAWN);
    drawn.addAll(ClassPrices.DRAWN);
    drawn.add("gate.risers");
    return List.copyOf(drawn);
  }
}

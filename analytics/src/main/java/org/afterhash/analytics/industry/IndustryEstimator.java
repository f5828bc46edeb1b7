package org.afterhash.analytics.industry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.cards.CardMix;
import org.afterhash.analytics.cards.ClassPrices;
import org.afterhash.analytics.random.Coordinates;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.recovery.MinersCards;
import org.afterhash.analytics.recovery.RecoveryDraws;
import org.afterhash.analytics.recovery.RecoveryModel;
import org.afterhash.analytics.resale.ResaleHistory;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.analytics.spend.Likelihood;
import org.afterhash.analytics.spend.SpendDraws;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.analytics.spend.VintageModel;
import org.afterhash.analytics.suitability.Gates;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Edition;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;

/**
 * Estimates what the industry spent on GPUs, and what of it can be recovered (docs/method.md §3, §4
 * and §9 to §15). Made once for a market, it answers many questions; answers do not depend on what
 * was asked before. Scenarios change neither the filter of prices nor the readings of the mix.
 */
public final class IndustryEstimator {
  private static final List<String> DRAWN = drawnParameters();

  private final Methodology methodology;
  private final MarketSnapshot market;
  private final CardClasses classes;
  private final ResaleHistory history;
  private final YearMonth latest;

  /**
   * @throws IllegalArgumentException when nothing is known of the cards that mined, or no month has
   *     used prices enough
   */
  public IndustryEstimator(Methodology methodology, MarketSnapshot market) {
    this.methodology = methodology;
    this.market = market;
    this.latest = ResaleIndex.defaultMonth(methodology, market);
    this.classes = new CardClasses(methodology, market);
    this.history = new ResaleHistory(methodology, market, Question.MERGE, latest);
  }

  /** The last month that a value can be stated for: the default valuation date. */
  public YearMonth latest() {
    return latest;
  }

  /**
   * @throws IllegalArgumentException when the valuation date is after {@link #latest()}, the market
   *     has no unbroken hashrate of ETH, or too few draws agree with what is known of board
   *     shipments
   */
  public IndustryEstimate estimate(Question question) {
    YearMonth date = question.valuationDate();
    Require.that(!date.isAfter(latest), "Prices are known up to " + latest + ", not in " + date);
    Methodology shocked =
        methodology.under(question.scenario().shocks()).under(question.whatIf().shocks());
    List<String> inputs = inputs();
    double[][] uniforms = points(question).of(inputs);
    var drawn = new ParameterDraws(shocked, inputs, uniforms);
    SpendDraws spend = VintageModel.run(shocked, market.network(), drawn);
    double[][] normals = normals(points(question).of(prices()));
    double[][] mix =
        new CardMix(methodology, classes)
            .draw(drawn, drawn.of("spend.mhs-per-card"), question.seed());
    MinersCards cards = cards(atMerge(mix, spend.left()), date, drawn, normals);
    Weights weights = Likelihood.weights(shocked, spend);
    var summary = new Summary(spend, weights);
    RecoveryDraws recovered = new RecoveryModel(shocked, drawn, classes.list(), cards, date).run();
    return new IndustryEstimate(
        new Edition(methodology.id(), market.vintage()),
        question,
        summary.distribution(SpendWindow.LIFE),
        summary.distribution(SpendWindow.BOOM),
        summary.months(),
        summary.recovery(date, recovered),
        Gates.repurposable(shocked, drawn, classes.list(), mix, weights),
        Drivers.of(
            summary.share(recovered),
            inputs,
            uniforms,
            cards.pricesOfMeanMix(),
            cards.mixAtMeanPrices()),
        summary.placed(market.claims()));
  }

  private Coordinates points(Question question) {
    int sets = question.replicates();
    return new Coordinates(methodology, sets, question.draws() / sets, question.seed());
  }

  /** Names of the coordinates that parameters are drawn by. */
  private List<String> inputs() {
    return Stream.concat(DRAWN.stream(), ParameterDraws.common(methodology).stream()).toList();
  }

  /** Names of the coordinates that prices are drawn by, a row for each class. */
  private List<String> prices() {
    return IntStream.rangeClosed(1, classes.list().size()).mapToObj(k -> "prices." + k).toList();
  }

  private MinersCards cards(
      double[][] atMerge, YearMonth date, ParameterDraws drawn, double[][] normals) {
    var prices = new ClassPrices(methodology, classes.list(), history, drawn);
    return new MinersCards(
        atMerge, prices.draws(date, normals), prices.relative(Question.MERGE.plusMonths(1), date));
  }

  /** Cards by class, then draw. */
  private static double[][] atMerge(double[][] mix, double[] left) {
    var cards = new double[mix.length][left.length];
    for (int c = 0; c < mix.length; c++) {
      for (int i = 0; i < left.length; i++) {
        cards[c][i] = mix[c][i] * left[i];
      }
    }
    return cards;
  }

  private static double[][] normals(double[][] uniforms) {
    return Arrays.stream(uniforms)
        .parallel()
        .map(row -> Arrays.stream(row).map(Normal::quantile).toArray())
        .toArray(double[][]::new);
  }

  /** Spend first: low-discrepancy points are best in their first dimensions. */
  private static List<String> drawnParameters() {
    var drawn = new ArrayList<>(VintageModel.drawn());
    drawn.addAll(RecoveryModel.drawn());
    drawn.addAll(CardMix.DRAWN);
    drawn.addAll(ClassPrices.DRAWN);
    drawn.add("gate.risers");
    return List.copyOf(drawn);
  }
}

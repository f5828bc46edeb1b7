package org.afterhash.analytics.industry;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.random.Coordinates;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.recovery.TierState;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.analytics.resale.ResaleHistory;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.analytics.spend.Likelihood;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.analytics.suitability.Gates;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Driver;
import org.afterhash.domain.estimate.Edition;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Sensitivity;
import org.afterhash.domain.estimate.Swing;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;

/**
 * Estimates what the industry spent on GPUs, and what of it can be recovered (docs/method.md §3, §4
 * and §9 to §15). Made once for a market, it answers many questions; answers do not depend on what
 * was asked before. Scenarios change neither the filter of prices nor the readings of the mix.
 */
public final class IndustryEstimator {
  private final Methodology methodology;
  private final MarketSnapshot market;
  private final Models models;
  private final YearMonth latest;

  /**
   * @throws IllegalArgumentException when nothing is known of the cards that mined, or no month has
   *     used prices enough
   */
  public IndustryEstimator(Methodology methodology, MarketSnapshot market) {
    this.methodology = methodology;
    this.market = market;
    this.latest = ResaleIndex.defaultMonth(methodology, market);
    this.models =
        new Models(
            methodology,
            market,
            new CardClasses(methodology, market),
            new ResaleHistory(methodology, market, Question.MERGE, latest));
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
    Methodology shocked = shocked(question);
    double[][] uniforms = uniforms(question);
    Sample sample = sample(question, shocked, uniforms);
    Weights weights = Likelihood.weights(shocked, sample.spend());
    var summary = new Summary(sample.spend(), weights);
    double[] prices = sample.cards().pricesOfMeanMix();
    // One after the other in itself: beside everything else.
    CompletableFuture<List<Driver>> drivers =
        CompletableFuture.supplyAsync(() -> drivers(sample, uniforms, prices));
    List<Swing> swings = new Tornado(models, shocked, date).swings(prices);
    return new IndustryEstimate(
        new Edition(methodology.id(), market.vintage()),
        question,
        summary.distribution(SpendWindow.LIFE),
        summary.distribution(SpendWindow.BOOM),
        summary.months(),
        new SpendSummary(sample, models.classes(), weights)
            .breakdown(Likelihood.withBitpro(shocked, sample.spend())),
        summary
            .of(sample.recovered())
            .recovery(date, models.classes(), summary.kept(sample.drawn().of("spend.dual-use"))),
        Gates.repurposable(shocked, sample.drawn(), models.classes(), sample.mix(), weights),
        drivers.join(),
        swings,
        summary.placed(market.claims()),
        new Replicates(weights, question.replicates()).precision(sample));
  }

  private List<Driver> drivers(Sample sample, double[][] uniforms, double[] prices) {
    return Drivers.of(
        sample.share(), models.inputs(), uniforms, prices, sample.cards().mixAtMeanPrices());
  }

  /**
   * What the recoverable share of the base hangs on (docs/method.md §19); takes as long as several
   * hundred thousand draws.
   *
   * @param draws of each run: a power of two
   */
  public Sensitivity sensitivity(YearMonth date, int draws, long seed) {
    var study = new SensitivityStudy(models, methodology, date, draws, seed);
    return new Sensitivity(
        new Edition(methodology.id(), market.vintage()),
        Question.base(date, draws, seed),
        study.indices(),
        study.structure());
  }

  /**
   * The market that a single owner acts in.
   *
   * @throws IllegalArgumentException as {@link #estimate}
   */
  public MarketDraws market(Question question) {
    double[][] uniforms = uniforms(question);
    Sample sample = sample(question, shocked(question), uniforms);
    var rents = new EnumMap<Tier, double[]>(Tier.class);
    for (Tier tier : Tier.values()) {
      rents.put(tier, sample.recovered().tier(tier, TierState::clearingRent));
    }
    return new MarketDraws(question.seed(), models.inputs(), uniforms, rents);
  }

  private Methodology shocked(Question question) {
    return methodology.under(question.scenario().shocks()).under(question.whatIf().shocks());
  }

  private double[][] uniforms(Question question) {
    int sets = question.replicates();
    return new Coordinates(methodology, sets, question.draws() / sets, question.seed())
        .of(models.coordinates());
  }

  private Sample sample(Question question, Methodology shocked, double[][] uniforms) {
    YearMonth date = question.valuationDate();
    Require.that(!date.isAfter(latest), "Prices are known up to " + latest + ", not in " + date);
    return models.sample(
        shocked, date, uniforms, (mix, drawn, rates) -> mix.draw(drawn, rates, question.seed()));
  }
}

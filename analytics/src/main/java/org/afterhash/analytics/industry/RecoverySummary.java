package org.afterhash.analytics.industry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.recovery.RecoveryDraws;
import org.afterhash.analytics.recovery.TierState;
import org.afterhash.analytics.recovery.Waterfall;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.estimate.ClassRecovery;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.estimate.RentalTier;
import org.afterhash.domain.estimate.WaterfallStep;
import org.jspecify.annotations.Nullable;

/** Weighted draws of what is recovered, in summary (docs/method.md §10 to §14, §17). */
final class RecoverySummary {
  private static final String USD = "USD";
  private static final String CARDS = "cards";
  private static final String PLACES = "RTX 3090 equivalents";
  private static final String RENT = "USD/h";
  private static final String SHARE = "1";

  private final RecoveryDraws draws;
  private final Weights weights;
  private final double[] spent;
  private final double[] left;

  /**
   * @param spent over Ethereum's life, USD by draw
   * @param left cards at the Merge, by draw
   */
  RecoverySummary(RecoveryDraws draws, Weights weights, double[] spent, double[] left) {
    this.draws = draws;
    this.weights = weights;
    this.spent = spent;
    this.left = left;
  }

  /**
   * @param classes in the order of the draws' classes
   * @param kept part of the cards bought that miners still had at the Merge, by draw
   */
  Recovery recovery(YearMonth date, List<CardClass> classes, double[] kept) {
    return new Recovery(
        date,
        weights.distribution(draws.value(), USD),
        weights.distribution(share(), SHARE),
        weights.distribution(draws.soldBefore(), USD),
        weights.distribution(left, CARDS),
        weights.distribution(draws.held(), CARDS),
        Arrays.stream(Outcome.values())
            .map(outcome -> of(outcome, draws.usd(outcome), draws.cards(outcome)))
            .toList(),
        waterfall(kept),
        byClass(classes),
        Arrays.stream(Tier.values()).map(this::tier).toList());
  }

  private double[] share() {
    double[] share = draws.value();
    Arrays.setAll(share, i -> share[i] / spent[i]);
    return share;
  }

  private List<WaterfallStep> waterfall(double[] kept) {
    var steps = new ArrayList<WaterfallStep>();
    draws
        .waterfall()
        .from(spent, kept)
        .forEach(
            (Waterfall.Step step, double[] usd) ->
                steps.add(
                    new WaterfallStep(step.id(), step.label(), weights.distribution(usd, USD))));
    return steps;
  }

  private List<ClassRecovery> byClass(List<CardClass> classes) {
    return IntStream.range(0, classes.size())
        .parallel()
        .mapToObj(c -> byClass(classes.get(c), c))
        .sorted(Comparator.comparingDouble((ClassRecovery of) -> of.value().mean()).reversed())
        .toList();
  }

  private ClassRecovery byClass(CardClass one, int c) {
    double[] cards = sum(outcome -> draws.cards(outcome, c));
    double[] value = sum(outcome -> draws.usd(outcome, c));
    double[] perCard = new double[value.length];
    Arrays.setAll(perCard, i -> cards[i] > 0 ? value[i] / cards[i] : 0);
    return new ClassRecovery(
        one.model().id(),
        one.model().name(),
        weights.distribution(cards, CARDS),
        weights.distribution(value, USD),
        weights.distribution(perCard, USD),
        ofLaunchPrice(perCard, one.model().launchPriceUsd()),
        Arrays.stream(Outcome.values())
            .map(outcome -> of(outcome, draws.usd(outcome, c), draws.cards(outcome, c)))
            .toList());
  }

  private @Nullable Distribution ofLaunchPrice(double[] perCard, @Nullable Double launchPrice) {
    return launchPrice == null
        ? null
        : weights.distribution(
            Arrays.stream(perCard).map(usd -> usd / launchPrice).toArray(), SHARE);
  }

  private RentalTier tier(Tier tier) {
    boolean possible =
        Arrays.stream(draws.tier(tier, TierState::breakEven)).allMatch(Double::isFinite);
    return new RentalTier(
        tier.word(),
        tier.label(),
        of(tier, TierState::suitable, CARDS),
        of(tier, TierState::places, PLACES),
        of(tier, TierState::demanded, PLACES),
        of(tier, TierState::listRate, RENT),
        possible ? of(tier, TierState::breakEven, RENT) : null,
        of(tier, TierState::demandedAtBreakEven, PLACES),
        of(tier, TierState::rented, CARDS),
        of(tier, TierState::clearingRent, RENT));
  }

  private Distribution of(Tier tier, ToDoubleFunction<TierState> figure, String unit) {
    return weights.distribution(draws.tier(tier, figure), unit);
  }

  private Recovery.ByOutcome of(Outcome outcome, double[] usd, double[] cards) {
    return new Recovery.ByOutcome(
        outcome, weights.distribution(usd, USD), weights.distribution(cards, CARDS));
  }

  private double[] sum(Function<Outcome, double[]> of) {
    var sum = new double[spent.length];
    for (Outcome outcome : Outcome.values()) {
      double[] each = of.apply(outcome);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += each[i];
      }
    }
    return sum;
  }
}

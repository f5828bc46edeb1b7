package org.afterhash.analytics.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.rental.CashFlow;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.method.Methodology;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

/**
 * All tiers and kinds of holders against a linear program that sees them at once, with the rents
 * that were found and the net prices of a sale held.
 */
class RentalMarketsTest {
  private static final Tier[] TIERS = Tier.values();
  private static final Methodology SHIPPED = TestMethodology.shipped();
  private static final List<CardClass> CLASSES =
      new CardClasses(SHIPPED, TestMarket.shipped())
          .list().stream().filter(CardClass::hasTensorCores).toList();

  /** One draw of everything, with up to so many cards of each class and holder. */
  private static final class World implements RentalOffers.SaleLater {
    private final RentalTerms terms;
    private final List<Stock> stocks = new ArrayList<>();
    private final double[] prices;
    private final RentalMarkets markets;
    private final RecoveryDraws result = new RecoveryDraws(CLASSES.size(), 1);

    World(Methodology methodology, SplittableRandom random, double most) {
      var coordinates = new double[RentalTerms.DRAWN.size()][1];
      Arrays.stream(coordinates).forEach(row -> row[0] = random.nextDouble(0.02, 0.98));
      var drawn = new ParameterDraws(methodology, RentalTerms.DRAWN, coordinates);
      terms = new RentalTerms(methodology, drawn, Question.MERGE.plusMonths(6));
      prices = random.doubles(CLASSES.size(), 60, 600).toArray();
      for (Holder holder : Holder.values()) {
        for (int c = 0; c < CLASSES.size(); c++) {
          stocks.add(new Stock(holder, c, CLASSES.get(c), random.nextDouble(0, most)));
        }
      }
      stocks.forEach(stock -> stock.reset(0.7 * prices[stock.cardClass]));
      markets = new RentalMarkets(terms, 0, stocks, this);
      markets.clear();
      markets.state(0, result);
    }

    @Override
    public double price(int cardClass) {
      return prices[cardClass];
    }

    @Override
    public double performance(int cardClass) {
      return terms.performance(CLASSES.get(cardClass));
    }

    @Override
    public double residual(int cardClass) {
      return 0.4 * prices[cardClass];
    }

    double rent(Tier tier) {
      return result.tier(tier, TierState::clearingRent)[0];
    }

    /** What renting brings above selling. */
    double gain() {
      double[] gain = new double[1];
      markets.forEach((stock, cards, value) -> gain[0] += value - cards * stock.sell());
      return gain[0];
    }

    double value() {
      return gain() + stocks.stream().mapToDouble(stock -> stock.count * stock.sell()).sum();
    }

    /** The most that renting could bring above selling, at these rents. */
    double best() {
      int n = stocks.size() * TIERS.length;
      double[] gains = new double[n];
      double[][] slots = new double[TIERS.length][n];
      List<LinearConstraint> constraints = new ArrayList<>();
      for (int s = 0; s < stocks.size(); s++) {
        Stock stock = stocks.get(s);
        double[] cards = new double[n];
        double most = 0;
        for (int t = 0; t < TIERS.length; t++) {
          int k = s * TIERS.length + t;
          double fit = eligible(stock, TIERS[t]);
          gains[k] = fit > 0 ? gain(stock, TIERS[t]) : -1;
          slots[t][k] = terms.use(0, TIERS[t]) * performance(stock.cardClass);
          cards[k] = 1;
          most = Math.max(most, fit);
        }
        constraints.add(new LinearConstraint(cards, Relationship.LEQ, most));
      }
      for (int t = 0; t < TIERS.length; t++) {
        double wanted = terms.demand(0, TIERS[t]).at(rent(TIERS[t]));
        constraints.add(new LinearConstraint(slots[t], Relationship.LEQ, wanted));
      }
      return new SimplexSolver()
          .optimize(
              new LinearObjectiveFunction(gains, 0),
              new LinearConstraintSet(constraints),
              GoalType.MAXIMIZE,
              new NonNegativeConstraint(true))
          .getValue();
    }

    private double gain(Stock stock, Tier tier) {
      CashFlow cash =
          CashFlow.of(
              terms.work(0, tier, stock.card.watts()),
              terms.terms(
                  0,
                  stock.holder,
                  tier,
                  stock.card.watts(),
                  price(stock.cardClass),
                  residual(stock.cardClass)));
      return cash.value(rent(tier) * performance(stock.cardClass)) - stock.sell();
    }

    private double eligible(Stock stock, Tier tier) {
      return terms.suits(stock.card, tier) ? stock.count * terms.sites(0, stock.holder, tier) : 0;
    }
  }

  @Test
  void oneTierAloneIsAsGoodAsALinearProgram() {
    Methodology batch = TestMethodology.with(SHIPPED, "rental.demand-large", 1e-9);
    batch = TestMethodology.with(batch, "rental.demand-inference", 1e-9);
    var random = new SplittableRandom(3);
    int rented = 0;
    for (int k = 0; k < 60; k++) {
      var world = new World(batch, random, 40_000);
      assertThat(world.gain()).isCloseTo(world.best(), within(1e-6 * world.value()));
      rented += world.gain() > 0.001 * world.value() ? 1 : 0;
    }
    assertThat(rented).isGreaterThan(10);
  }

  @Property(tries = 100)
  void allTiersTogetherAreWithinAThousandthOfTheValueOfALinearProgram(
      @ForAll @IntRange(max = 99_999) int seed, @ForAll @DoubleRange(min = 3, max = 6) double log) {
    var world = new World(SHIPPED, new SplittableRandom(seed), Math.pow(10, log));
    assertThat(world.best()).isCloseTo(world.gain(), within(1e-3 * world.value()));
  }

  @Test
  void whereRentersAreManyALesserTierIsChosenThatPaysMore() {
    Methodology many = TestMethodology.with(SHIPPED, "rental.demand-2023", 1e6);
    many = TestMethodology.with(many, "rental.use-batch", 0.9);
    many = TestMethodology.with(many, "rental.use-large", 0.1);
    var world = new World(many, new SplittableRandom(1), 1000);
    double[] large = world.result.tier(Tier.LARGE, TierState::rented);
    double[] batch = world.result.tier(Tier.BATCH, TierState::rented);
    assertThat(batch[0]).isPositive();
    assertThat(large[0]).isZero();
  }
}

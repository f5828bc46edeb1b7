package org.afterhash.analytics.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Shock;
import org.junit.jupiter.api.Test;

/**
 * Which way the recovery moves with one input, in random worlds at the Merge. Cards for sale are
 * found to within a ten-thousandth, hence the tolerance.
 */
class RecoveryDirectionsTest {
  private static final double TOLERANCE = 1e-3;
  private static final int WORLDS = 100;
  private static final int WORLDS_OF_ALL_CLASSES = 20;
  private static final int SEEDS = 99_999;

  private static final Methodology METHODOLOGY = TestMethodology.shipped();
  private static final List<CardClass> CLASSES =
      new CardClasses(METHODOLOGY, TestMarket.shipped()).list();
  private static final List<CardClass> CARD_THAT_FITS_ALL_WORK =
      CLASSES.stream().filter(one -> one.model().name().equals("RTX 3090")).toList();
  private static final List<ToDoubleFunction<RecoveryDraws>> FIGURES =
      List.of(RecoveryDirectionsTest::value, RecoveryDirectionsTest::rented);

  /**
   * A card is rented to its horizon (docs/method.md §12), so that where rents decline, the last
   * months may lose: who is less patient then minds that less. And where some pay more up front
   * than others, impatience drives those out first and leaves the rest a higher rent.
   */
  private static final List<Shock> ALL_PAY_ALIKE_AND_RENTS_STAY =
      List.of(
          new Shock.Fix("miners.hobby-share", 0),
          new Shock.Fix("miners.mid-share", 0),
          new Shock.Fix("rental.decline", 0),
          new Shock.Fix("rental.conversion", 0),
          new Shock.Fix("rental.as-is-cost", 0));

  /** Everything drawn: parameters, and by class counts and prices. */
  private record World(int seed, List<CardClass> classes, List<Shock> known) {
    RecoveryDraws with(double times, Shock... shocks) {
      Methodology changed = METHODOLOGY.under(known).under(List.of(shocks));
      var random = new SplittableRandom(seed);
      var coordinates = new double[RecoveryModel.drawn().size()][1];
      Arrays.stream(coordinates).forEach(row -> row[0] = random.nextDouble(0.02, 0.98));
      var drawn = new ParameterDraws(changed, RecoveryModel.drawn(), coordinates);
      int n = classes.size();
      double all = times * 1e4 * Math.exp(random.nextDouble(0, 6));
      double[][] counts = new double[n][1];
      double[][] prices = new double[n][1];
      double[][] relative = new double[1][n];
      Arrays.fill(relative[0], 1);
      for (int c = 0; c < n; c++) {
        counts[c][0] = all / n * random.nextDouble(0.1, 1.9);
        prices[c][0] = random.nextDouble(20, 900);
      }
      var cards = new MinersCards(counts, prices, relative);
      return new RecoveryModel(changed, drawn, classes, cards, Question.MERGE).run();
    }

    RecoveryDraws at(String parameter, double value) {
      return with(1, new Shock.Fix(parameter, value));
    }

    void neverRises(ToDoubleFunction<RecoveryDraws> figure, String parameter, double... values) {
      var results = new ArrayList<RecoveryDraws>();
      Arrays.stream(values).forEach(value -> results.add(at(parameter, value)));
      RecoveryDirectionsTest.neverRises(figure, parameter, results);
    }
  }

  private static World ofOneClass(int seed) {
    List<CardClass> any = List.of(CLASSES.get(seed % CLASSES.size()));
    return new World(seed, seed % 2 == 0 ? CARD_THAT_FITS_ALL_WORK : any, List.of());
  }

  private static World whereOwnersAreAlike(int seed) {
    return new World(seed, CARD_THAT_FITS_ALL_WORK, ALL_PAY_ALIKE_AND_RENTS_STAY);
  }

  private static void neverRises(
      ToDoubleFunction<RecoveryDraws> figure, String what, List<RecoveryDraws> results) {
    double last = Double.POSITIVE_INFINITY;
    for (RecoveryDraws result : results) {
      double now = figure.applyAsDouble(result);
      assertThat(now).as(what).isLessThanOrEqualTo(last * (1 + TOLERANCE) + 1e-6);
      last = now;
    }
  }

  private static double value(RecoveryDraws draws) {
    return draws.value()[0];
  }

  private static double rented(RecoveryDraws draws) {
    return draws.cards(Outcome.RENT)[0];
  }

  private static void sellingWorseNeverPaysMore(World world) {
    world.neverRises(RecoveryDirectionsTest::value, "sale.shipping", 5, 15, 30);
    world.neverRises(RecoveryDirectionsTest::value, "sale.fee", 0.05, 0.1, 0.2);
    world.neverRises(RecoveryDirectionsTest::value, "sale.returns", 0, 0.05, 0.2);
    world.neverRises(RecoveryDirectionsTest::value, "sale.bulk", 1, 0.8, 0.6);
    world.neverRises(RecoveryDirectionsTest::value, "sale.absorption", 60, 30, 15, 5);
    world.neverRises(RecoveryDirectionsTest::value, "sale.elasticity", 6, 3, 1.5);
  }

  private static void lessToDoOtherwiseNeverPaysMore(World world) {
    world.neverRises(RecoveryDirectionsTest::value, "rental.demand-2023", 1e6, 1e5, 1e4, 1e3);
    world.neverRises(RecoveryDirectionsTest::value, "rental.rate-3090", 0.6, 0.3, 0.1);
    world.neverRises(RecoveryDirectionsTest::value, "mine.value", 500, 100, 20, 1);
  }

  @Property(tries = WORLDS)
  void dearerShippingFeesBulkAndScarcerBuyersNeverRaiseTheValue(
      @ForAll @IntRange(max = SEEDS) int seed) {
    sellingWorseNeverPaysMore(ofOneClass(seed));
  }

  @Property(tries = WORLDS)
  void fewerRentersLowerRentsAndPoorerCoinsNeverRaiseTheValue(
      @ForAll @IntRange(max = SEEDS) int seed) {
    lessToDoOtherwiseNeverPaysMore(ofOneClass(seed));
  }

  @Property(tries = WORLDS)
  void impatienceNeverRaisesTheValueWhereNoMonthLosesAndAllPayAlike(
      @ForAll @IntRange(max = SEEDS) int seed) {
    World world = whereOwnersAreAlike(seed);
    var results = new ArrayList<RecoveryDraws>();
    for (double rate : new double[] {0, 0.1, 0.3, 1}) {
      results.add(world.at("discount.farm", rate));
    }
    neverRises(RecoveryDirectionsTest::value, "discount.farm", results);
  }

  @Property(tries = WORLDS_OF_ALL_CLASSES)
  void theSameHoldsWhereAllClassesMeet(@ForAll @IntRange(max = SEEDS) int seed) {
    var world = new World(seed, CLASSES, List.of());
    sellingWorseNeverPaysMore(world);
    lessToDoOtherwiseNeverPaysMore(world);
  }

  @Property(tries = WORLDS)
  void dearerRentingNeverPutsMoreCardsOutForRentNorRaisesTheValue(
      @ForAll @IntRange(max = SEEDS) int seed) {
    World world = whereOwnersAreAlike(seed);
    for (ToDoubleFunction<RecoveryDraws> figure : FIGURES) {
      world.neverRises(figure, "rental.power-price", 0, 0.05, 0.2, 0.5);
      world.neverRises(figure, "rental.pue", 1, 1.2, 1.6);
      world.neverRises(figure, "rental.fee", 0, 0.2, 0.4);
      world.neverRises(figure, "rental.person-cost", 0, 6e4, 2e5);
      world.neverRises(figure, "rental.site-cost", 0, 8e3, 8e4);
      world.neverRises(figure, "rental.hazard", 0, 0.05, 0.3);
      var results = new ArrayList<RecoveryDraws>();
      for (double usd : new double[] {0, 100, 300, 3000}) {
        results.add(
            world.with(
                1,
                new Shock.Fix("rental.conversion", usd),
                new Shock.Fix("rental.as-is-cost", usd)));
      }
      neverRises(figure, "rental.conversion", results);
    }
  }

  @Property(tries = WORLDS)
  void moreDemandNeverLowersTheRentOfAnyTier(@ForAll @IntRange(max = SEEDS) int seed) {
    World world = ofOneClass(seed);
    for (Tier tier : Tier.values()) {
      world.neverRises(
          draws -> draws.tier(tier, TierState::clearingRent)[0],
          "rental.demand-2023",
          1e6,
          1e5,
          1e4,
          1e3);
    }
  }

  @Property(tries = WORLDS)
  void moreCardsNeverRaiseWhatEachIsWorth(@ForAll @IntRange(max = SEEDS) int seed) {
    World world = ofOneClass(seed);
    double last = Double.POSITIVE_INFINITY;
    for (double times : new double[] {1, 3, 10, 50}) {
      double each = value(world.with(times)) / times;
      assertThat(each).isLessThanOrEqualTo(last * (1 + TOLERANCE));
      last = each;
    }
  }

  @Test
  void aCostThatOnlySomeBearCanRaiseWhatAllTogetherRecover() {
    int rises = 0;
    for (int seed = 0; seed < 200; seed++) {
      var world = new World(seed, CARD_THAT_FITS_ALL_WORK, List.of());
      double cheap = value(world.at("rental.site-cost", 0));
      rises += value(world.at("rental.site-cost", 8e4)) > cheap * 1.01 ? 1 : 0;
    }
    assertThat(rises).as("hobbyists need no site and earn the higher rents").isPositive();
  }
}

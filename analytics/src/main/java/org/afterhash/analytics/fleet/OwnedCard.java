package org.afterhash.analytics.fleet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.farm.OwnSale;
import org.afterhash.analytics.farm.Rented;
import org.afterhash.analytics.farm.SaleCourse;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.gpu.GpuModel;
import org.jspecify.annotations.Nullable;

/** A working card of one model, and what can be done with it, by draw. */
final class OwnedCard {
  final GpuModel model;
  final double[] price;
  final Optional<CardClass> card;

  /** What selling it now leaves. */
  final double[] sold;

  /** What selling it at the end of a renting leaves then. */
  final double[] atEnd;

  /** At each kind of work that it suits, least demanding first. */
  final List<AtWork> rented;

  private final SaleTerms sale;
  private final CardActions.Exits exits;
  final int segment;
  final boolean large;

  /**
   * The card at one kind of work.
   *
   * @param breakEven list rate at which renting is worth as much as selling, median, USD per hour
   */
  record AtWork(Rented rented, double breakEven) {
    @Nullable Double finiteBreakEven() {
      return Double.isFinite(breakEven) ? breakEven : null;
    }
  }

  /**
   * @param price USD by draw
   */
  OwnedCard(GpuModel model, double[] price, SaleTerms sale, CardActions.Exits exits) {
    this.model = model;
    this.price = price;
    this.sale = sale;
    this.exits = exits;
    this.card = FleetCards.cardClass(model);
    this.segment = FleetCards.segment(exits.market(), model);
    Double memory = model.memoryGb();
    this.large = memory != null && memory >= exits.largeFrom();
    this.sold = sell(Condition.WORKS, exits.sale());
    this.atEnd = later(exits.renting().months());
    this.rented =
        card.stream()
            .flatMap(one -> exits.renting().rented(one, price, atEnd).stream())
            .map(at -> new AtWork(at, Ranks.median(at.breakEven(sold))))
            .toList();
  }

  /** The work that pays best by its mean; empty where it suits none. */
  Optional<AtWork> bestWork() {
    return rented.stream().max(Comparator.comparingDouble(at -> at.rented.mean()));
  }

  /** What a sale of a card in some condition leaves. */
  double[] sell(Condition condition, SaleCourse by) {
    return sale.net(condition, times(by.factor(segment, large)), by.worthLater(segment, large));
  }

  /** What selling it some months on leaves then. */
  private double[] later(int months) {
    var ones = new double[price.length];
    Arrays.fill(ones, 1);
    return sale.net(Condition.WORKS, times(exits.sale().outlook(large, months)), ones);
  }

  /** What beginning to sell cards in some condition some months on is worth today. */
  double[] soldAfter(int months, Condition condition) {
    OwnSale by = exits.sale();
    double[] worth = by.worthIn(months);
    double[] outlook = by.outlook(large, months);
    double[] then = times(by.factor(segment, large));
    Arrays.setAll(then, i -> then[i] * outlook[i]);
    double[] net = sale.net(condition, then, by.worthLater(segment, large));
    Arrays.setAll(net, i -> net[i] * worth[i]);
    return net;
  }

  /** What cards in some condition bring, where those that work bring {@code working}. */
  double[] atWork(Condition condition, double[] working) {
    double[] repair = sale.repair(condition, price);
    double[] part = sale.working(condition);
    double[] scrap = sale.scrap();
    var value = new double[working.length];
    Arrays.setAll(value, i -> part[i] * (working[i] - repair[i]) + (1 - part[i]) * scrap[i]);
    return value;
  }

  private double[] times(double[] factor) {
    var product = new double[price.length];
    Arrays.setAll(product, i -> factor[i] * price[i]);
    return product;
  }
}

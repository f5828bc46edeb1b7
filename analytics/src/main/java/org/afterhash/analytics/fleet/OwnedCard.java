package org.afterhash.analytics.fleet;

import java.util.Arrays;
import java.util.Optional;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.farm.OwnSale;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.gpu.GpuModel;

/** A card of one model in one condition, and what selling it now or later leaves, by draw. */
final class OwnedCard {
  final GpuModel model;
  final Condition condition;
  final double[] price;
  final Optional<CardClass> card;
  private final SaleTerms sale;
  private final CardActions.Exits exits;
  private final int segment;
  private final boolean large;

  /**
   * @param price of a working card, USD by draw
   */
  OwnedCard(
      GpuModel model,
      Condition condition,
      double[] price,
      SaleTerms sale,
      CardActions.Exits exits) {
    this.model = model;
    this.condition = condition;
    this.price = price;
    this.sale = sale;
    this.exits = exits;
    this.card = FleetCards.cardClass(model);
    this.segment = FleetCards.segment(exits.market(), model);
    Double memory = model.memoryGb();
    this.large = memory != null && memory >= exits.largeFrom();
  }

  double[] sell() {
    return sell(exits.sale());
  }

  /** What a sale at another pace leaves. */
  double[] sell(OwnSale by) {
    return sale.net(condition, times(by.factor(segment, large)), by.worthLater());
  }

  /** What selling it as if it worked leaves. */
  double[] sellWorking() {
    OwnSale by = exits.sale();
    return sale.net(Condition.WORKS, times(by.factor(segment, large)), by.worthLater());
  }

  /** What selling a working card some months on leaves then. */
  double[] later(int months) {
    var ones = new double[price.length];
    Arrays.fill(ones, 1);
    return sale.net(Condition.WORKS, times(exits.sale().outlook(large, months)), ones);
  }

  /** What beginning to sell cards in some condition some months on is worth today. */
  double[] soldAfter(int months, Condition sold) {
    OwnSale by = exits.sale();
    double[] worth = by.worthIn(months);
    double[] outlook = by.outlook(large, months);
    double[] then = times(by.factor(segment, large));
    Arrays.setAll(then, i -> then[i] * outlook[i]);
    double[] net = sale.net(sold, then, by.worthLater());
    Arrays.setAll(net, i -> net[i] * worth[i]);
    return net;
  }

  /** What cards in this condition bring, where those that work bring {@code working}. */
  double[] atWork(double[] working) {
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

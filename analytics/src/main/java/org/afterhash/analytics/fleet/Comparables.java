package org.afterhash.analytics.fleet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;

/**
 * Prices of cards that nobody was seen to sell: by their speed, against the cards that mined
 * (docs/method.md §9).
 */
final class Comparables {
  static final List<String> DRAWN =
      List.of("resale.comparable", "resale.mining-card", "resale.datacentre-price");

  private final ParameterDraws drawn;
  private final double[] perTflops;

  /**
   * @param drawn of {@link #DRAWN}
   */
  Comparables(
      Methodology methodology, MarketSnapshot market, ResaleIndex index, ParameterDraws drawn) {
    this.drawn = drawn;
    this.perTflops =
        new CardClasses(methodology, market)
            .list().stream()
                .filter(one -> !one.isForServers() && !one.model().miningCard())
                .flatMap(
                    one ->
                        index.price(one.model().id()).stream()
                            .map(price -> price.distribution().p50() / one.tflops()))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
  }

  /** USD by draw; empty where the card's speed is not known, or no price of a card that mined. */
  Optional<double[]> price(GpuModel model) {
    Optional<CardClass> card = FleetCards.cardClass(model);
    if (card.isEmpty() || perTflops.length == 0) {
      return Optional.empty();
    }
    if (card.get().isForServers()) {
      return Optional.of(drawn.of("resale.datacentre-price").clone());
    }
    double middle = perTflops[perTflops.length / 2] * card.get().tflops();
    double[] mining = drawn.of("resale.mining-card");
    double[] price = drawn.of("resale.comparable").clone();
    Arrays.setAll(price, i -> price[i] * middle * (model.miningCard() ? mining[i] : 1));
    return Optional.of(price);
  }
}

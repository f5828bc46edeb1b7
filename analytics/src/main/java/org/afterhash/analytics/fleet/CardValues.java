package org.afterhash.analytics.fleet;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.FleetValuation.PriceEvidence;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.gpu.GpuModelId;
import org.jspecify.annotations.Nullable;

/** What one card is worth, by model and condition; each pair is worked out once. */
final class CardValues {
  private final ResaleIndex index;
  private final SaleTerms terms;
  private final NavigableMap<GpuModelId, double[]> prices;
  private final Map<String, CardValue> known = new TreeMap<>();

  /**
   * @param resale what a buyer would pay
   * @param sell what selling leaves
   * @param evidence null for scrap
   */
  record CardValue(CardDraws resale, CardDraws sell, @Nullable PriceEvidence evidence) {}

  /**
   * @param prices of working cards, USD by model and draw
   */
  CardValues(ResaleIndex index, SaleTerms terms, NavigableMap<GpuModelId, double[]> prices) {
    this.index = index;
    this.terms = terms;
    this.prices = prices;
  }

  /** Empty where the model has no price, unless the card is dead: scrap needs none. */
  Optional<CardValue> of(GpuModelId model, Condition condition) {
    if (condition == Condition.DEAD) {
      return Optional.of(known.computeIfAbsent(condition.word(), key -> scrap()));
    }
    return index
        .price(model)
        .map(
            price ->
                known.computeIfAbsent(
                    model + " " + condition.word(),
                    key -> value(model, condition, price.evidence())));
  }

  private CardValue scrap() {
    var scrap = new CardDraws(terms.scrap());
    return new CardValue(scrap, scrap, null);
  }

  private CardValue value(GpuModelId model, Condition condition, PriceEvidence evidence) {
    double[] working = prices.getOrDefault(model, new double[0]);
    return new CardValue(
        new CardDraws(terms.gross(condition, working)),
        new CardDraws(terms.net(condition, working)),
        evidence);
  }
}

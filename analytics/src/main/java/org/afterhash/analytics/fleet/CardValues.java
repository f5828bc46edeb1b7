package org.afterhash.analytics.fleet;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.FleetValuation.PriceEvidence;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.gpu.GpuModelId;

/** What one card is worth, by model and condition; each pair is worked out once. */
final class CardValues {
  private final ResaleIndex index;
  private final SaleTerms terms;
  private final NavigableMap<GpuModelId, double[]> prices;
  private final Map<String, CardValue> known = new TreeMap<>();

  /**
   * @param resale what a buyer would pay
   * @param sell what selling leaves
   */
  record CardValue(CardDraws resale, CardDraws sell, PriceEvidence evidence) {}

  /**
   * @param prices of working cards, USD by model and draw
   */
  CardValues(ResaleIndex index, SaleTerms terms, NavigableMap<GpuModelId, double[]> prices) {
    this.index = index;
    this.terms = terms;
    this.prices = prices;
  }

  /** Empty where the model has no price. */
  Optional<CardValue> of(GpuModelId model, Condition condition) {
    return index
        .price(model)
        .map(
            price ->
                known.computeIfAbsent(
                    model + " " + condition.word(),
                    key -> value(model, condition, price.evidence())));
  }

  private CardValue value(GpuModelId model, Condition condition, PriceEvidence evidence) {
    double[] working = prices.getOrDefault(model, new double[0]);
    return new CardValue(
        new CardDraws(terms.gross(condition, working)),
        new CardDraws(terms.net(condition, working)),
        evidence);
  }
}

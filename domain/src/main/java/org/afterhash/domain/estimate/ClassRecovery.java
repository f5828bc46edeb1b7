package org.afterhash.domain.estimate;

import java.util.List;
import org.afterhash.domain.gpu.GpuModelId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the cards of one model.
 *
 * @param label the model's name
 * @param cards in miners' hands at the Merge
 * @param value recovered and recoverable with all of them, USD
 * @param perCard the same for each card, dead ones included, USD
 * @param ofLaunchPrice {@code perCard} of the price at launch, unit 1; null where that is not known
 * @param byOutcome one for each outcome, in the order of their declaration
 */
public record ClassRecovery(
    GpuModelId model,
    String label,
    Distribution cards,
    Distribution value,
    Distribution perCard,
    @Nullable Distribution ofLaunchPrice,
    List<Recovery.ByOutcome> byOutcome) {
  public ClassRecovery {
    byOutcome = List.copyOf(byOutcome);
  }
}

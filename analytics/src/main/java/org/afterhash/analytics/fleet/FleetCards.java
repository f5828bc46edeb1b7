package org.afterhash.analytics.fleet;

import java.util.Optional;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.resale.MassSale;
import org.afterhash.domain.gpu.GpuModel;

/** What the method needs to know of the models in a fleet, as far as the catalogue states it. */
final class FleetCards {
  private FleetCards() {}

  /** Empty where memory, speed or power are not known. */
  static Optional<CardClass> cardClass(GpuModel model) {
    if (model.memoryGb() == null || model.fp32Tflops() == null || model.boardPowerW() == null) {
      return Optional.empty();
    }
    GpuModel.Ethash ethash = model.ethash();
    return Optional.of(CardClass.of(model, ethash == null ? 0 : ethash.mhs()));
  }

  /** Index of the segment that the model belongs to; a speed nobody stated is low. */
  static int segment(MassSale market, GpuModel model) {
    Double tflops = model.fp32Tflops();
    return market.segment(tflops == null ? 0 : tflops);
  }
}

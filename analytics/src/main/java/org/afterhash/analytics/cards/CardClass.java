package org.afterhash.analytics.cards;

import org.afterhash.domain.Require;
import org.afterhash.domain.gpu.GpuModel;

/**
 * A model with what the method needs to know of it (docs/method.md §9).
 *
 * @param mhs MH/s of a card
 * @param memoryGb GB
 * @param tflops single-precision peak, TFLOPS
 * @param watts board power, W
 */
public record CardClass(GpuModel model, double mhs, double memoryGb, double tflops, double watts) {

  /**
   * @throws IllegalArgumentException when the catalogue does not state what the method needs
   */
  public static CardClass of(GpuModel model, double mhs) {
    Double memory = model.memoryGb();
    Double tflops = model.fp32Tflops();
    Integer watts = model.boardPowerW();
    if (memory == null || tflops == null || watts == null) {
      throw new IllegalArgumentException(
          "The memory, TFLOPS or board power of the " + model.name() + " is not known");
    }
    Require.that(tflops > 0, model.name() + ": TFLOPS not positive");
    return new CardClass(model, mhs, memory, tflops, watts);
  }

  /** Whether it has matrix units that its maker did not cut for miners. */
  public boolean hasTensorCores() {
    Integer cores = model.tensorCores();
    return cores != null && cores > 0 && !model.miningCard();
  }

  /** Made for servers: no video output, and not for mining either. */
  public boolean isForServers() {
    return !model.canDisplay() && !model.miningCard();
  }
}

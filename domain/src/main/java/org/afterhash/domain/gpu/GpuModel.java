package org.afterhash.domain.gpu;

import java.util.List;
import java.util.regex.Pattern;
import org.afterhash.domain.Require;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * A card one can buy; memory variants are models of their own. What no source stated is null.
 *
 * @param name canonical name, such as {@code RTX 3060 Ti}
 * @param variantOf the model this one differs from in Ethash rate only (LHR cards)
 * @param released day of release, as precise as the source
 * @param launchPriceUsd suggested price at launch, USD before tax
 * @param memoryGb memory, GB
 * @param memoryBandwidth GB/s
 * @param fp32Tflops single-precision peak, TFLOPS
 * @param tensorCores number of matrix units; 0 when the card has none
 * @param boardPowerW board power, W
 * @param ethash what it did on Ethash
 * @param miningCard made for mining alone
 * @param canDisplay has a video output
 * @param aliases other spellings seen in the wild
 * @param sources where the figures were read
 */
public record GpuModel(
    GpuModelId id,
    String name,
    Vendor vendor,
    @Nullable GpuModelId variantOf,
    @Nullable String architecture,
    @Nullable String chip,
    @Nullable PartialDate released,
    @Nullable Double launchPriceUsd,
    @Nullable Double memoryGb,
    @Nullable String memoryType,
    @Nullable Double memoryBandwidth,
    @Nullable Double fp32Tflops,
    @Nullable Integer tensorCores,
    @Nullable Integer boardPowerW,
    @Nullable Integer pcieLanes,
    @Nullable Ethash ethash,
    boolean miningCard,
    boolean canDisplay,
    List<String> aliases,
    List<SourceKey> sources) {

  private static final Pattern CONSUMER = Pattern.compile("(?:TITAN|GTX?|RTX \\d{4}(?! Ada)).*");

  /** Who designed the chip. */
  public enum Vendor {
    NVIDIA("NVIDIA"),
    AMD("AMD");

    private final String label;

    Vendor(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * Measured Ethash mining figures.
   *
   * @param mhs median rate over the benchmarks, MH/s
   * @param minMhs lowest benchmark, MH/s
   * @param maxMhs highest benchmark, MH/s
   * @param watts median power, W; null where no benchmark gave it
   * @param benchmarks how many benchmarks
   */
  public record Ethash(
      double mhs, double minMhs, double maxMhs, @Nullable Double watts, int benchmarks) {
    public Ethash {
      Require.that(
          0 < minMhs && minMhs <= mhs && mhs <= maxMhs,
          "Ethash rates out of order: " + minMhs + ", " + mhs + ", " + maxMhs);
      Require.that(benchmarks >= 1, "An Ethash rate without a benchmark");
    }
  }

  public GpuModel {
    Require.text(name, "A model's name");
    Require.that(
        id.equals(GpuModelId.ofName(name)), "Id " + id + " is not the slug of \"" + name + "\"");
    Require.that(
        launchPriceUsd == null || launchPriceUsd > 0, name + ": launch price not positive");
    Require.that(memoryGb == null || memoryGb > 0, name + ": memory not positive");
    Require.that(!sources.isEmpty(), name + ": no source");
    aliases = List.copyOf(aliases);
    sources = List.copyOf(sources);
  }

  /** This variant, with everything that it does not state itself taken from the model it varies. */
  public GpuModel inheriting(GpuModel base) {
    return new GpuModel(
        id,
        name,
        vendor,
        variantOf,
        architecture == null ? base.architecture : architecture,
        chip == null ? base.chip : chip,
        released == null ? base.released : released,
        launchPriceUsd == null ? base.launchPriceUsd : launchPriceUsd,
        memoryGb == null ? base.memoryGb : memoryGb,
        memoryType == null ? base.memoryType : memoryType,
        memoryBandwidth == null ? base.memoryBandwidth : memoryBandwidth,
        fp32Tflops == null ? base.fp32Tflops : fp32Tflops,
        tensorCores == null ? base.tensorCores : tensorCores,
        boardPowerW == null ? base.boardPowerW : boardPowerW,
        pcieLanes == null ? base.pcieLanes : pcieLanes,
        ethash == null ? base.ethash : ethash,
        miningCard,
        canDisplay,
        aliases,
        sources);
  }

  /** Of NVIDIA's lines for consumers, GeForce and Titan, by its name. */
  public boolean isForConsumers() {
    return vendor == Vendor.NVIDIA && CONSUMER.matcher(name).matches();
  }
}

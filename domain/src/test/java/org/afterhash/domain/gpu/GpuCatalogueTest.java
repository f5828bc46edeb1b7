package org.afterhash.domain.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.afterhash.domain.gpu.GpuModel.Ethash;
import org.afterhash.domain.gpu.GpuModel.Vendor;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.SourceKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GpuCatalogueTest {

  @Test
  void idsAreSlugsOfTheNames() {
    assertThat(GpuModelId.ofName("RX 580 8GB").value()).isEqualTo("rx-580-8gb");
    assertThat(GpuModelId.ofName("P106-100").value()).isEqualTo("p106-100");
    assertThat(GpuModelId.ofName(" RTX  3060 Ti (LHR) ").value()).isEqualTo("rtx-3060-ti-lhr");
    assertThatThrownBy(() -> new GpuModelId("RTX 3070"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void modelsStandInTheOrderOfTheirIdsWhateverOrderTheyCameIn() {
    var catalogue =
        new GpuCatalogue(
            List.of(model("RTX 3090", null), model("GTX 970", null), model("RX 580 8GB", null)));
    assertThat(catalogue.models())
        .extracting(model -> model.id().value())
        .containsExactly("gtx-970", "rtx-3090", "rx-580-8gb");
  }

  @Test
  void twoModelsOfOneIdAreRefusedAndSoIsAVariantOfNothing() {
    assertThatThrownBy(
            () -> new GpuCatalogue(List.of(model("RTX 3090", null), model("RTX-3090", null))))
        .hasMessageContaining("rtx-3090");
    assertThatThrownBy(() -> new GpuCatalogue(List.of(model("RTX 3060 LHR", "RTX 3060"))))
        .hasMessageContaining("rtx-3060");
  }

  @Test
  void anUnknownModelIsNamed() {
    assertThatThrownBy(() -> new GpuCatalogue(List.of()).get(new GpuModelId("rtx-9999")))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("rtx-9999");
  }

  @Test
  void aVariantTakesWhatItDoesNotStateFromItsBase() {
    GpuModel filled = model("RTX 3060 LHR", "RTX 3060").inheriting(full("RTX 3060", 329.0, 12.0));
    assertThat(filled.name()).isEqualTo("RTX 3060 LHR");
    assertThat(filled.launchPriceUsd()).isEqualTo(329);
    assertThat(filled.memoryGb()).isEqualTo(12);
    GpuModel stated = full("RTX 3060 LHR", 399.0, 12.0).inheriting(full("RTX 3060", 329.0, 12.0));
    assertThat(stated.launchPriceUsd()).isEqualTo(399);
  }

  @Test
  void ethashRatesOutOfOrderAreRefused() {
    assertThatThrownBy(() -> new Ethash(60, 61, 65, null, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static GpuModel model(String name, @Nullable String variantOf) {
    return new GpuModel(
        GpuModelId.ofName(name),
        name,
        Vendor.NVIDIA,
        variantOf == null ? null : GpuModelId.ofName(variantOf),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        true,
        List.of(),
        List.of(new SourceKey("s")));
  }

  private static GpuModel full(String name, double price, double memory) {
    return new GpuModel(
        GpuModelId.ofName(name),
        name,
        Vendor.NVIDIA,
        null,
        "Ampere",
        "GA106",
        new PartialDate("2021-02-25"),
        price,
        memory,
        "GDDR6",
        360.0,
        12.74,
        112,
        170,
        16,
        new Ethash(48, 45, 51, 115.0, 5),
        false,
        true,
        List.of(),
        List.of(new SourceKey("s")));
  }
}

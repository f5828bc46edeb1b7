package org.afterhash.ingest.market;

import java.util.Arrays;
import java.util.List;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.ingest.csv.CsvRow;

/** The shipped models, as far as names and memory go, for tests. */
public final class ShippedCatalogue {
  private ShippedCatalogue() {}

  public static GpuCatalogue read() {
    DataFile file =
        Datasets.shipped().stream()
            .filter(shipped -> shipped.dataset().equals("gpu_models"))
            .findFirst()
            .orElseThrow();
    MarketTable table = MarketTable.read(file).value();
    return new GpuCatalogue(table.rows().stream().map(row -> model(table, row)).toList());
  }

  private static GpuModel model(MarketTable table, CsvRow row) {
    String name = table.cell(row, "model");
    String memory = table.cell(row, "vram_gb");
    String type = table.cell(row, "memory_type");
    String bandwidth = table.cell(row, "mem_bandwidth_gbs");
    return new GpuModel(
        GpuModelId.ofName(name),
        name,
        GpuModel.Vendor.valueOf(table.cell(row, "vendor")),
        null,
        null,
        null,
        null,
        null,
        memory.isEmpty() ? null : Double.valueOf(memory),
        type.isEmpty() ? null : type,
        bandwidth.isEmpty() ? null : Double.valueOf(bandwidth),
        null,
        null,
        null,
        null,
        null,
        table.cell(row, "mining_card").equals("1"),
        table.cell(row, "can_display").equals("1"),
        Arrays.asList(table.cell(row, "aliases").split("\\|")),
        List.of(new SourceKey("test")));
  }
}

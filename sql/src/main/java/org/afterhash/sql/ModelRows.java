package org.afterhash.sql;

import static org.afterhash.sql.Columns.checked;
import static org.afterhash.sql.Columns.constant;
import static org.afterhash.sql.Columns.sourceKeys;
import static org.afterhash.sql.Columns.text;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModel.Ethash;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.source.PartialDate;
import org.jspecify.annotations.Nullable;

/** The catalogue's models; variants with all that they share with their base. */
final class ModelRows {
  private ModelRows() {}

  static Collection<GpuModel> models(RowSet<Row> rows) {
    var models = new TreeMap<GpuModelId, GpuModel>();
    for (Row row : rows) {
      GpuModel model = checked(row, "gpu_models", List.of("model"), ModelRows::model);
      if (models.put(model.id(), model) != null) {
        throw new DatabaseException(
            "Row " + model.name() + " of gpu_models: another model has the id " + model.id());
      }
    }
    return models.values().stream()
        .map(model -> model.variantOf() == null ? model : model.inheriting(base(model, models)))
        .toList();
  }

  private static GpuModel base(GpuModel variant, Map<GpuModelId, GpuModel> models) {
    GpuModel base = variant.variantOf() == null ? null : models.get(variant.variantOf());
    if (base == null) {
      throw new DatabaseException(
          "Row " + variant.name() + " of gpu_models: there is no model " + variant.variantOf());
    }
    return base;
  }

  private static GpuModel model(Row row) {
    String name = row.getString("model");
    @Nullable String variantOf = row.getString("variant_of");
    @Nullable String released = row.getString("release_date");
    return new GpuModel(
        GpuModelId.ofName(name),
        name,
        constant(GpuModel.Vendor.class, row, "vendor"),
        variantOf == null ? null : GpuModelId.ofName(variantOf),
        row.getString("architecture"),
        row.getString("gpu_chip"),
        released == null ? null : new PartialDate(released),
        row.getDouble("msrp_usd"),
        row.getDouble("vram_gb"),
        row.getString("memory_type"),
        row.getDouble("mem_bandwidth_gbs"),
        row.getDouble("fp32_tflops"),
        row.getInteger("tensor_cores"),
        row.getInteger("board_power_w"),
        row.getInteger("pcie_lanes"),
        ethash(row),
        row.getInteger("mining_card") == 1,
        row.getInteger("can_display") == 1,
        Stream.of(text(row, "aliases").split("\\|")).filter(alias -> !alias.isBlank()).toList(),
        sourceKeys(row, "source"));
  }

  private static @Nullable Ethash ethash(Row row) {
    @Nullable Double mhs = row.getDouble("ethash_mhs");
    return mhs == null
        ? null
        : new Ethash(
            mhs,
            row.getDouble("ethash_mhs_min"),
            row.getDouble("ethash_mhs_max"),
            row.getDouble("ethash_w"),
            row.getInteger("ethash_n"));
  }
}

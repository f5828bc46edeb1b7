package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.afterhash.domain.result.Failure;

/** Reads the cards out of what mining tools export as JSON. */
final class ToolExport {
  /** What is known of each card. */
  static final List<Column> COLUMNS = List.of(Column.MODEL, Column.COUNT, Column.MEMORY);

  private final JsonTree root;
  private final List<LotRow> rows = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  private ToolExport(JsonTree root) {
    this.root = root;
  }

  /**
   * The cards of an export by HiveOS, NiceHash, Awesome Miner, GMiner, ethOS or minerstat. Failures
   * are {@code missing-label} where the export holds no names of cards and {@code source-error}
   * where it is by no tool known here; as infos {@code not-a-card} and {@code no-cards}.
   */
  static LotTable read(JsonTree root) {
    var export = new ToolExport(root);
    String tool = export.read();
    if (export.rows.isEmpty() && export.failures.stream().noneMatch(Failure::isError)) {
      export.fail("source-error", "The export of " + tool + " lists no cards.");
    }
    return new LotTable(
        new Layout(tool + " (JSON)", List.of(), List.of(), true),
        Map.of(),
        Optional.empty(),
        (lots, failures) -> {
          export.failures.forEach(failures);
          export.rows.forEach(lots::row);
        });
  }

  private String read() {
    if (root.has("data")) {
      root.get("data").elements().forEach(this::hiveWorker);
      return "HiveOS";
    }
    if (root.has("miningRigs")) {
      root.get("miningRigs").elements().forEach(rig -> devices(rig.get("devices")));
      return "NiceHash";
    }
    if (root.has("groupList")) {
      root.get("groupList").elements().stream()
          .flatMap(group -> group.get("minerList").elements().stream())
          .forEach(miner -> devices(miner.get("gpuList")));
      return "Awesome Miner";
    }
    if (root.has("devices")) {
      devices(root.get("devices"));
      return "GMiner";
    }
    if (root.has("rigs")) {
      root.get("rigs").fields().values().forEach(this::ethosRig);
      return "ethOS";
    }
    return readByContent();
  }

  private String readByContent() {
    if (root.fields().values().stream().anyMatch(rig -> rig.has("hardware"))) {
      root.fields().values().forEach(rig -> devices(rig.get("hardware")));
      return "minerstat";
    }
    if (root.elements().stream().anyMatch(rig -> rig.has("gpuCoreFrequencies"))) {
      fail(
          "missing-label",
          "An export of SimpleMining counts cards but does not name them, so they cannot be valued."
              + " Send a list of the cards: model,count.");
      return "SimpleMining";
    }
    if (root.elements().stream().anyMatch(worker -> worker.has("gpu_info"))) {
      root.elements().forEach(this::hiveWorker);
      return "HiveOS";
    }
    fail("source-error", "This JSON is no export that we know. Send the list as CSV.");
    return "an unknown tool";
  }

  private void hiveWorker(JsonTree worker) {
    List<JsonTree> cards = worker.get("gpu_info").elements();
    for (JsonTree card : cards) {
      String memory = card.get("details").text("mem");
      add(card.line(), card.text("model"), "1", memory);
    }
    if (cards.isEmpty()) {
      List<JsonTree> sums = worker.get("gpu_summary").get("gpus").elements();
      sums.forEach(sum -> add(sum.line(), sum.text("name"), sum.text("amount"), ""));
      tellIfEmpty(worker, sums);
    }
  }

  private void devices(JsonTree list) {
    for (JsonTree device : list.elements()) {
      String type = device.get("deviceType").text("enumName").toUpperCase(Locale.ROOT);
      if (type.equals("CPU")) {
        String sentence = "A processor is no graphics card, and is not read.";
        failures.add(Failure.info(device.line(), "model", "not-a-card", sentence));
      } else {
        add(device.line(), device.text("name"), "1", "");
      }
    }
    tellIfEmpty(list, list.elements());
  }

  /** {@code meminfo} has a line for each card: index, bus, name, BIOS, memory chips. */
  private void ethosRig(JsonTree rig) {
    List<String> memory = Arrays.asList(rig.text("vramsize").split("\\s+", -1));
    List<String> cards = rig.text("meminfo").lines().toList();
    for (int i = 0; i < cards.size(); i++) {
      List<String> parts = Arrays.asList(cards.get(i).split(":", -1));
      String name = parts.size() > 2 ? parts.get(2).strip() : "";
      String gb = memory.size() == cards.size() ? memory.get(i) : "";
      add(rig.get("meminfo").line(), name, "1", gb);
    }
    tellIfEmpty(rig, cards);
  }

  private void tellIfEmpty(JsonTree at, List<?> cards) {
    if (cards.isEmpty()) {
      String sentence = "A rig lists no cards, perhaps because it was off.";
      failures.add(Failure.info(at.line(), "", "no-cards", sentence));
    }
  }

  private void add(int line, String model, String count, String memory) {
    var cells = new EnumMap<Column, String>(Column.class);
    cells.put(Column.MODEL, model);
    cells.put(Column.COUNT, count);
    cells.put(Column.MEMORY, memory);
    rows.add(new LotRow(line, cells));
  }

  private void fail(String code, String sentence) {
    failures.add(Failure.error(1, "model", code, sentence));
  }
}

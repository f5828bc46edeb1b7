package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.result.BadFileException;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.ingest.csv.FileContent;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.afterhash.sql.EmbeddedPostgres;
import org.afterhash.sql.FleetLoad;
import org.afterhash.sql.FleetStore;
import org.afterhash.sql.FleetUpload;
import org.afterhash.sql.Migrations;
import org.afterhash.sql.StoredFleet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetLoaderTest {
  private static final FarmId NORTH = new FarmId("north");
  private static final int ROWS = 25_000;

  @TempDir static Path folder;
  private static EmbeddedPostgres server;

  private final FleetReader reader =
      new FleetReader(ShippedCatalogue.read(), YearMonth.of(2026, 9));

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start(folder.resolve("data"), line -> {});
    Migrations.run(server.address());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static byte[] list(String last) {
    var text = new StringBuilder("model,count,price_paid,rack\n");
    for (int i = 1; i < ROWS; i++) {
      text.append(i % 3 == 0 ? "RTX 3070," : "rx580 8gb,").append(1 + i % 2).append(',');
      text.append(i % 500).append(".50,").append(i).append('\n');
    }
    return text.append(last).toString().getBytes(StandardCharsets.UTF_8);
  }

  private StoredFleet load(String key, byte[] file, List<Long> progress) {
    return new FleetLoader(reader, new FleetLoad(server.address()))
        .load(
            new FleetUpload(NORTH, key, "list.csv", "a".repeat(64)),
            FileContent.of(file),
            new FleetLoader.Terms(ReadOptions.NONE, BadRows.REJECT),
            (layout, findings) -> "{\"warnings\":" + findings.counts().get("extra-label") + "}",
            progress::add);
  }

  @Test
  void aFileIsStoredAsItIsReadAndHowFarItIsIsTold() {
    byte[] file = list("RTX 3070,7,1,end\n");
    var progress = new ArrayList<Long>();

    StoredFleet stored = load("good", file, progress);

    assertThat(progress).containsExactly(10_000L, 20_000L);
    assertThat(stored.report()).isEqualTo("{\"warnings\":1}");
    assertThat(stored.version().rows()).isEqualTo(ROWS);
    Fleet read = reader.read(file, ReadOptions.NONE).value().fleet();
    Fleet kept = new FleetStore(server.address()).fleet(NORTH, stored.version().number());
    assertThat(kept.gpus()).isEqualTo(read.gpus());
    assertThat(kept.holdings()).hasSize(1001);
    assertThat(counts(kept)).isEqualTo(counts(read));
  }

  private static Map<String, Integer> counts(Fleet fleet) {
    return fleet.holdings().stream()
        .collect(
            Collectors.toMap(
                h -> h.model() + " " + h.pricePaid().amount().doubleValue(),
                Holding::count,
                Integer::sum));
  }

  @Test
  void aBadRowAtTheEndTakesBackAllThatWasWritten() {
    assertThatThrownBy(() -> load("bad", list("RTX 3070,many,1,end\n"), new ArrayList<>()))
        .isInstanceOfSatisfying(
            BadFileException.class,
            refused -> assertThat(refused.failures()).anyMatch(f -> f.line() == ROWS + 1));
    assertThatThrownBy(() -> new FleetStore(server.address()).fleet(NORTH, 2))
        .isInstanceOf(NotFoundException.class);
  }
}

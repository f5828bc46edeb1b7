package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.Decision;
import org.afterhash.ingest.csv.Encoding;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows that are read from bytes are those that are read as text, and so is all that is told of
 * them: a text in UTF-16 is never read from bytes, in UTF-8 it is.
 */
class PlainLotsTest {
  private final FleetReader reader =
      new FleetReader(ShippedCatalogue.read(), YearMonth.of(2026, 9));

  @Test
  void ofDamagedFiles() throws IOException {
    var files = new MutatedFiles();
    int compared = 0;
    for (int seed = 0; seed < 1500; seed++) {
      String text = new String(files.next(new Random(seed)), StandardCharsets.UTF_8);
      compared += same(text, "seed " + seed) ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(1000);
  }

  /** Without ambiguous cells, with some early and late ones, and with contradictions. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void ofLongFiles(int kind) throws IOException {
    var random = new Random(kind);
    boolean counted = kind % 2 == 0;
    var text = new StringBuilder(counted ? "count," : "");
    text.append("model,vram,purchase_date,price_paid,currency,condition,rack,site\n");
    for (int i = 0; i < 30_000; i++) {
      if (counted) {
        text.append(oneOf(random, "1", "2", "12 x", "1.000", "0", "many")).append(',');
      }
      text.append(oneOf(random, "RTX 3070", "2x RTX 3080", "GTX 1060", "rx580", "V100", "mine"))
          .append(',')
          .append(oneOf(random, "", "8 GB", "3GB", "6144 MiB", "?"))
          .append(',')
          .append(date(kind, i, random))
          .append(',')
          .append(price(kind, i, random))
          .append(',')
          .append(oneOf(random, "USD", "EUR", "", "€", "n/a"))
          .append(',')
          .append(oneOf(random, "works", "fan broken", "UNKNOWN", "-", "läuft"))
          .append(",r")
          .append(i)
          .append(',')
          .append(site(kind, i, random))
          .append(random.nextInt(500) == 0 ? ",odd\n" : "\n");
    }
    assertThat(same(text.toString(), "kind " + kind)).isTrue();
  }

  private static String oneOf(Random random, String... words) {
    // The first is the commonest, so that most rows are good.
    return words[Math.max(0, random.nextInt(8 * words.length) - 7 * words.length)];
  }

  private static String site(int kind, int row, Random random) {
    return kind == 5 && row > 20_000
        ? "s" + random.nextInt(300)
        : oneOf(
            random, "North", "", "\"Hall 2,  west\"", "NORTH ", "n/a", "x".repeat(65), "a\u0007");
  }

  private static String date(int kind, int row, Random random) {
    int day = 1 + random.nextInt(28);
    int month = 1 + random.nextInt(12);
    int year = 2016 + random.nextInt(10);
    boolean figures = kind >= 4 || (kind >= 2 && row > 29_000);
    boolean turned = kind == 7 && row % 1000 == 999;
    return figures
        ? (turned ? month + "/" + day : day + "/" + month) + "/" + year
        : year + "-" + (month < 10 ? "0" : "") + month + (random.nextBoolean() ? "" : "-28");
  }

  private static String price(int kind, int row, Random random) {
    int whole = random.nextInt(3_000_000);
    String exact = whole / 100 + (kind == 6 ? ".5" : "." + whole % 100);
    return kind == 3 && row % 7 == 0 ? "\"1," + (100 + whole % 900) + "\"" : exact;
  }

  private boolean same(String text, String what) throws IOException {
    Parsed<FleetFile> bytes = read(text, Encoding.UTF_8);
    Parsed<FleetFile> texts = read(text, Encoding.UTF_16LE);
    if (!bytes.value().layout().format().equals("delimited text")
        || !texts.value().layout().format().equals("delimited text")) {
      return false;
    }
    assertThat(bytes.failures()).as(what).isEqualTo(texts.failures());
    assertThat(bytes.value().rows()).as(what).isEqualTo(texts.value().rows());
    assertThat(bytes.value().layout().columns())
        .as(what)
        .isEqualTo(texts.value().layout().columns());
    assertThat(decisions(bytes)).as(what).isEqualTo(decisions(texts));
    return true;
  }

  private static List<Decision> decisions(Parsed<FleetFile> file) {
    return file.value().layout().decisions().stream()
        .filter(decision -> !decision.parameter().equals("encoding"))
        .toList();
  }

  private Parsed<FleetFile> read(String text, Encoding encoding) {
    var options =
        new ReadOptions(
            Optional.of(encoding),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of("mine", new GpuModelId("rtx-3090")));
    return reader.read(
        text.getBytes(
            encoding == Encoding.UTF_8 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE),
        options);
  }
}

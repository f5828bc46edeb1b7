package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.junit.jupiter.api.Test;

/** What a sender says of the columns and models of a file overrules what was found out. */
class ReadOptionsTest {
  private final FleetReader reader =
      new FleetReader(ShippedCatalogue.read(), YearMonth.of(2026, 9));

  @Test
  void aColumnIsWhatTheSenderSaysAndTheOthersAreFoundOut() {
    String file = "model,count,spare\nRTX 3070,5,2\nRTX 3080,6,3\n";

    Parsed<FleetFile> read = read(file, columns(Map.of("spare", Optional.of(Column.COUNT))));

    assertThat(lots(read)).containsExactly("2 rtx-3070", "3 rtx-3080");
    assertThat(read.failures()).extracting(Failure::code).containsExactly("extra-label");
    assertThat(read.value().layout().columns())
        .extracting(c -> c.column() + " " + c.reason())
        .containsExactly("model Its name says so.", " It is not read.", "count You said so.");
  }

  @Test
  void aColumnToBeIgnoredIsNotRead() {
    String file = "model,price,count\nRTX 3070,much,5\n";

    assertThat(read(file, ReadOptions.NONE).isGood()).isFalse();
    Parsed<FleetFile> read = read(file, columns(Map.of("price", Optional.empty())));

    assertThat(read.failures()).isEmpty();
    assertThat(lots(read)).containsExactly("5 rtx-3070");
  }

  @Test
  void withoutAHeaderColumnsAreNamedByTheirPositions() {
    String file = "rig-1,RTX 3070,5,499.90\nrig-2,RTX 3080,6,699.90\n";

    Parsed<FleetFile> read =
        read(
            file,
            columns(Map.of("#3", Optional.of(Column.COUNT), "#4", Optional.of(Column.PRICE))));

    assertThat(read.failures()).isEmpty();
    assertThat(lots(read)).containsExactly("5 rtx-3070", "6 rtx-3080");
    assertThat(read.value().fleet().holdings())
        .extracting(h -> String.valueOf(h.pricePaid()))
        .allMatch(price -> price.contains("99.9"));
  }

  @Test
  void aNameThatOnlyTheSenderKnowsShowsWhereTheHeaderIs() {
    String file = "My farm in Kazan\nwhat;how many\nRTX 3070;5\nunheard of;6\n";

    Parsed<FleetFile> read =
        read(
            file,
            columns(
                Map.of("what", Optional.of(Column.MODEL), "how many", Optional.of(Column.COUNT))));

    assertThat(lots(read)).containsExactly("5 rtx-3070");
    assertThat(read.failures())
        .extracting(f -> f.line() + " " + f.code())
        .containsExactly("1 preamble", "4 unknown-model");
  }

  @Test
  void aColumnThatIsNotThereAndTwoOfOneMeaningAreErrors() {
    String file = "model,count\nRTX 3070,5\n";

    assertThat(codes(file, Map.of("gpus", Optional.of(Column.COUNT))))
        .containsExactly("1 gpus missing-label");
    assertThat(
            codes(
                file, Map.of("model", Optional.of(Column.COUNT), "#2", Optional.of(Column.COUNT))))
        .contains("1 count duplicate-label");
  }

  @Test
  void theMappingIsShownEvenWhenNoModelWasFound() {
    Parsed<FleetFile> read = read("what,count\nfoo,5\nbar,6\n", ReadOptions.NONE);

    assertThat(read.isGood()).isFalse();
    assertThat(read.value().layout().columns())
        .extracting(Layout.ColumnMatch::label)
        .containsExactly("what", "count");
    assertThat(read.value().layout().columns().get(0).examples()).containsExactly("foo", "bar");
  }

  @Test
  void oneAnswerFixesAllRowsWithThatText() {
    String file = "model,count\nbig green one,5\nRTX 3080,6\n big green one ,7\n";

    Parsed<FleetFile> read =
        read(file, ReadOptions.NONE.withModels(answer("big green one", "rtx-3070")));

    assertThat(read.failures()).isEmpty();
    assertThat(lots(read)).containsExactly("5 rtx-3070", "6 rtx-3080", "7 rtx-3070");
    assertThat(read.value().rows().get(0).reason()).isEqualTo("You said so.");
  }

  @Test
  void anAnswerOverrulesAMatchButNotTheMemoryBesideIt() {
    String file = "model,vram,count\nGTX 1060,,5\nGTX 1060,3072 MiB,6\nRTX 3080,,7\n";

    Parsed<FleetFile> read =
        read(
            file,
            ReadOptions.NONE.withModels(
                Map.of(
                    "GTX 1060",
                    new GpuModelId("gtx-1060-6gb"),
                    "RTX 3080",
                    new GpuModelId("rtx-3080-12gb"))));

    assertThat(lots(read)).containsExactly("5 gtx-1060-6gb", "6 gtx-1060-3gb", "7 rtx-3080-12gb");
  }

  @Test
  void anAnswerThatIsNoModelIsAnError() {
    Parsed<FleetFile> read =
        read("model,count\nfoo,5\n", ReadOptions.NONE.withModels(answer("foo", "rtx-9999")));

    assertThat(read.errors())
        .extracting(f -> f.line() + " " + f.code())
        .containsExactly("1 unknown-model", "2 unknown-model");
  }

  private static Map<String, GpuModelId> answer(String text, String model) {
    return Map.of(text, new GpuModelId(model));
  }

  private static ReadOptions columns(Map<String, Optional<Column>> meanings) {
    return ReadOptions.NONE.withColumns(meanings);
  }

  private List<String> codes(String file, Map<String, Optional<Column>> meanings) {
    return read(file, columns(meanings)).errors().stream()
        .map(f -> f.line() + " " + f.column() + " " + f.code())
        .toList();
  }

  private Parsed<FleetFile> read(String text, ReadOptions options) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8), options);
  }

  private static List<String> lots(Parsed<FleetFile> file) {
    return file.value().fleet().holdings().stream()
        .map((Holding h) -> h.count() + " " + h.model())
        .toList();
  }
}

package org.afterhash.ingest.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataLicencesTest {
  private static final Path LICENCES = Path.of("..", "DATA-LICENSES.md");

  @Test
  void theTableHasEverySourceWithItsTerms() throws IOException {
    MarketTable sources = MarketTable.read(Datasets.shipped().get(0)).value();
    List<String> expected =
        sources.rows().stream()
            .map(
                row ->
                    "| `%s` | %s | %s | %s | %s |"
                        .formatted(
                            List.of("key", "title", "licence", "redistribution", "address").stream()
                                .map(column -> sources.cell(row, column).replace("|", "\\|"))
                                .toArray()))
            .toList();

    List<String> table =
        Files.readAllLines(LICENCES).stream().filter(line -> line.startsWith("| `")).toList();

    assertThat(table).isEqualTo(expected);
  }

  @Test
  void itSaysHowToHaveASourceRemovedAndUnderWhichLicenceTheCompilationIs() throws IOException {
    assertThat(Files.readString(LICENCES)).contains("CC BY-SA 4.0", "**Removal.**");
  }
}

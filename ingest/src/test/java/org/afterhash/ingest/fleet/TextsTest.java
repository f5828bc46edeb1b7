package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.Delimiter;
import org.afterhash.ingest.csv.Encoding;
import org.afterhash.ingest.csv.FileContent;
import org.afterhash.ingest.csv.PlainRow;
import org.afterhash.ingest.csv.RowVisitor;
import org.afterhash.ingest.csv.TextFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  /** A text, and how often it was met since it was made. */
  private static final class Met {
    private final String text;
    private int times;

    Met(String text) {
      this.text = text;
    }
  }

  /** Few and many different ones; more than are remembered. */
  @ParameterizedTest
  @ValueSource(ints = {1, 50, 5_000, 1_000_000})
  void eachCellFindsItsTextAndNoneIsCountedTwice(int different) throws IOException {
    var random = new Random(different);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      cells.add(cell(random.nextInt(different)));
    }
    var forgotten = new AtomicInteger();
    var texts = new Texts<Met>(Met::new, met -> forgotten.addAndGet(met.times));
    var found = new ArrayList<String>();

    read(
        String.join("\n", cells),
        row -> {
          Met met = texts.of(row, 0);
          met.times++;
          found.add(met.text);
        });
    texts.forgetAll();

    assertThat(found).isEqualTo(cells);
    assertThat(forgotten).hasValue(cells.size());
  }

  /** Of all lengths up to forty; some differ only in their middle, or in their length. */
  private static String cell(int number) {
    return switch (number % 3) {
      case 0 -> Integer.toString(number, 36);
      case 1 -> "a".repeat(1 + number % 40);
      default -> "NVIDIA GeForce " + Integer.toString(number, 7) + " Founders Edition";
    };
  }

  private static void read(String text, Consumer<PlainRow> rows) throws IOException {
    TextFile.of(
            FileContent.of(text.getBytes(StandardCharsets.UTF_8)),
            Optional.of(Encoding.UTF_8),
            Optional.of(Delimiter.COMMA),
            cell -> false)
        .read(
            new RowVisitor() {
              @Override
              public boolean plain(PlainRow row) {
                rows.accept(row);
                return true;
              }

              @Override
              public void row(CsvRow row) {
                throw new AssertionError(row);
              }
            },
            failure -> {
              throw new AssertionError(failure);
            });
  }
}

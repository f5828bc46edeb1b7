package org.afterhash.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.afterhash.domain.result.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts longer than what is in memory at once: a million characters. */
class TextFileTest {
  private final List<Failure> failures = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aLongTextIsCutWhereItsRowsEnd(String end) throws IOException {
    var random = new Random(1);
    var expected = new ArrayList<CsvRow>();
    var text = new StringBuilder();
    int line = 1;
    while (text.length() < 3_500_000) {
      String inside =
          random.nextInt(5) == 0 ? "two" + end + "lines" : "x".repeat(random.nextInt(90));
      List<String> cells = List.of("" + line, inside, "end");
      text.append(line).append(",\"").append(inside).append("\",end").append(end);
      expected.add(new CsvRow(line, cells));
      line += inside.contains(end) ? 2 : 1;
    }

    assertThat(rows(text)).isEqualTo(expected);
    assertThat(failures).isEmpty();
  }

  @Test
  void brokenRowsOfALongTextTakeNothingButThemselves() throws IOException {
    var text = new StringBuilder();
    int good = 0;
    int line = 0;
    var broken = new ArrayList<Integer>();
    while (text.length() < 3_500_000) {
      line++;
      if (line % 7 == 0) {
        text.append("a,\"open,b\n");
        broken.add(line);
      } else {
        text.append("a,").append("y".repeat(line % 50)).append(",b\n");
        good++;
      }
    }

    assertThat(rows(text)).hasSize(good).allMatch(row -> row.cells().size() == 3);
    assertThat(failures).extracting(Failure::line).isEqualTo(broken);
    assertThat(failures).extracting(Failure::code).containsOnly("format-error");
  }

  @Test
  void aLineThatDoesNotFitIntoMemoryIsOneError() throws IOException {
    String huge = "z,".repeat(1_500_000);
    var text = new StringBuilder("a,b\n" + huge + "\r\nc,d\n\"" + huge + "\ne,f\n" + huge);

    assertThat(rows(text))
        .containsExactly(
            new CsvRow(1, List.of("a", "b")),
            new CsvRow(3, List.of("c", "d")),
            new CsvRow(5, List.of("e", "f")));
    assertThat(failures)
        .extracting(f -> f.line() + " " + f.code())
        .containsExactly("2 constraint-error", "4 format-error", "6 constraint-error");
  }

  private List<CsvRow> rows(CharSequence text) throws IOException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    TextFile file =
        TextFile.of(FileContent.of(bytes), Optional.empty(), Optional.empty(), "name"::equals);
    try (Stream<CsvRow> rows = file.rows(failures::add)) {
      return rows.toList();
    }
  }
}

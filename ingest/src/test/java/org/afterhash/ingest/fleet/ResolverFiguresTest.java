package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.junit.jupiter.api.Test;

/** How well names of cards are resolved, on a labelled set; docs/resolver.md states the figures. */
class ResolverFiguresTest {
  private static final List<String> PARTS =
      List.of(
          "built-from",
          "development",
          "development-2",
          "development-3",
          "development-4",
          "development-5",
          "held-out",
          "held-out-2",
          "held-out-3",
          "held-out-4",
          "held-out-5",
          "held-out-6",
          "held-out-7",
          "held-out-8",
          "held-out-9",
          "held-out-10",
          "synthetic");

  /** Labels of names that must not be matched: other cards, and such as have to be asked about. */
  private static final Set<String> NO_CARD = Set.of("", "?");

  private final ModelNames names = new ModelNames(ShippedCatalogue.read());

  /** How the names of one part were resolved; {@code wrong} are matches that are not the label. */
  private record Score(
      String part,
      int names,
      int cards,
      int right,
      int wrong,
      List<String> wrongs,
      List<String> missed) {

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return (double) right / cards;
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %d | %d | %.2f %% | %.2f %% |",
          part,
          names,
          cards,
          right,
          wrong,
          100 * precision(),
          100 * recall());
    }
  }

  @Test
  void theFiguresAreThoseOfTheDocumentation() throws IOException {
    List<Score> scores = new ArrayList<>();
    for (String part : PARTS) {
      scores.add(score(part));
    }
    for (Score score : scores) {
      System.out.println(score.line());
      System.out.println("  wrong: " + score.wrongs());
      System.out.println("  missed: " + score.missed());
    }
    String doc = Files.readString(Path.of("..", "docs", "resolver.md"));
    for (Score score : scores) {
      assertThat(doc).contains(score.line());
      assertThat(score.wrongs()).allSatisfy(wrong -> assertThat(doc).contains(wrong));
    }
  }

  private Score score(String part) throws IOException {
    int cards = 0;
    int right = 0;
    var wrongs = new ArrayList<String>();
    var missed = new ArrayList<String>();
    List<NamedCsvRecord> rows = rows(part);
    for (NamedCsvRecord row : rows) {
      String text = row.getField("text");
      Optional<GpuModelId> label =
          Optional.of(row.getField("model"))
              .filter(m -> !NO_CARD.contains(m))
              .map(GpuModelId::ofName);
      Optional<GpuModelId> found = names.resolve(text).model();
      cards += label.isPresent() ? 1 : 0;
      if (found.isPresent() && found.equals(label)) {
        right++;
      } else if (found.isPresent()) {
        wrongs.add(text);
      } else if (label.isPresent()) {
        missed.add(text);
      }
    }
    return new Score(part, rows.size(), cards, right, wrongs.size(), wrongs, missed);
  }

  private static List<NamedCsvRecord> rows(String part) throws IOException {
    InputStream in =
        Objects.requireNonNull(
            ResolverFiguresTest.class.getResourceAsStream("/resolver/spellings.csv"));
    try (var reader =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.stream().filter(row -> row.getField("part").equals(part)).toList();
    }
  }
}

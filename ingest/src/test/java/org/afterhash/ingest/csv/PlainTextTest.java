package org.afterhash.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rows that are cut from bytes are those that are cut from text, and so is what is told of them.
 */
class PlainTextTest {
  private static final Path TORTURE = Path.of("src", "test", "resources", "torture");

  private static final String[] PARTS = {
    "a",
    "RTX 3070",
    ",",
    ",",
    ";",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"",
    "\"\"",
    "\"b\"",
    "\"c,d\"",
    " ",
    "\t",
    "|",
    "é",
    "显卡",
    "\uFEFF",
    "\u0000",
    "\u007F",
    "\u0085",
    "x".repeat(60),
    "\"one\",\"two\"\n",
    "1,2,3\n",
    "\n1,2,3\n".repeat(60)
  };

  static Stream<Path> odd() throws IOException {
    try (Stream<Path> files = Files.list(TORTURE)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("odd")
  void ofOddFiles(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (Delimiter delimiter : Delimiter.values()) {
      for (Encoding encoding : List.of(Encoding.UTF_8, Encoding.WINDOWS_1252)) {
        same(bytes, encoding, delimiter, file.toString());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void ofAnyText(Encoding encoding) throws IOException {
    for (int seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      int parts = random.nextInt(60);
      for (int i = 0; i < parts; i++) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      byte[] bytes = text.toString().getBytes(encoding.charset());
      for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      same(bytes, encoding, Delimiter.values()[random.nextInt(4)], "seed " + seed);
    }
  }

  /** What is odd, and where a window of bytes ends, meet in all ways. */
  @Test
  void ofLongText() throws IOException {
    String[] lines = {
      "RTX 3070,1,works\n",
      "RTX 3070,1,works\r\n",
      "\"RTX, 3070\",1,works\r",
      "\"RTX\n3070\",\"1\"\"\",w\n",
      "Grafikkarte für €,2,\"nicht so ganz\"\n",
      "\"never closed,1,2\n",
      "\"RTX\" 3070,1,2\n",
      "x".repeat(5000) + ",1\n",
      "y".repeat(300_000) + ",1\n",
      "\"" + "é".repeat(200_000) + "\n" + "z".repeat(200_000) + "\",1\n",
      "ü".repeat(150_001) + ",\"1\n"
    };
    for (int seed = 0; seed < 12; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      while (text.length() < 2_000_000) {
        int odd = random.nextInt(2000) < 3 ? random.nextInt(lines.length) : random.nextInt(3);
        text.append(random.nextInt(50_000) == 0 ? lines[8] : lines[odd]);
      }
      same(
          text.toString().getBytes(StandardCharsets.UTF_8),
          Encoding.UTF_8,
          Delimiter.COMMA,
          "seed " + seed);
    }
  }

  private static void same(byte[] bytes, Encoding encoding, Delimiter delimiter, String what)
      throws IOException {
    TextFile file =
        TextFile.of(
            FileContent.of(bytes), Optional.of(encoding), Optional.of(delimiter), cell -> false);
    var told = new ArrayList<Object>();
    try (Stream<CsvRow> rows = file.rows(told::add)) {
      rows.forEach(told::add);
    }
    var plain = new ArrayList<Object>();
    var asked = new ArrayList<Object>();
    file.read(visitor(plain, true), plain::add);
    file.read(visitor(asked, false), asked::add);

    assertThat(plain).as(what + " " + encoding + " " + delimiter).isEqualTo(told);
    assertThat(asked).as(what + " " + encoding + " " + delimiter).isEqualTo(told);
  }

  private static RowVisitor visitor(List<Object> told, boolean takesPlain) {
    return new RowVisitor() {
      @Override
      public boolean plain(PlainRow row) {
        if (takesPlain) {
          told.add(row.texts());
        }
        return takesPlain;
      }

      @Override
      public void row(CsvRow row) {
        told.add(row);
      }
    };
  }
}

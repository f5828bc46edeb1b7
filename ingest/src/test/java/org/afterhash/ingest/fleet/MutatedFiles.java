package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The torture files, damaged at random: the same ones for the same seed. */
final class MutatedFiles {
  private static final Path FILES = Path.of("src", "test", "resources", "torture");
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "|",
          "\r",
          "\n",
          "\r\n",
          "\u0000",
          "\uFEFF",
          "model",
          "count",
          "price",
          "purchased",
          "RTX 3070",
          "GTX 1060",
          "1,299",
          "1.299",
          "03/05/2021",
          "2021-05",
          "€",
          "-",
          "0",
          "999999999999999999999",
          "{",
          "[",
          "]}",
          "\uFFFD",
          "é",
          "sep=;",
          "total",
          "6x ",
          "x".repeat(5000),
          "\n".repeat(50),
          ",".repeat(300));

  private final List<byte[]> files;

  MutatedFiles() {
    try (Stream<Path> all = Files.list(FILES)) {
      files =
          all.filter(file -> !file.endsWith("expectations.csv"))
              .filter(file -> !file.endsWith("zip-bomb.xlsx"))
              .sorted()
              .map(MutatedFiles::bytes)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of the files after one to eight random changes. */
  byte[] next(Random random) {
    byte[] file = files.get(random.nextInt(files.size()));
    for (int i = random.nextInt(8); i >= 0; i--) {
      file = changed(file, random);
    }
    return file;
  }

  private byte[] changed(byte[] file, Random random) {
    int at = random.nextInt(file.length + 1);
    int end = Math.min(file.length, at + random.nextInt(20));
    return switch (random.nextInt(6)) {
      case 0 -> spliced(file, at, at, piece(random));
      case 1 -> spliced(file, at, end, new byte[0]);
      case 2 -> spliced(file, at, end, piece(random));
      case 3 -> spliced(file, at, end, new byte[] {(byte) random.nextInt(256)});
      case 4 -> spliced(file, at, at, slice(files.get(random.nextInt(files.size())), random));
      default -> spliced(file, at, at, slice(file, random));
    };
  }

  private static byte[] piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] slice(byte[] file, Random random) {
    int from = random.nextInt(file.length + 1);
    int to = Math.min(file.length, from + random.nextInt(200));
    return java.util.Arrays.copyOfRange(file, from, to);
  }

  private static byte[] spliced(byte[] file, int from, int to, byte[] piece) {
    byte[] changed = new byte[file.length - (to - from) + piece.length];
    System.arraycopy(file, 0, changed, 0, from);
    System.arraycopy(piece, 0, changed, from, piece.length);
    System.arraycopy(file, to, changed, from + piece.length, file.length - to);
    return changed;
  }
}

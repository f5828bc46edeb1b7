package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of ARCHITECTURE.md that class files do not show. */
final class SourceTextTest {
  private static final Pattern SQL =
      Pattern.compile("\"\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|NOTIFY|LISTEN)\\b");

  @Test
  void onlySqlHoldsSqlText() throws IOException {
    List<Path> sources = sources();
    assertThat(sources).anySatisfy(file -> assertThat(SQL.matcher(read(file)).find()).isTrue());
    assertThat(sources)
        .filteredOn(file -> SQL.matcher(read(file)).find())
        .allSatisfy(file -> assertThat(file.toString()).startsWith("../sql/"));
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
    List<Path> folders = sources().stream().map(Path::getParent).distinct().toList();
    assertThat(folders)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            folder ->
                assertThat(read(folder.resolve("package-info.java")))
                    .startsWith("/**")
                    .contains("@NullMarked"));
  }

  /** All but the rivals of the benchmarks, and what fills a database for them. */
  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."), 20)) {
      return files
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("bench/Fortunes.java"))
          .filter(file -> !file.endsWith("bench/PlainCopy.java"))
          .filter(file -> !file.endsWith("bench/SampleFarms.java"))
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}

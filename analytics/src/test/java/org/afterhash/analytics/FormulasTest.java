package org.afterhash.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormulasTest {
  private static final List<Path> SOURCES =
      List.of(Path.of("src", "main", "java"), Path.of("..", "domain", "src", "main", "java"));

  @Test
  void theHashIsThatOfTheSourcesAsTheyAre() throws Exception {
    assertThat(Formulas.hash()).isEqualTo(hash(sources()));
  }

  @Test
  void itChangesWithALineOfAFormula() throws Exception {
    NavigableMap<String, byte[]> changed = sources();
    byte[] before =
        changed.put(
            "org/afterhash/analytics/rental/CashFlow.java", "x".getBytes(StandardCharsets.UTF_8));
    assertThat(before).isNotNull();
    assertThat(hash(changed)).isNotEqualTo(Formulas.hash());
  }

  /** Files by their paths in their folders. */
  private static NavigableMap<String, byte[]> sources() throws IOException {
    var sources = new TreeMap<String, byte[]>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          sources.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return sources;
  }

  /** Of each file's hash and path, as Ant takes it. */
  private static String hash(NavigableMap<String, byte[]> sources) throws Exception {
    MessageDigest all = MessageDigest.getInstance("SHA-256");
    for (var source : sources.entrySet()) {
      all.update(MessageDigest.getInstance("SHA-256").digest(source.getValue()));
      all.update(source.getKey().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(all.digest());
  }
}

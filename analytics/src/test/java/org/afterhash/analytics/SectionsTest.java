package org.afterhash.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads a formula in the code finds the text that it comes from: each public type cites its
 * section, and so its methods do, and the section is there.
 */
class SectionsTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path METHOD = Path.of("..", "docs", "method.md");
  private static final Path BACKTEST = Path.of("..", "docs", "backtest.md");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("^public (final |sealed )?(class|record|enum|interface) ", Pattern.MULTILINE);
  private static final Pattern CITED =
      Pattern.compile("docs/method\\.md §(\\d+)|docs/backtest\\.md, (V\\d)|docs/backtest\\.md\\)");
  private static final Pattern SECTION = Pattern.compile("§(\\d+)");
  private static final int FEWEST = 60;

  private static List<Path> publicTypes() throws IOException {
    var found = new ArrayList<Path>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (PUBLIC_TYPE.matcher(Files.readString(file)).find()) {
          found.add(file);
        }
      }
    }
    return found;
  }

  /** Above the type, lines joined. */
  private static String comment(Path file) throws IOException {
    String text = Files.readString(file);
    Matcher type = PUBLIC_TYPE.matcher(text);
    assertThat(type.find()).isTrue();
    String before = text.substring(0, type.start());
    return before.substring(before.lastIndexOf("/**")).replaceAll("\\s+\\*?\\s*", " ");
  }

  @Test
  void eachPublicTypeCitesItsSection() throws Exception {
    List<Path> types = publicTypes();
    assertThat(types).hasSizeGreaterThan(FEWEST);
    var without = new ArrayList<Path>();
    for (Path file : types) {
      if (!CITED.matcher(comment(file)).find()) {
        without.add(file);
      }
    }
    assertThat(without).as("public types that cite no section").isEmpty();
  }

  @Test
  void eachCitedSectionIsThere() throws Exception {
    String method = Files.readString(METHOD);
    String backtest = Files.readString(BACKTEST);
    for (Path file : publicTypes()) {
      String comment = comment(file);
      Matcher cited = CITED.matcher(comment);
      while (cited.find()) {
        String check = cited.group(2);
        if (check != null) {
          assertThat(backtest).as(file.toString()).contains(check);
        }
      }
      Matcher section = SECTION.matcher(comment);
      while (section.find()) {
        assertThat(method).as(file.toString()).contains("\n## " + section.group(1) + " ");
      }
    }
  }
}

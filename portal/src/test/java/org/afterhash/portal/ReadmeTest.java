package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.afterhash.portal.cli.Afterhash;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** README.md names every option, variable and address, and none that is not there. */
final class ReadmeTest {
  private static final String README = read(Path.of("../README.md"));

  @Test
  void everyOptionAndItsEnvironmentTwinStandInTheTableOfSettings() {
    List<OptionSpec> options = options(new CommandLine(new Afterhash())).distinct().toList();
    assertThat(options).isNotEmpty();
    for (OptionSpec option : options) {
      assertThat(README).contains("`" + option.longestName());
      String told = String.join(" ", option.description());
      var variable = Pattern.compile("\\(([A-Z_]{5,})").matcher(told);
      assertThat(variable.find()).describedAs(option.longestName() + " has a twin").isTrue();
      assertThat(README).contains("`" + variable.group(1) + "`");
    }
  }

  @Test
  void everyOptionOfTheTableExists() {
    List<String> names =
        options(new CommandLine(new Afterhash())).map(OptionSpec::longestName).toList();
    var row = Pattern.compile("(?m)^\\| `(--[a-z-]+)").matcher(README);
    assertThat(row.results().map(match -> match.group(1)).toList())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(names).contains(name));
  }

  @Test
  void everyAddressIsNamed() {
    assertThat(paths()).contains("/", "/live");
    for (String path : paths()) {
      if (!path.startsWith("/assets")) {
        String told = path.replace("/charts/{file}", "/charts/{slug}");
        assertThat(README).describedAs(path).contains("`" + told);
      }
    }
  }

  /** As the access table writes them. */
  private static List<String> paths() {
    String table = read(Path.of("src/main/java/org/afterhash/portal/Routes.java"));
    return Pattern.compile("\"(/[^\"]*)\"")
        .matcher(table)
        .results()
        .map(match -> match.group(1))
        .distinct()
        .toList();
  }

  private static Stream<OptionSpec> options(CommandLine command) {
    return Stream.concat(
        command.getCommandSpec().options().stream()
            .filter(option -> !option.usageHelp() && !option.versionHelp()),
        command.getSubcommands().values().stream().flatMap(ReadmeTest::options));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

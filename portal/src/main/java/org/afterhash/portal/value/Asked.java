package org.afterhash.portal.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterhash.ingest.csv.Decision;
import org.afterhash.ingest.fleet.Column;
import org.afterhash.ingest.fleet.Layout;
import org.afterhash.ingest.fleet.Layout.ColumnMatch;

/** What a visitor can overrule of the way in which a file was read, as fields of a form. */
final class Asked {
  private Asked() {}

  /** An answer that can be chosen. */
  record Choice(String value, String words) {}

  /**
   * A field of the form.
   *
   * @param found what was found without an answer; what the empty choice stands for
   * @param why how sure that is, and why
   * @param examples cells of the first rows
   * @param chosen what the visitor said; empty for nothing
   */
  record Field(
      String name,
      String label,
      String found,
      String why,
      List<String> examples,
      List<Choice> choices,
      String chosen) {}

  /**
   * Something that can be said of a whole file.
   *
   * @param parameter its name in forms and addresses
   * @param question code of the failure that asks for it; empty where nothing does
   */
  record Setting(String parameter, String label, String question, List<Choice> choices) {
    static final Setting DECIMAL =
        new Setting(
            "decimal",
            "Decimals",
            "ambiguous-decimal",
            List.of(new Choice("dot", "point: 1,299.00"), new Choice("comma", "comma: 1.299,00")));

    static final Setting DATES =
        new Setting(
            "dates",
            "Dates in figures",
            "ambiguous-date",
            List.of(
                new Choice("dmy", "day first: 31.12.2021"),
                new Choice("mdy", "month first: 12/31/2021"),
                new Choice("ymd", "year first: 2021-12-31")));

    private static final Setting HEADER =
        new Setting(
            "header",
            "First row",
            "",
            List.of(new Choice("yes", "names the columns"), new Choice("no", "is a card")));

    private static final Setting DELIMITER =
        new Setting(
            "delimiter",
            "Between cells",
            "",
            List.of(
                new Choice("comma", "comma"),
                new Choice("semicolon", "semicolon"),
                new Choice("tab", "tab"),
                new Choice("pipe", "upright line |")));

    private static final Setting ENCODING =
        new Setting(
            "encoding",
            "Characters",
            "",
            List.of(
                new Choice("utf-8", "UTF-8"),
                new Choice("utf-16le", "UTF-16, little end first"),
                new Choice("utf-16be", "UTF-16, big end first"),
                new Choice("latin-1", "Latin-1"),
                new Choice("windows-1252", "Windows-1252")));

    private static final List<Setting> ANY = List.of(DECIMAL, DATES, HEADER);
    private static final List<Setting> OF_TEXT = List.of(DELIMITER, ENCODING);

    /** Those that a file leaves open: what a workbook says itself is not asked. */
    private static Stream<Setting> of(Layout layout) {
      boolean isWorkbook = !layout.sheets().isEmpty();
      Stream<Setting> more = isWorkbook ? sheet(layout).stream() : OF_TEXT.stream();
      return Stream.concat(ANY.stream(), more);
    }

    /** Which sheet of a workbook is read; nothing where there is no choice. */
    static Optional<Setting> sheet(Layout layout) {
      List<Choice> sheets = layout.sheets().stream().map(name -> new Choice(name, name)).toList();
      return sheets.size() < 2
          ? Optional.empty()
          : Optional.of(new Setting("sheet", "Sheet", "", sheets));
    }

    /** Answers for buttons. */
    List<Choice> buttons() {
      return choices.stream()
          .map(choice -> new Choice(choice.value() + " " + parameter, choice.words()))
          .toList();
    }

    private Field field(Layout layout, Answers answers) {
      Decision found =
          layout.decisions().stream()
              .filter(decision -> decision.parameter().equals(parameter))
              .findFirst()
              .orElse(null);
      return new Field(
          parameter,
          label,
          found == null ? "nothing to decide" : words(found.value()),
          found == null ? "" : why(found.sureness(), found.reason()),
          List.of(),
          choices,
          answers.given().getOrDefault(parameter, ""));
    }

    private String words(String value) {
      return choices.stream()
          .filter(choice -> choice.value().equals(value))
          .map(Choice::words)
          .findFirst()
          .orElse(value);
    }
  }

  /** What was found out about the file as a whole; nothing of files that say it themselves. */
  static List<Field> settings(Layout layout, Answers answers) {
    return layout.columns().isEmpty() && layout.decisions().isEmpty()
        ? List.of()
        : Setting.of(layout).map(s -> s.field(layout, answers)).toList();
  }

  /** What each column means. */
  static List<Field> columns(Layout layout, Answers answers) {
    return layout.columns().stream().map(match -> column(match, answers.given())).toList();
  }

  private static Field column(ColumnMatch match, Map<String, String> given) {
    String name = Answers.COLUMN + match.position();
    String label = match.label().isEmpty() ? "Column " + match.position() : match.label();
    return new Field(
        name,
        label,
        match.column().isEmpty() ? "not read" : words(match.column()),
        why(match.sureness(), match.reason()),
        match.examples(),
        meanings(),
        given.getOrDefault(name, ""));
  }

  private static List<Choice> meanings() {
    Stream<Choice> columns =
        Arrays.stream(Column.values())
            .map(column -> new Choice(column.label(), words(column.label())));
    var choices = new ArrayList<>(columns.toList());
    choices.add(new Choice(Answers.IGNORED, "not read"));
    return choices;
  }

  private static String words(String label) {
    return label.replace('_', ' ');
  }

  private static String why(double sureness, String reason) {
    return sureness > 0 && sureness < 1
        ? String.format(Locale.ROOT, "%d%% sure. %s", Math.round(100 * sureness), reason)
        : reason;
  }
}

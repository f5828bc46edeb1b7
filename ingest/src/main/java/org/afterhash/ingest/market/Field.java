package org.afterhash.ingest.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.afterhash.domain.result.Failure;
import org.afterhash.ingest.csv.Excerpt;

/**
 * A column of a data set, and what its cells may hold.
 *
 * @param required whether a cell has to be filled
 * @param rules that a filled cell of the right kind has to keep
 * @param separator between the values of a cell that holds several; empty where it holds one
 */
record Field(String name, Kind kind, boolean required, List<Rule> rules, String separator) {

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Something that a cell has to be.
   *
   * @param words such as {@code at least 1}
   */
  record Rule(Predicate<String> holds, String words) {}

  /** Reads a field of a Table Schema. */
  static Field of(JsonNode json) {
    return new Field(
        json.path("name").asText(),
        Kind.of(json.path("type").asText(), json.path("partialDate").asBoolean()),
        json.path("constraints").path("required").asBoolean(),
        rules(json),
        json.path("listSeparator").asText());
  }

  private static List<Rule> rules(JsonNode json) {
    JsonNode limits = json.path("constraints");
    var rules = new ArrayList<Rule>();
    if (limits.has("minimum")) {
      double low = limits.get("minimum").asDouble();
      rules.add(number(value -> value >= low, "at least " + limits.get("minimum").asText()));
    }
    if (limits.has("exclusiveMinimum")) {
      double low = limits.get("exclusiveMinimum").asDouble();
      rules.add(number(value -> value > low, "above " + limits.get("exclusiveMinimum").asText()));
    }
    if (limits.has("maximum")) {
      double high = limits.get("maximum").asDouble();
      rules.add(number(value -> value <= high, "at most " + limits.get("maximum").asText()));
    }
    if (limits.has("pattern")) {
      var pattern = Pattern.compile(limits.get("pattern").asText());
      rules.add(new Rule(pattern.asMatchPredicate(), "of the form " + pattern));
    }
    if (limits.has("enum")) {
      var words = new ArrayList<String>();
      limits.get("enum").forEach(word -> words.add(word.asText()));
      rules.add(new Rule(words::contains, "one of " + String.join(", ", words)));
    }
    if (json.path("codeList").asText().equals("ISO 4217")) {
      rules.add(new Rule(CURRENCIES::contains, "an ISO 4217 code"));
    }
    return List.copyOf(rules);
  }

  private static Rule number(DoublePredicate holds, String words) {
    return new Rule(cell -> holds.test(Double.parseDouble(cell)), words);
  }

  /** The values that a cell holds: none, one, or several where the column has a separator. */
  List<String> values(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    return separator.isEmpty() ? List.of(cell) : List.of(cell.split(Pattern.quote(separator), -1));
  }

  /** What is wrong with a cell, if anything: {@code type-error} or {@code constraint-error}. */
  Optional<Failure> check(int line, String cell) {
    if (cell.isEmpty()) {
      return required
          ? Optional.of(Failure.error(line, name, "constraint-error", name + " is empty."))
          : Optional.empty();
    }
    if (cell.isBlank()) {
      String sentence = name + " holds nothing but blanks.";
      return Optional.of(Failure.error(line, name, "constraint-error", sentence));
    }
    if (!kind.accepts(cell)) {
      String sentence = Excerpt.of(cell) + " is not " + kind.words() + ".";
      return Optional.of(Failure.error(line, name, "type-error", sentence));
    }
    return rules.stream()
        .filter(rule -> !rule.holds().test(cell))
        .findFirst()
        .map(rule -> Excerpt.of(cell) + " is not " + rule.words() + ".")
        .map(sentence -> Failure.error(line, name, "constraint-error", sentence));
  }
}

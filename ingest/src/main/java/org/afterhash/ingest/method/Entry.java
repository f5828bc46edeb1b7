package org.afterhash.ingest.method;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.afterhash.domain.Require;
import org.afterhash.domain.method.Grade;
import org.afterhash.domain.method.TimePath;
import org.afterhash.domain.source.SourceKey;

/** An entry of a parameter file, which remembers the fields that were asked for. */
final class Entry {
  private final String name;
  private final JsonNode json;
  private final Set<String> asked = new TreeSet<>();

  /**
   * @param name how failures call the entry
   */
  Entry(String name, JsonNode json) {
    this.name = name;
    this.json = json;
    Require.that(json.isObject(), name + " is not a list of fields");
  }

  /**
   * A field with one name and its numbers, such as {@code {uniform: [1, 2]}}.
   *
   * @param numbers one or several
   */
  record Named(String name, List<Double> numbers) {}

  /** Makes a value of the entry; whatever is refused, the failure names the entry. */
  <T> T make(Supplier<T> value) {
    T made;
    try {
      made = value.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
    finish();
    return made;
  }

  /** Refuses fields that nobody asked for. */
  void finish() {
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      Require.that(asked.contains(field.getKey()), name + ": there is no field " + field.getKey());
    }
  }

  /** The entries of a list; of a list that is absent there are none. */
  List<Entry> list(String field) {
    asked.add(field);
    JsonNode list = json.path(field);
    Require.that(list.isArray() || list.isMissingNode(), name + ": " + field + " is not a list");
    var entries = new ArrayList<Entry>();
    for (JsonNode element : list) {
      String id = element.path("id").asText();
      String what = id.isEmpty() ? field + " entry " + (entries.size() + 1) : id;
      entries.add(new Entry(what, element));
    }
    return entries;
  }

  String text(String field) {
    JsonNode text = field(field);
    Require.that(text.isTextual(), field + " is not text (numbers need quotes)");
    return text.asText();
  }

  double number(String field) {
    return number(field, field(field));
  }

  Grade grade() {
    String text = text("grade");
    try {
      return Grade.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no grade is called " + text, e);
    }
  }

  List<SourceKey> sources() {
    field("sources");
    return texts("sources").stream().map(SourceKey::new).toList();
  }

  /** A list of words; none where the field is left out. */
  List<String> texts(String field) {
    asked.add(field);
    JsonNode list = json.path(field);
    Require.that(list.isArray() || list.isMissingNode(), field + " is not a list");
    var texts = new ArrayList<String>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The note, which may be left out. */
  String note() {
    asked.add("note");
    return json.has("note") ? text("note") : "";
  }

  Named named(String field) {
    JsonNode object = field(field);
    Require.that(
        object.isObject() && object.size() == 1, field + " is not one name with its numbers");
    Map.Entry<String, JsonNode> only = object.properties().iterator().next();
    var numbers = new ArrayList<Double>();
    if (only.getValue().isArray()) {
      only.getValue().forEach(element -> numbers.add(number(field, element)));
    } else {
      numbers.add(number(field, only.getValue()));
    }
    return new Named(only.getKey(), numbers);
  }

  /** Numbers by name, in their order; none where the field is left out. */
  Map<String, Double> numbers(String field) {
    asked.add(field);
    JsonNode object = json.path(field);
    Require.that(
        object.isObject() || object.isMissingNode(), field + " are not names with numbers");
    var numbers = new LinkedHashMap<String, Double>();
    for (Map.Entry<String, JsonNode> named : object.properties()) {
      numbers.put(named.getKey(), number(named.getKey(), named.getValue()));
    }
    return numbers;
  }

  /** A month; empty where the field is left out. */
  Optional<YearMonth> month(String field) {
    asked.add(field);
    return json.has(field) ? Optional.of(asMonth(text(field))) : Optional.empty();
  }

  /** The points of a path: month and value. */
  List<TimePath.Point> points() {
    JsonNode object = field("points");
    Require.that(object.isObject(), "points are not months with values");
    var points = new ArrayList<TimePath.Point>();
    for (Map.Entry<String, JsonNode> point : object.properties()) {
      double value = number(point.getKey(), point.getValue());
      points.add(new TimePath.Point(asMonth(point.getKey()), value));
    }
    return points;
  }

  private static YearMonth asMonth(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not a month YYYY-MM", e);
    }
  }

  private static double number(String what, JsonNode json) {
    Require.that(
        json.isNumber() && Double.isFinite(json.asDouble()), what + " is not a number: " + json);
    return json.asDouble();
  }

  private JsonNode field(String field) {
    asked.add(field);
    JsonNode value = json.path(field);
    Require.that(!value.isMissingNode() && !value.isNull(), "the field " + field + " is missing");
    return value;
  }
}

package org.afterhash.ingest.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a data set's files have to be like: a Frictionless Table Schema, with row rules of our own.
 *
 * @param name of the data set
 * @param fields in the order of the shipped file
 * @param primaryKey columns that tell rows apart
 * @param foreignKeys columns that name rows of a data set
 * @param rowRules what cells of a row have to be to each other
 */
record TableSchema(
    String name,
    List<Field> fields,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys,
    List<RowRule> rowRules) {

  /**
   * A column that names rows of a data set.
   *
   * @param target column of {@code dataset} that holds the names
   */
  record ForeignKey(String column, String dataset, String target) {}

  /**
   * The schema of a data set.
   *
   * @throws IllegalArgumentException when there is no such data set
   */
  static TableSchema of(String dataset) {
    byte[] file =
        Datasets.schemaBytes(dataset)
            .orElseThrow(() -> new IllegalArgumentException("No data set " + dataset));
    try {
      return of(new JsonMapper().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The schema of " + dataset + " cannot be read", e);
    }
  }

  private static TableSchema of(JsonNode json) {
    return new TableSchema(
        json.path("name").asText(),
        elements(json.path("fields")).stream().map(Field::of).toList(),
        words(json.path("primaryKey")),
        elements(json.path("foreignKeys")).stream().map(TableSchema::foreignKey).toList(),
        rowRules(json));
  }

  private static ForeignKey foreignKey(JsonNode json) {
    JsonNode reference = json.path("reference");
    return new ForeignKey(
        json.path("fields").asText(),
        reference.path("resource").asText(),
        reference.path("fields").asText());
  }

  private static List<RowRule> rowRules(JsonNode json) {
    var rules = new ArrayList<RowRule>();
    json.path("ordered").forEach(columns -> rules.add(new RowRule.Ordered(words(columns))));
    json.path("together").forEach(columns -> rules.add(new RowRule.Together(words(columns))));
    json.path("countedBy").properties().stream()
        .map(entry -> new RowRule.Counted(entry.getKey(), entry.getValue().asText()))
        .forEach(rules::add);
    return List.copyOf(rules);
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<String> words(JsonNode array) {
    return elements(array).stream().map(JsonNode::asText).toList();
  }

  /** Names of the columns. */
  List<String> columns() {
    return fields.stream().map(Field::name).toList();
  }

  /** Position of a column. */
  int index(String column) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + " has no column " + column);
  }
}

package org.afterhash.ingest.fleet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON whose values know the line they stand on.
 *
 * @param line physical line, from 1
 * @param text of a string, number or word; empty for objects, lists and null
 * @param fields of an object
 * @param elements of a list
 */
record JsonTree(int line, String text, Map<String, JsonTree> fields, List<JsonTree> elements) {
  private static final int DEEPEST = 50;

  /**
   * Reads JSON.
   *
   * @throws IOException when it is none, or nested deeper than 50
   */
  static JsonTree read(String json) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    try (JsonParser parser = factory.createParser(json)) {
      JsonTree tree = value(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw new IOException("More than one value");
      }
      return tree;
    }
  }

  private static JsonTree value(JsonParser parser, @Nullable JsonToken token) throws IOException {
    if (token == null) {
      throw new IOException("The end came too early");
    }
    int line = parser.currentTokenLocation().getLineNr();
    return switch (token) {
      case START_OBJECT -> new JsonTree(line, "", fields(parser), List.of());
      case START_ARRAY -> new JsonTree(line, "", Map.of(), elements(parser));
      case VALUE_NULL -> new JsonTree(line, "", Map.of(), List.of());
      default -> new JsonTree(line, parser.getText().strip(), Map.of(), List.of());
    };
  }

  private static Map<String, JsonTree> fields(JsonParser parser) throws IOException {
    var fields = new LinkedHashMap<String, JsonTree>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (name == null) {
        throw new IOException("The end came too early");
      }
      fields.put(name, value(parser, parser.nextToken()));
    }
    return fields;
  }

  private static List<JsonTree> elements(JsonParser parser) throws IOException {
    var elements = new ArrayList<JsonTree>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      elements.add(value(parser, token));
    }
    return elements;
  }

  /** A field; an empty value where there is none. */
  JsonTree get(String name) {
    return fields.getOrDefault(name, new JsonTree(line, "", Map.of(), List.of()));
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The text of a field, empty where there is none. */
  String text(String name) {
    return get(name).text();
  }
}

package org.afterhash.portal.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.MultiMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.ingest.fleet.Column;
import org.afterhash.ingest.fleet.ReadOptions;
import org.afterhash.portal.estimate.FileOptions;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Json;

/**
 * What a visitor said of a file, by the names of the form's fields: those of {@link FileOptions},
 * {@code column.3} for the meaning of the third column ({@link #IGNORED} where it has none), and
 * {@code model.} with a text for the model that it means.
 */
record Answers(Map<String, String> given) {
  static final Answers NONE = new Answers(Map.of());
  static final String IGNORED = "ignore";
  static final String COLUMN = "column.";
  static final String MODEL = "model.";

  /** A button that answers at once: an answer, a blank, and the name of its field. */
  static final String FIX = "fix";

  private static final Pattern POSITION = Pattern.compile("column\\.[1-9]\\d{0,3}");
  private static final int LONGEST = 200;
  private static final int MOST = 2000;

  Answers {
    given = Map.copyOf(given);
  }

  static Answers of(String json) {
    return new Answers(Json.words(json));
  }

  String json() {
    return new String(Json.bytes(new TreeMap<>(given)), UTF_8);
  }

  /**
   * These answers and those of a form, which replace them; an empty one takes back.
   *
   * @throws BadRequestException when the form holds what no form of ours does
   */
  Answers with(MultiMap form) {
    var all = new HashMap<>(given);
    form.forEach((name, value) -> put(all, name, value.strip()));
    String fix = form.contains(FIX) ? form.get(FIX) : " ";
    int blank = Math.max(0, fix.indexOf(' '));
    put(all, fix.substring(blank).strip(), fix.substring(0, blank));
    if (all.size() > MOST || all.toString().length() > MOST * LONGEST) {
      throw new BadRequestException("These are too many answers for one file.");
    }
    var answers = new Answers(all);
    answers.options();
    return answers;
  }

  private static void put(Map<String, String> all, String name, String value) {
    if (value.isEmpty()) {
      all.remove(name);
    } else if (isAnswer(name)) {
      all.put(name, name.startsWith(MODEL) ? modelId(value) : value);
    }
  }

  /** People write a model's name, buttons its id. */
  private static String modelId(String written) {
    try {
      return written.matches(GpuModelId.PATTERN) ? written : GpuModelId.ofName(written).value();
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("\"" + written + "\" is no model's name.");
    }
  }

  private static boolean isAnswer(String name) {
    return FileOptions.NAMES.contains(name)
        || POSITION.matcher(name).matches()
        || name.startsWith(MODEL);
  }

  /**
   * How the file is to be read.
   *
   * @throws BadRequestException when an answer is none
   */
  ReadOptions options() {
    var columns = new HashMap<String, Optional<Column>>();
    var models = new HashMap<String, GpuModelId>();
    given.forEach(
        (name, value) -> {
          if (name.startsWith(COLUMN)) {
            columns.put("#" + name.substring(COLUMN.length()), column(value));
          } else if (name.startsWith(MODEL)) {
            models.put(name.substring(MODEL.length()), new GpuModelId(modelId(value)));
          }
        });
    return FileOptions.of(name -> Optional.ofNullable(given.get(name)))
        .withColumns(columns)
        .withModels(models);
  }

  private static Optional<Column> column(String value) {
    Optional<Column> column = Column.named(value);
    if (column.isEmpty() && !value.equals(IGNORED)) {
      throw new BadRequestException("There is no column \"" + value + "\" in fleet files.");
    }
    return column;
  }

  /** Which model the visitor said a text means. */
  SortedMap<String, GpuModelId> models() {
    return new TreeMap<>(options().models());
  }
}

package org.afterhash.sql;

import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.SourceKey;
import org.jspecify.annotations.Nullable;

/** How columns of a row become values of the vocabulary. */
final class Columns {
  private Columns() {}

  /** Text that may be absent: empty then. */
  static String text(Row row, String column) {
    @Nullable String value = row.getString(column);
    return value == null ? "" : value;
  }

  static List<SourceKey> sourceKeys(Row row, String column) {
    return Arrays.stream(row.getString(column).split(";")).map(SourceKey::new).toList();
  }

  static Confidence confidence(Row row) {
    return constant(Confidence.class, row, "confidence");
  }

  static <E extends Enum<E>> E constant(Class<E> type, Row row, String column) {
    return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
  }

  /**
   * @throws DatabaseException with table and key when the vocabulary refuses the row
   */
  static <T> T checked(Row row, String table, List<String> key, Function<Row, T> mapping) {
    try {
      return mapping.apply(row);
    } catch (IllegalArgumentException e) {
      var values = key.stream().map(column -> String.valueOf(row.getValue(column))).toList();
      throw new DatabaseException(
          "Row " + String.join(", ", values) + " of " + table + ": " + e.getMessage(), e);
    }
  }
}

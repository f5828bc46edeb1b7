package org.afterhash.sql;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table of observations, described by the database's own catalogue.
 *
 * @param columns all but the vintage, in the order of the table
 * @param key names of the columns of the natural key, in its order
 */
record Dataset(String name, List<Column> columns, List<String> key) {

  /**
   * @param isNumeric whether equal values can be written differently (1.5 and 1.50)
   */
  record Column(String name, boolean isNumeric) {}

  /** Every dataset, in the order in which they are hashed. */
  static final Set<String> NAMES =
      new TreeSet<>(
          Set.of(
              "aib_shipments",
              "backtest_facts",
              "electricity",
              "fleet_mix",
              "fx_monthly",
              "gpu_models",
              "mining_alternatives",
              "network_monthly",
              "pivots",
              "rental_rates",
              "rental_requirements",
              "resale_prices",
              "sources",
              "steam_share"));

  private static final String CATALOGUE =
      """
      SELECT attribute.attname AS name,
             coalesce(nullif(type.typbasetype, 0), type.oid) = 'numeric'::regtype AS is_numeric,
             array_position(index.indkey::smallint[], attribute.attnum) AS key_position
      FROM pg_class AS class
      JOIN pg_index AS index ON index.indrelid = class.oid AND index.indisprimary
      JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid
      JOIN pg_type AS type ON type.oid = attribute.atttypid
      WHERE class.relnamespace = current_schema()::regnamespace
        AND class.relname = ?
        AND attribute.attnum > 0 AND NOT attribute.attisdropped AND attribute.attname <> 'vintage'
      ORDER BY attribute.attnum
      """;

  static SortedMap<String, Dataset> all(Connection connection) throws SQLException {
    var datasets = new TreeMap<String, Dataset>();
    try (PreparedStatement query = connection.prepareStatement(CATALOGUE)) {
      for (String name : NAMES) {
        query.setString(1, name);
        datasets.put(name, dataset(name, query));
      }
    }
    return datasets;
  }

  private static Dataset dataset(String name, PreparedStatement query) throws SQLException {
    var columns = new ArrayList<Column>();
    var key = new TreeMap<Integer, String>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        columns.add(new Column(row.getString("name"), row.getBoolean("is_numeric")));
        int position = row.getInt("key_position");
        if (!row.wasNull()) {
          key.put(position, row.getString("name"));
        }
      }
    }
    return new Dataset(name, columns, List.copyOf(key.values()));
  }

  List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  private String list() {
    return String.join(", ", columnNames());
  }

  /** The newest row of each key. */
  private String current() {
    String keys = String.join(", ", key);
    return "SELECT DISTINCT ON (%s) %s FROM %s ORDER BY %s, vintage DESC"
        .formatted(keys, list(), name, keys);
  }

  /** An empty copy of the table, checks and key included, whose rows are of the new vintage. */
  String createIncoming(int vintage) {
    return """
        CREATE TEMPORARY TABLE incoming_%1$s (LIKE %1$s INCLUDING ALL) ON COMMIT DROP;
        ALTER TABLE incoming_%1$s ALTER COLUMN vintage SET DEFAULT %2$d
        """
        .formatted(name, vintage);
  }

  String copyIncoming(List<String> given) {
    return "COPY incoming_%s (%s) FROM STDIN".formatted(name, String.join(", ", given));
  }

  /** Stores what differs from the newest row of its key, or has no such row. */
  String insertChanged(int vintage) {
    return """
        INSERT INTO %1$s (%2$s, vintage)
        SELECT %2$s, %3$d
        FROM (SELECT %2$s FROM incoming_%1$s EXCEPT (SELECT %2$s FROM (%4$s) AS known)) AS changed
        """
        .formatted(name, list(), vintage, current());
  }

  /** The newest row of each key as text: the same bytes for the same knowledge. */
  String copyCanonical() {
    String values =
        columns.stream()
            .map(column -> column.isNumeric() ? "trim_scale(" + column.name() + ")" : column.name())
            .collect(joining(", "));
    String order = key.stream().map(column -> column + " COLLATE \"C\"").collect(joining(", "));
    return "COPY (SELECT %s FROM (%s) AS known ORDER BY %s) TO STDOUT"
        .formatted(values, current(), order);
  }
}

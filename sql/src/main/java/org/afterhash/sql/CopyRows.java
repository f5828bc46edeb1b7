package org.afterhash.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterhash.domain.Require;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** Rows sent to a dataset's incoming table in COPY's text format, one line a row. */
final class CopyRows {
  private static final int CHUNK = 1 << 16;
  private static final Pattern PLACE = Pattern.compile("line (\\d+)(?:, column ([a-z0-9_]+))?");

  private CopyRows() {}

  /**
   * @throws DatabaseException when a value is refused, with dataset, row (from 1) and reason
   */
  static void into(CopyManager manager, Dataset dataset, MarketLoad.Rows table)
      throws SQLException {
    List<Boolean> isKey = table.columns().stream().map(dataset.key()::contains).toList();
    CopyIn copy = manager.copyIn(dataset.copyIncoming(table.columns()));
    try {
      var chunk = new StringBuilder();
      for (List<String> row : table.rows()) {
        Require.that(
            row.size() == isKey.size(),
            "A row of " + dataset.name() + " has " + row.size() + " values");
        appendRow(chunk, row, isKey);
        if (chunk.length() > CHUNK) {
          send(copy, chunk);
        }
      }
      send(copy, chunk);
      copy.endCopy();
    } catch (PSQLException e) {
      throw refusal(dataset, e).orElseThrow(() -> e);
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(CopyIn copy, StringBuilder chunk) throws SQLException {
    byte[] bytes = chunk.toString().getBytes(UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    chunk.setLength(0);
  }

  private static void appendRow(StringBuilder chunk, List<String> row, List<Boolean> isKey) {
    for (int i = 0; i < row.size(); i++) {
      if (i > 0) {
        chunk.append('\t');
      }
      String value = row.get(i);
      if (value.isEmpty() && !isKey.get(i)) {
        chunk.append("\\N");
      } else {
        appendValue(chunk, value);
      }
    }
    chunk.append('\n');
  }

  private static void appendValue(StringBuilder chunk, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> chunk.append("\\\\");
        case '\t' -> chunk.append("\\t");
        case '\n' -> chunk.append("\\n");
        case '\r' -> chunk.append("\\r");
        default -> chunk.append(c);
      }
    }
  }

  private static Optional<DatabaseException> refusal(Dataset dataset, PSQLException e) {
    ServerErrorMessage message = e.getServerErrorMessage();
    if (message == null || message.getWhere() == null) {
      return Optional.empty();
    }
    Matcher place = PLACE.matcher(message.getWhere());
    if (!place.find()) {
      return Optional.empty();
    }
    String column = place.group(2) == null ? "" : ", column " + place.group(2);
    boolean isRepeated = PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState());
    String detail = isRepeated ? " (" + message.getDetail() + ")" : "";
    return Optional.of(
        new DatabaseException(
            dataset.name()
                + ", row "
                + place.group(1)
                + column
                + ": "
                + message.getMessage()
                + detail,
            e));
  }
}

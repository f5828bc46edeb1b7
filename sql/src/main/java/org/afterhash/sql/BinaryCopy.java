package org.afterhash.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.Oid;
import org.postgresql.util.ByteConverter;

/**
 * Writes rows in COPY's binary format, into which nothing has to be escaped and from which the
 * server has nothing to parse. A row is begun with the number of its columns, and then each value
 * is added in its turn.
 */
final class BinaryCopy {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int CHUNK = 1 << 16;
  private static final int ABSENT = -1;

  private final CopyIn copy;
  private byte[] bytes = new byte[2 * CHUNK];
  private int length;

  BinaryCopy(CopyIn copy) {
    this.copy = copy;
    put(SIGNATURE);
  }

  void row(int columns) throws SQLException {
    if (length >= CHUNK) {
      flush();
    }
    reserve(2);
    bytes[length++] = (byte) (columns >> 8);
    bytes[length++] = (byte) columns;
  }

  void add(int value) {
    four(4);
    four(value);
  }

  void add(@Nullable String value) {
    if (value == null) {
      four(ABSENT);
    } else if (isPlain(value)) {
      four(value.length());
      reserve(value.length());
      for (int i = 0; i < value.length(); i++) {
        bytes[length++] = (byte) value.charAt(i);
      }
    } else {
      byte[] encoded = value.getBytes(UTF_8);
      four(encoded.length);
      put(encoded);
    }
  }

  void add(@Nullable BigDecimal value) {
    if (value == null) {
      four(ABSENT);
    } else {
      byte[] encoded = ByteConverter.numeric(value);
      four(encoded.length);
      put(encoded);
    }
  }

  void add(byte @Nullable [] value) {
    if (value == null) {
      four(ABSENT);
    } else {
      four(value.length);
      put(value);
    }
  }

  /** An array of texts, some of which may be absent; or none. */
  void addTexts(@Nullable List<@Nullable String> values) {
    addAll(values, Oid.TEXT, this::add);
  }

  /** An array of numbers, some of which may be absent. */
  void addNumbers(List<@Nullable BigDecimal> values) {
    addAll(values, Oid.NUMERIC, this::add);
  }

  private <V> void addAll(
      @Nullable List<@Nullable V> values, int type, Consumer<@Nullable V> adding) {
    four(ABSENT);
    if (values != null) {
      int begin = length;
      four(1);
      four(values.contains(null) ? 1 : 0);
      four(type);
      four(values.size());
      four(1);
      values.forEach(adding);
      ByteConverter.int4(bytes, begin - 4, length - begin);
    }
  }

  /**
   * Ends the rows.
   *
   * @return their number, as the server counted them
   */
  long end() throws SQLException {
    reserve(2);
    bytes[length++] = (byte) 0xFF;
    bytes[length++] = (byte) 0xFF;
    flush();
    return copy.endCopy();
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private void four(int value) {
    reserve(4);
    ByteConverter.int4(bytes, length, value);
    length += 4;
  }

  private void put(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  private void flush() throws SQLException {
    copy.writeToCopy(bytes, 0, length);
    length = 0;
  }
}

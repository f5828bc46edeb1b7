package org.afterhash.ingest.fleet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.afterhash.ingest.csv.PlainRow;

/**
 * What was made of the cells of a column before, found by their bytes: a cell that was met costs no
 * object. A column that does not repeat itself costs no more memory than {@value #MOST} of them.
 */
final class Texts<V> {
  private static final int MOST = 20_000;
  private static final int WORD = Long.BYTES;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Function<String, V> make;
  private final Consumer<? super V> forget;
  private final List<V> values = new ArrayList<>();
  private final List<byte[]> cells = new ArrayList<>();
  private long[] heads = new long[64];
  private long[] tails = new long[64];

  /** Values by hash, each one more than its number; 0 where there is none. */
  private int[] table = new int[128];

  /**
   * @param make of a cell's text, unquoted and otherwise as in the file
   * @param forget takes each value before it is forgotten
   */
  Texts(Function<String, V> make, Consumer<? super V> forget) {
    this.make = make;
    this.forget = forget;
  }

  V of(PlainRow row, int cell) {
    byte[] bytes = row.bytes();
    int from = row.from(cell);
    int length = row.to(cell) - from;
    long head = word(bytes, from, length);
    long tail = length > WORD ? (long) LONG.get(bytes, from + length - WORD) : 0;
    int slot = slot(head, tail, length);
    while (table[slot] != 0) {
      int number = table[slot] - 1;
      if (heads[number] == head
          && tails[number] == tail
          && isSame(cells.get(number), bytes, from, length)) {
        return values.get(number);
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return added(row, cell, head, tail);
  }

  /** Up to eight bytes, as one number. */
  private static long word(byte[] bytes, int from, int length) {
    long word = (long) LONG.get(bytes, from);
    return length >= WORD ? word : word & ((1L << (WORD * length)) - 1);
  }

  private int slot(long head, long tail, int length) {
    long hash = (head * 0x9E3779B97F4A7C15L ^ tail) * 0xC2B2AE3D27D4EB4FL + length;
    return (int) (hash ^ (hash >>> 29) ^ (hash >>> 47)) & (table.length - 1);
  }

  private static boolean isSame(byte[] cell, byte[] bytes, int from, int length) {
    return cell.length == length
        && (length <= 2 * WORD || Arrays.equals(cell, 0, length, bytes, from, from + length));
  }

  private V added(PlainRow row, int cell, long head, long tail) {
    if (values.size() >= MOST) {
      forgetAll();
    }
    V value = make.apply(row.text(cell));
    int number = values.size();
    if (number == heads.length) {
      heads = Arrays.copyOf(heads, 2 * number);
      tails = Arrays.copyOf(tails, 2 * number);
      table = new int[4 * number];
      for (int i = 0; i < number; i++) {
        place(i, cells.get(i).length);
      }
    }
    heads[number] = head;
    tails[number] = tail;
    cells.add(Arrays.copyOfRange(row.bytes(), row.from(cell), row.to(cell)));
    values.add(value);
    place(number, row.to(cell) - row.from(cell));
    return value;
  }

  private void place(int number, int length) {
    int slot = slot(heads[number], tails[number], length);
    while (table[slot] != 0) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = number + 1;
  }

  void forgetAll() {
    values.forEach(forget);
    values.clear();
    cells.clear();
    Arrays.fill(table, 0);
  }
}

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

  /** Looks in vain after which all is forgotten: nobody can make it slow by what he writes. */
  private static final int MOST_PROBES = 64;

  private static final int WORD = Long.BYTES;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Function<String, V> make;
  private final Consumer<? super V> forget;
  private final List<V> values = new ArrayList<>();
  private final List<byte[]> cells = new ArrayList<>();
  private long[] hashes = new long[64];

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
    long hash = hash(bytes, from, length);
    int slot = slot(hash);
    for (int probes = 0; table[slot] != 0; probes++) {
      int number = table[slot] - 1;
      if (hashes[number] == hash && isSame(cells.get(number), bytes, from, length)) {
        return values.get(number);
      }
      if (probes == MOST_PROBES) {
        forgetAll();
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return added(row, cell, hash);
  }

  private static long hash(byte[] bytes, int from, int length) {
    long hash = length;
    for (int at = 0; at < length; at += WORD) {
      hash = (hash ^ word(bytes, from + at, length - at)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /** Up to eight bytes, as one number. */
  private static long word(byte[] bytes, int from, int length) {
    long word = (long) LONG.get(bytes, from);
    return length >= WORD ? word : word & ((1L << (WORD * length)) - 1);
  }

  private int slot(long hash) {
    return (int) (hash ^ (hash >>> 17)) & (table.length - 1);
  }

  private static boolean isSame(byte[] cell, byte[] bytes, int from, int length) {
    return cell.length == length && Arrays.equals(cell, 0, length, bytes, from, from + length);
  }

  private V added(PlainRow row, int cell, long hash) {
    if (values.size() >= MOST) {
      forgetAll();
    }
    V value = make.apply(row.text(cell));
    int number = values.size();
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * number);
      table = new int[4 * number];
      for (int i = 0; i < number; i++) {
        place(i);
      }
    }
    hashes[number] = hash;
    cells.add(Arrays.copyOfRange(row.bytes(), row.from(cell), row.to(cell)));
    values.add(value);
    place(number);
    return value;
  }

  private void place(int number) {
    int slot = slot(hashes[number]);
    while (table[slot] != 0) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = number + 1;
  }

  /** Forgets every value. */
  void forgetAll() {
    values.forEach(forget);
    values.clear();
    cells.clear();
    Arrays.fill(table, 0);
  }
}

package org.afterhash.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The different values of one column of a fleet, each under a number from 0 on, the absent one
 * included; and those of them that the block under way has met.
 */
final class FleetValues<V> {
  private static final int BYTES_A_PLACE = 2;

  private final List<@Nullable V> values = new ArrayList<>();
  private final List<@Nullable V> inBlock = new ArrayList<>();
  private final byte[] places = new byte[BYTES_A_PLACE * FleetBlock.ROWS];

  /** Numbers by hash, each one more than it is; 0 where there is none. */
  private int[] table = new int[64];

  /** By number, the block that met it last, and its place there. */
  private int[] metIn = new int[32];

  private int[] place = new int[32];
  private int block = 1;
  private int length;

  int size() {
    return values.size();
  }

  @Nullable V value(int number) {
    return values.get(number);
  }

  /** The number of a value, which is new or was met before. */
  int number(@Nullable V value) {
    int slot = slot(value);
    if (table[slot] == 0) {
      values.add(value);
      table[slot] = values.size();
      if (2 * values.size() > table.length) {
        enlarge();
      }
      return values.size() - 1;
    }
    return table[slot] - 1;
  }

  private int slot(@Nullable V value) {
    int mask = table.length - 1;
    int hash = value == null ? 0 : value.hashCode() * 0x9E3779B9;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (table[slot] != 0 && !same(values.get(table[slot] - 1), value)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static <V> boolean same(@Nullable V known, @Nullable V value) {
    return known == value || (known != null && known.equals(value));
  }

  private void enlarge() {
    table = new int[2 * table.length];
    metIn = Arrays.copyOf(metIn, table.length);
    place = Arrays.copyOf(place, table.length);
    for (int number = 0; number < values.size(); number++) {
      table[slot(values.get(number))] = number + 1;
    }
  }

  /** Adds the value of that number to the block. */
  void add(int number) {
    if (metIn[number] != block) {
      metIn[number] = block;
      place[number] = inBlock.size();
      inBlock.add(values.get(number));
    }
    int at = place[number];
    places[length] = (byte) (at >> 8);
    places[length + 1] = (byte) at;
    length += BYTES_A_PLACE;
  }

  /** The block's different values, by their places. */
  List<@Nullable V> inBlock() {
    return inBlock;
  }

  /** Where the value of each row of the block stands among them: two bytes each. */
  byte[] places() {
    return Arrays.copyOf(places, length);
  }

  /** Begins another block. */
  void next() {
    block++;
    length = 0;
    inBlock.clear();
  }

  /** Forgets all values: numbers given until now mean nothing any more. Between two blocks only. */
  void forget() {
    values.clear();
    Arrays.fill(table, 0);
    Arrays.fill(metIn, 0);
  }
}

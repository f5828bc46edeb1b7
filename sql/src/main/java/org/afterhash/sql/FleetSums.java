package org.afterhash.sql;

import java.util.Arrays;
import org.afterhash.domain.Require;

/**
 * How many like cards there are, of each kind that differs, in the order in which they came. What
 * makes cards alike is one number, put together of those of a {@link FleetBlock}'s values.
 */
final class FleetSums {
  private static final int MODEL_BITS = 12;
  private static final int SITE_BITS = 8;
  private static final int CONDITION_BITS = 4;
  private static final int DATE_BITS = 16;
  private static final int PAID_BITS = 24;
  private static final int CONDITION_SHIFT = DATE_BITS + PAID_BITS;
  private static final int SITE_SHIFT = CONDITION_SHIFT + CONDITION_BITS;
  private static final int MODEL_SHIFT = SITE_SHIFT + SITE_BITS;
  private static final long HASH = 0x9E3779B97F4A7C15L;

  private long[] likes = new long[1 << 10];
  private int[] counts = new int[1 << 10];
  private int[] firsts = new int[1 << 10];
  private int size;

  /** Entries by hash, each one more than it is; 0 where there is none. */
  private int[] table = new int[1 << 11];

  private boolean tooMany;

  /** Takes sums one by one. */
  @FunctionalInterface
  interface Taker<X extends Exception> {

    /**
     * A sum.
     *
     * @param first number of the first row of its kind
     */
    void take(long like, int count, int first) throws X;
  }

  static long like(long model, long site, long condition, long date, long paid) {
    Require.that(model < 1 << MODEL_BITS, "The fleet has too many models.");
    Require.that(site < 1 << SITE_BITS, "The fleet has too many sites.");
    Require.that(date < 1 << DATE_BITS, "The fleet has too many dates.");
    Require.that(paid < 1 << PAID_BITS, "Too many prices are remembered.");
    return model << MODEL_SHIFT
        | site << SITE_SHIFT
        | condition << CONDITION_SHIFT
        | date << PAID_BITS
        | paid;
  }

  static int model(long like) {
    return (int) (like >>> MODEL_SHIFT);
  }

  static int site(long like) {
    return (int) (like >>> SITE_SHIFT) & ((1 << SITE_BITS) - 1);
  }

  static int condition(long like) {
    return (int) (like >>> CONDITION_SHIFT) & ((1 << CONDITION_BITS) - 1);
  }

  static int date(long like) {
    return (int) (like >>> PAID_BITS) & ((1 << DATE_BITS) - 1);
  }

  static int paid(long like) {
    return (int) like & ((1 << PAID_BITS) - 1);
  }

  int size() {
    return size;
  }

  /** Whether somewhere more cards are alike than can be counted. */
  boolean hasTooMany() {
    return tooMany;
  }

  void add(long like, int count, int row) {
    if (2 * (size + 1) > table.length) {
      enlarge();
    }
    int slot = slot(like);
    int entry = table[slot] - 1;
    if (entry < 0) {
      append(like, count, row);
      table[slot] = size;
    } else {
      long sum = (long) counts[entry] + count;
      tooMany |= sum > Integer.MAX_VALUE;
      counts[entry] = (int) sum;
    }
  }

  private int slot(long like) {
    int mask = table.length - 1;
    int slot = (int) ((like * HASH) >>> 32) & mask;
    while (table[slot] != 0 && likes[table[slot] - 1] != like) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void append(long like, int count, int row) {
    if (size == likes.length) {
      likes = Arrays.copyOf(likes, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
      firsts = Arrays.copyOf(firsts, 2 * size);
    }
    likes[size] = like;
    counts[size] = count;
    firsts[size] = row;
    size++;
  }

  private void enlarge() {
    table = new int[2 * table.length];
    for (int i = 0; i < size; i++) {
      table[slot(likes[i])] = i + 1;
    }
  }

  <X extends Exception> void forEach(Taker<X> taker) throws X {
    for (int i = 0; i < size; i++) {
      taker.take(likes[i], counts[i], firsts[i]);
    }
  }

  void clear() {
    size = 0;
    Arrays.fill(table, 0);
  }
}

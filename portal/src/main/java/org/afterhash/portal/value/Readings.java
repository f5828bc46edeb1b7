package org.afterhash.portal.value;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** How far the files are read that visitors wait for, on this node. */
public final class Readings {
  private final ConcurrentMap<String, AtomicLong> underWay = new ConcurrentHashMap<>();

  /** A file that is being read; to be closed at its end. */
  final class Reading implements AutoCloseable {
    private final String visitor;
    private final AtomicLong rows = new AtomicLong();

    private Reading(String visitor) {
      this.visitor = visitor;
    }

    void addRow() {
      rows.lazySet(rows.get() + 1); // by one thread only
    }

    @Override
    public void close() {
      underWay.remove(visitor, rows);
    }
  }

  /**
   * A visitor's file begins to be read.
   *
   * @param visitor hash of the visitor's secret
   */
  Reading begin(String visitor) {
    var reading = new Reading(visitor);
    underWay.put(visitor, reading.rows);
    return reading;
  }

  /** Rows that were read of the file that a visitor waits for; 0 when none is being read. */
  long rows(String visitor) {
    AtomicLong rows = underWay.get(visitor);
    return rows == null ? 0 : rows.get();
  }
}

package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;

/** Finds room for words: inside the frame, clear of one another, off the data where possible. */
final class Labels {
  private final Box frame;
  private final List<Box> taken = new ArrayList<>();

  Labels(Box frame) {
    this.frame = frame;
  }

  boolean free(Box box) {
    return frame.holds(box) && taken.stream().noneMatch(box.grown(1.5)::overlaps);
  }

  void take(Box box) {
    taken.add(box);
  }

  /** Takes the room and answers true if it is free. */
  boolean claim(Box box) {
    boolean free = free(box);
    if (free) {
      take(box);
    }
    return free;
  }
}

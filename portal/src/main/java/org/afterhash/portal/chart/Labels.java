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
    if (!frame.holds(box)) {
      return false;
    }
    Box grown = box.grown(1.5);
    for (Box other : taken) {
      if (grown.overlaps(other)) {
        return false;
      }
    }
    return true;
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

package org.afterhash.ingest.fleet;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made of texts before. Files repeat the same few cells; one that does not costs no more
 * memory than {@value #MOST} of them.
 */
final class Memo<V> {
  private static final int MOST = 20_000;

  private final Map<String, V> known = new HashMap<>();
  private final Function<String, V> make;

  Memo(Function<String, V> make) {
    this.make = make;
  }

  V of(String text) {
    V value = known.get(text);
    if (value == null) {
      if (known.size() >= MOST) {
        known.clear();
      }
      value = make.apply(text);
      known.put(text, value);
    }
    return value;
  }
}

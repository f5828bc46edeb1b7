package org.afterhash.ingest.fleet;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.afterhash.ingest.csv.Decision;

/**
 * One of several ways to write something, on which the cells of a file agree.
 *
 * <p>A cell that can be read in one way only shows how the others are meant. Where cells contradict
 * each other, each stands for itself.
 *
 * @param <C> the ways
 */
final class Convention<C extends Enum<C>> {
  private final EnumSet<C> all;
  private final Optional<C> told;
  private EnumSet<C> possible;
  private int evident;

  Convention(Class<C> ways, Optional<C> told) {
    this.all = EnumSet.allOf(ways);
    this.told = told;
    this.possible = EnumSet.copyOf(all);
  }

  /**
   * Looks at a cell.
   *
   * @param readings what it says in each way in which it can be read
   * @param times in how many rows it stands
   */
  void observe(Map<C, ?> readings, int times) {
    if (times > 0 && !readings.isEmpty() && readings.size() < all.size()) {
      evident += times;
      possible.retainAll(readings.keySet());
    }
  }

  /** Whether what a cell says hangs on what others show. */
  boolean hasSeveralMeanings(Map<C, ?> readings) {
    return told.isEmpty() && readings.size() > 1 && Set.copyOf(readings.values()).size() > 1;
  }

  /** What a cell may say once all were seen: nothing, one thing, or several. */
  <V> Set<V> meanings(Map<C, V> readings) {
    boolean all = told.isEmpty() && (possible.isEmpty() || !hasSeveralMeanings(readings));
    var meanings = new HashSet<V>();
    readings.forEach(
        (way, value) -> {
          if (all || (told.isPresent() ? told.get() == way : possible.contains(way))) {
            meanings.add(value);
          }
        });
    return meanings;
  }

  /** Whether cells contradict each other. */
  boolean isMixed() {
    return told.isEmpty() && possible.isEmpty();
  }

  /** What was settled, if anything had to be. */
  Optional<Decision> decision(String parameter) {
    if (told.isPresent()) {
      return Optional.of(Decision.told(parameter, word(told.get())));
    }
    if (possible.size() != 1) {
      return Optional.empty();
    }
    String reason =
        evident == 1 ? "One cell allows nothing else." : evident + " cells allow nothing else.";
    return Optional.of(
        new Decision(
            parameter, word(possible.iterator().next()), evident == 1 ? 0.95 : 0.99, reason));
  }

  private static String word(Enum<?> way) {
    return way.name().toLowerCase(Locale.ROOT);
  }
}

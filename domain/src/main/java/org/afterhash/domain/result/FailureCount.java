package org.afterhash.domain.result;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * How often one kind of failure was met in a file.
 *
 * @param level how grave it is
 * @param code stable name of the kind
 * @param count at least 1
 * @param firstLine physical line where it was met first
 */
public record FailureCount(Failure.Level level, String code, int count, int firstLine) {

  private static final Comparator<FailureCount> GRAVEST_FIRST =
      Comparator.comparing(FailureCount::level)
          .thenComparing(Comparator.comparingInt(FailureCount::count).reversed())
          .thenComparing(FailureCount::code);

  /** The kinds of some failures: the gravest first, then the commonest. */
  public static List<FailureCount> of(List<Failure> failures) {
    var counts = new TreeMap<String, FailureCount>();
    for (Failure failure : failures) {
      counts.merge(
          failure.level() + failure.code(),
          new FailureCount(failure.level(), failure.code(), 1, failure.line()),
          (a, b) ->
              new FailureCount(
                  a.level, a.code, a.count + b.count, Math.min(a.firstLine, b.firstLine)));
    }
    return counts.values().stream().sorted(GRAVEST_FIRST).toList();
  }
}

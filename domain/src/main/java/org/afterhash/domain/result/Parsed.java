package org.afterhash.domain.result;

import java.util.List;

/**
 * What could be read of a file, and every failure met on the way.
 *
 * @param value what was read of the good rows; may be empty, never absent
 * @param failures all of them, in the order of the file
 */
public record Parsed<T>(T value, List<Failure> failures) {

  public Parsed {
    failures =
        failures.size() < 2
            ? List.copyOf(failures)
            : failures.stream().sorted(Failure.IN_FILE_ORDER).toList();
  }

  public List<Failure> errors() {
    return failures.stream().filter(Failure::isError).toList();
  }

  public List<Failure> warnings() {
    return failures.stream().filter(failure -> failure.level() == Failure.Level.WARNING).toList();
  }

  /** Whether nothing stops the use of the value. */
  public boolean isGood() {
    return failures.stream().noneMatch(Failure::isError);
  }
}

package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.afterhash.domain.result.BadFileException;
import org.afterhash.domain.result.Failure;

/**
 * What there is to say of a fleet file, however much it is: all failures are counted, of errors and
 * of what is none the first thousand each are kept.
 */
public final class Findings {
  private static final int KEPT = 1000;

  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final SortedMap<String, Long> errorCounts = new TreeMap<>();
  private final List<Failure> errors = new ArrayList<>();
  private final List<Failure> others = new ArrayList<>();
  private boolean asks;
  private long usable;

  /** The findings of a file that was read into memory. */
  public static Findings of(FleetFile file, List<Failure> failures) {
    var findings = new Findings();
    failures.forEach(findings::add);
    file.rows().stream().filter(FleetFile.Row::usable).forEach(row -> findings.addUsable());
    return findings;
  }

  void add(Failure failure) {
    counts.merge(failure.code(), 1L, Long::sum);
    asks |= FleetReader.isQuestion(failure);
    if (failure.isError()) {
      errorCounts.merge(failure.code(), 1L, Long::sum);
    }
    List<Failure> kept = failure.isError() ? errors : others;
    if (kept.size() < KEPT) {
      kept.add(failure);
    } else if (failure.line() < kept.get(KEPT - 1).line()) {
      kept.add(0, failure); // what concerns the whole file may come late
      kept.remove(KEPT);
    }
  }

  void addUsable() {
    usable++;
  }

  /** How many there are of each code, by its name. */
  public Map<String, Long> counts() {
    return counts;
  }

  /** Those that are kept, in the order of the file. */
  public List<Failure> first() {
    var first = new ArrayList<>(errors);
    first.addAll(others);
    first.sort(Failure.IN_FILE_ORDER);
    return first;
  }

  /**
   * Holds the file against a policy.
   *
   * @throws BadFileException when it holds bad rows that are not to be left out, no good one, or
   *     leaves a question open that its sender can answer
   */
  public void check(BadRows policy) {
    if (usable == 0 || asks || (policy == BadRows.REJECT && !errors.isEmpty())) {
      throw new BadFileException(first(), errorCounts);
    }
  }
}

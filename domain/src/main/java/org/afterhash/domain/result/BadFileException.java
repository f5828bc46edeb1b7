package org.afterhash.domain.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A file cannot be used; the reasons are here. */
public final class BadFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Failure> failures;
  private final transient SortedMap<String, Long> errorCounts;

  /**
   * Refuses a file.
   *
   * @param failures in the order of the file; of many, the first
   * @param errorCounts how many errors there are in all, by code
   */
  public BadFileException(List<Failure> failures, SortedMap<String, Long> errorCounts) {
    super("The file cannot be used as it is.");
    this.failures = List.copyOf(failures);
    this.errorCounts = Collections.unmodifiableSortedMap(new TreeMap<>(errorCounts));
  }

  public List<Failure> failures() {
    return failures;
  }

  public SortedMap<String, Long> errorCounts() {
    return errorCounts;
  }
}

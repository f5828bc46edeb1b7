package org.afterhash.portal.web;

import java.util.List;
import org.afterhash.domain.result.Failure;

/** An uploaded file cannot be used; every reason is here. */
public final class BadFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Failure> failures;

  /**
   * Refuses a file.
   *
   * @param failures in the order of the file; at least one is an error
   */
  public BadFileException(List<Failure> failures) {
    super("The file cannot be used as it is.");
    this.failures = List.copyOf(failures);
  }

  public List<Failure> failures() {
    return failures;
  }
}

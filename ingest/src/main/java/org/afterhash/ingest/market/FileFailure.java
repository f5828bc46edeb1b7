package org.afterhash.ingest.market;

import org.afterhash.domain.result.Failure;

/**
 * Something wrong, or odd, in one of several files.
 *
 * @param file its name
 */
public record FileFailure(String file, Failure failure) {

  /** {@code fx_monthly.csv:17: month: ...}, for terminals. */
  @Override
  public String toString() {
    String where = failure.column().isEmpty() ? "" : failure.column() + ": ";
    return file + ":" + failure.line() + ": " + where + failure.sentence();
  }
}

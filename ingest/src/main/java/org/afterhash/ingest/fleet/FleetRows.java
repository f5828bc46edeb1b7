package org.afterhash.ingest.fleet;

import org.afterhash.domain.result.Failure;

/**
 * Takes what a {@link FleetReader} finds in a file, as it goes. Rows come in the order of the file,
 * and so do failures of rows, each before or right after its row; what concerns the whole file may
 * come at any time.
 */
public interface FleetRows {

  /** A row whose cells could be told apart, be it usable or not. */
  void row(FleetFile.Row row);

  /** Something wrong or odd. */
  void failure(Failure failure);
}

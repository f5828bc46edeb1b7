package org.afterhash.ingest.csv;

/** Takes the rows of a text in their order. */
public interface RowVisitor {

  /**
   * A row that is plain. Whoever wants it as text says so, and is handed it once more as such.
   *
   * @return whether it was taken
   */
  boolean plain(PlainRow row);

  /** A row that is not plain, or was not taken as one. */
  void row(CsvRow row);
}

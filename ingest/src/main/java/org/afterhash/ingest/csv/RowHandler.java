package org.afterhash.ingest.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a row, and knows the line of the row even when it cannot be read. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {
  private final int firstLine;
  private final List<String> cells = new ArrayList<>();
  private int line;

  /**
   * @param firstLine physical line at which the parser starts
   */
  RowHandler(int firstLine) {
    this.firstLine = firstLine;
    this.line = firstLine;
  }

  /** Physical line on which the row being read starts. */
  int line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = Math.toIntExact(firstLine + startingLineNumber - 1);
    cells.clear();
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    cells.add(new String(buffer, offset, length));
  }

  @Override
  protected CsvRow buildRecord() {
    return new CsvRow(line, cells);
  }
}

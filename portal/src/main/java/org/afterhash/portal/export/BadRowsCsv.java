package org.afterhash.portal.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.afterhash.ingest.csv.FileContent;
import org.afterhash.ingest.fleet.BadRowsFile;
import org.afterhash.ingest.fleet.FleetReader;
import org.afterhash.ingest.fleet.ReadOptions;

/**
 * The rows of a fleet file that cannot be used, as they stand in it, to be mended and sent again:
 * {@code line,code,reason} and the file's own columns. RFC 4180 with CRLF, in UTF-8; a row with too
 * many or too few cells has as many here. Cells that a spreadsheet would run as a formula have an
 * apostrophe before them.
 */
public final class BadRowsCsv {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,]+");

  private BadRowsCsv() {}

  /**
   * Reads a file of any size and writes its bad rows as they are found.
   *
   * @param out is left open
   */
  public static void write(FleetReader reader, FileContent file, ReadOptions options, Writer out)
      throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    BadRowsFile.read(
        reader,
        file,
        options,
        row -> csv.writeRecord(row.stream().map(BadRowsCsv::harmless).toList()));
    csv.flush();
  }

  /** The same of a small file. */
  public static byte[] bytes(FleetReader reader, byte[] file, ReadOptions options) {
    var out = new StringWriter();
    try {
      write(reader, FileContent.of(file), options, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toString().getBytes(UTF_8);
  }

  private static String harmless(String cell) {
    return NUMBER.matcher(cell).matches() ? cell : ChartFiles.cell(cell);
  }
}

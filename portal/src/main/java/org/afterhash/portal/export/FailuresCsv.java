package org.afterhash.portal.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.afterhash.domain.result.Failure;

/** All there is to say of a file, to be worked through beside it. */
public final class FailuresCsv {
  private FailuresCsv() {}

  /** RFC 4180: a header, then one row for each; CRLF, UTF-8. */
  public static byte[] bytes(List<Failure> failures) {
    var out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord("level", "line", "column", "code", "what");
      for (Failure f : failures) {
        csv.writeRecord(
            f.level().name().toLowerCase(Locale.ROOT),
            String.valueOf(f.line()),
            ChartFiles.cell(f.column()),
            f.code(),
            ChartFiles.cell(f.sentence()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(UTF_8);
  }
}

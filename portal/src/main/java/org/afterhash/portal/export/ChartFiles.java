package org.afterhash.portal.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.figure.Citation;
import org.afterhash.portal.figure.Figure;
import org.afterhash.portal.web.Json;
import org.jspecify.annotations.Nullable;

/** A figure's files: the same bytes for the same edition. */
public final class ChartFiles {
  static final String LICENCE = "CC BY-SA 4.0";
  static final String INTERVAL = "low to high: 90% of draws; lower_quartile to upper_quartile: 50%";

  private ChartFiles() {}

  /** Whether a file says in its first bytes that it is UTF-8: some spreadsheets need that. */
  public enum ByteOrderMark {
    NONE(""),
    WRITTEN("\uFEFF");

    private final String start;

    ByteOrderMark(String start) {
      this.start = start;
    }
  }

  /** RFC 4180: a header, then one row a value; CRLF, UTF-8. */
  public static byte[] csv(Figure figure, ByteOrderMark mark) {
    ChartData data = ChartData.of(figure.chart());
    var out = new StringWriter().append(mark.start);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord(data.columns());
      for (List<@Nullable Object> row : data.rows()) {
        csv.writeRecord(row.stream().map(ChartFiles::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Numbers as they are; words that a spreadsheet would run as a formula are quoted out. */
  static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String text = value.toString();
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** What the chart says, where from, and the rows of the CSV as objects. */
  public static byte[] json(Figure figure, String publicUrl) {
    ChartData data = ChartData.of(figure.chart());
    Caption caption = figure.chart().caption();
    var edition = figure.edited().edition();
    return Json.bytes(
        new Answer(
            figure.slug(),
            caption.title(),
            caption.quantity(),
            caption.note(),
            figure.chart().unit().name(),
            edition.id(),
            edition.methodology(),
            edition.vintage().id(),
            figure.question().scenario().id(),
            figure.question().seed(),
            figure.question().draws(),
            INTERVAL,
            figure.sources().stream().map(SourceKey::value).toList(),
            Citation.of(figure, publicUrl).full(),
            publicUrl + figure.asked(figure.frozen()),
            LICENCE,
            data.columns(),
            data.rows().stream().map(row -> object(data.columns(), row)).toList()));
  }

  private static Map<String, @Nullable Object> object(
      List<String> columns, List<@Nullable Object> row) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < columns.size(); i++) {
      object.put(columns.get(i), row.get(i));
    }
    return object;
  }

  @JsonInclude(Include.ALWAYS)
  private record Answer(
      String slug,
      String title,
      String quantity,
      String note,
      String unit,
      String edition,
      String methodology,
      String vintage,
      String scenario,
      long seed,
      int draws,
      String interval,
      List<String> sources,
      String citation,
      String permalink,
      String license,
      List<String> columns,
      List<Map<String, @Nullable Object>> data) {}
}

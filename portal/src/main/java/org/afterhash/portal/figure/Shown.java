package org.afterhash.portal.figure;

import java.util.List;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.ChartWriter;
import org.afterhash.portal.chart.DataTable;
import org.afterhash.portal.chart.DataTable.Cell;
import org.afterhash.portal.chart.Purpose;
import org.afterhash.portal.chart.Size;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.SourceLink;

/**
 * A figure as a page shows it: drawn twice, for wide and narrow screens, and as a table.
 *
 * @param query the question as the address has it, with its question mark; empty for the base
 * @param finding what the chart shows, a sentence
 * @param quantity what is drawn
 * @param ground what it rests on
 * @param reading unit and meaning of the marks
 */
public record Shown(
    String slug,
    String query,
    String finding,
    String quantity,
    String reading,
    String wide,
    String narrow,
    String source,
    List<SourceLink> sources,
    List<SourceLink> moreSources,
    Ground ground,
    List<Column> columns,
    List<List<Value>> rows) {

  /** Sources that are named at once; the others unfold. */
  private static final int FIRST_SOURCES = 6;

  /** A column of the table. */
  public record Column(String title, boolean isNumber) {}

  /** A cell of the table, as it is written. */
  public record Value(String text, boolean isNumber) {}

  /** Draws a figure. */
  public static Shown of(Figure figure) {
    Chart chart = figure.chart();
    Caption caption = chart.caption();
    DataTable table = chart.table();
    List<SourceLink> sources = SourceLink.newNamesFirst(figure.edited().market(), figure.sources());
    return new Shown(
        caption.slug(),
        figure.asked(""),
        caption.title(),
        caption.quantity(),
        caption.note(),
        ChartWriter.svg(chart, Size.WIDE, Purpose.IN_PAGE),
        ChartWriter.svg(chart, Size.NARROW, Purpose.IN_PAGE),
        caption.source(),
        sources.stream().limit(FIRST_SOURCES).toList(),
        sources.stream().skip(FIRST_SOURCES).toList(),
        Grounds.of(figure.edited(), caption.slug()),
        table.columns().stream()
            .map(column -> new Column(column.name(), !column.unit().isEmpty()))
            .toList(),
        table.rows().stream()
            .map(row -> row.stream().map(cell -> value(cell, chart.unit())).toList())
            .toList());
  }

  private static Value value(Cell cell, Unit unit) {
    if (cell instanceof DataTable.Amount number) {
      return new Value(unit.text(number.value()), true);
    }
    if (cell instanceof DataTable.Month month) {
      return new Value(Formats.month(month.month()), false);
    }
    return new Value(cell instanceof DataTable.Text text ? text.text() : "", false);
  }
}

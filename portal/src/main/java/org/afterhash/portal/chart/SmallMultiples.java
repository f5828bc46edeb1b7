package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.afterhash.domain.Require;
import org.afterhash.portal.chart.DataTable.Cell;
import org.afterhash.portal.chart.DataTable.Column;

/**
 * One form several times, with shared scales.
 *
 * @param panels charts of one form and unit, in reading order; each is headed by its caption's
 *     title
 */
public record SmallMultiples(Caption caption, List<Panel> panels) implements Chart {
  public SmallMultiples {
    panels = List.copyOf(panels);
    Require.that(!panels.isEmpty(), caption.slug() + ": nothing to draw");
    Panel first = panels.get(0);
    for (Panel panel : panels) {
      Require.that(
          panel.getClass() == first.getClass() && panel.unit().equals(first.unit()),
          panel.caption().title() + ": a panel of another form or unit than the first");
      Require.that(
          names(panel).equals(names(first)),
          panel.caption().title() + ": a panel with other parts than the first");
    }
  }

  /** What one key above all panels explains. */
  private static List<?> names(Panel panel) {
    if (panel instanceof TimeChart time) {
      return time.series().stream().map(TimeChart.Series::name).toList();
    }
    if (panel instanceof AreaChart areas) {
      return AreaDrawing.key(areas);
    }
    return panel instanceof BarChart bars ? bars.parts() : List.of();
  }

  @Override
  public Unit unit() {
    return panels.get(0).unit();
  }

  @Override
  public String altText() {
    return panels.stream()
        .map(panel -> panel.caption().title() + ": " + panel.findings())
        .collect(
            Collectors.joining(
                " ",
                panels.size() + " panels with the same scales: " + caption.quantity() + ". ",
                ""));
  }

  /** Every number drawn; a panel's title stands before the label of its own. */
  @Override
  public List<Datum> data() {
    List<Datum> data = new ArrayList<>();
    for (Panel panel : panels) {
      for (Datum own : panel.data()) {
        String label = panel.caption().title() + ", " + own.label();
        data.add(new Datum(label, own.detail(), own.kind(), own.value(), own.unit()));
      }
    }
    return List.copyOf(data);
  }

  /** The panels' tables under one another; a column that a panel does not have is unknown there. */
  @Override
  public DataTable table() {
    Set<Column> own = new LinkedHashSet<>();
    panels.forEach(panel -> own.addAll(panel.table().columns()));
    List<Column> columns = new ArrayList<>(List.of(new Column("Panel", "")));
    columns.addAll(own);
    List<List<Cell>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      DataTable table = panel.table();
      for (List<Cell> cells : table.rows()) {
        List<Cell> row = new ArrayList<>(List.of(new DataTable.Text(panel.caption().title())));
        for (Column column : own) {
          int place = table.columns().indexOf(column);
          row.add(place < 0 ? new DataTable.Unknown() : cells.get(place));
        }
        rows.add(row);
      }
    }
    return new DataTable(columns, rows);
  }
}

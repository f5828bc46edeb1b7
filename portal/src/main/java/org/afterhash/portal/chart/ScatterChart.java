package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.afterhash.domain.Require;
import org.afterhash.portal.chart.DataTable.Cell;
import org.afterhash.portal.chart.DataTable.Column;
import org.afterhash.portal.chart.IntervalChart.Plain;

/**
 * Two quantities of each of several things. Both axes hold zero.
 *
 * @param unit of the quantity that the caption names, upward
 * @param across the other quantity
 * @param dots the most important first: names are written while there is room
 */
public record ScatterChart(Caption caption, Unit unit, Across across, List<Dot> dots)
    implements Chart {
  public ScatterChart {
    dots = List.copyOf(dots);
    Require.that(!dots.isEmpty(), caption.slug() + ": nothing to draw");
  }

  /** The quantity drawn from left to right. */
  public record Across(String name, Unit unit) {
    public Across {
      Require.text(name, "The name of an axis");
    }
  }

  /**
   * A thing.
   *
   * @param x in the unit of the quantity across
   * @param y in the chart's unit
   */
  public record Dot(String label, Tone tone, double x, double y) {
    public Dot {
      Require.text(label, "A dot's label");
      Require.that(Double.isFinite(x) && Double.isFinite(y), label + " is not a number");
    }
  }

  /** Both numbers of a dot. */
  String words(Dot dot) {
    return dot.label()
        + ": "
        + unit.text(dot.y())
        + ", "
        + across.name()
        + " "
        + across.unit().text(dot.x());
  }

  @Override
  public String altText() {
    String words = dots.stream().map(this::words).collect(Collectors.joining("; ", "", "."));
    return "Scatter: " + caption.quantity() + " against " + across.name() + ". " + words;
  }

  @Override
  public List<Datum> data() {
    List<Datum> data = new ArrayList<>();
    for (Dot dot : dots) {
      data.add(Datum.of(dot.label(), caption.quantity(), new Plain(dot.y()), unit));
      data.add(Datum.of(dot.label(), across.name(), new Plain(dot.x()), across.unit()));
    }
    return List.copyOf(data);
  }

  /** A row for each dot; the quantity across is written in its own unit. */
  @Override
  public DataTable table() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Dot dot : dots) {
      rows.add(
          List.of(
              new DataTable.Text(dot.label()),
              new DataTable.Amount(dot.y()),
              new DataTable.Text(across.unit().text(dot.x()))));
    }
    return new DataTable(
        List.of(
            new Column("What", ""),
            new Column(caption.quantity(), unit.name()),
            new Column(across.name(), "")),
        rows);
  }
}

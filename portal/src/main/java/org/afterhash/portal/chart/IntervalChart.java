package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.DataTable.Cell;
import org.afterhash.portal.chart.DataTable.Column;

/** Estimates and claims under one another on one scale. */
public record IntervalChart(Caption caption, Unit unit, List<Row> rows) implements Chart {
  public IntervalChart {
    rows = List.copyOf(rows);
    Require.that(!rows.isEmpty(), caption.slug() + ": nothing to draw");
  }

  /**
   * @param detail second, quieter line of the label; may be empty
   */
  public record Row(String label, String detail, Tone tone, Value value) {
    public Row {
      Require.text(label, "A row's label");
    }
  }

  /** What a row shows. */
  public sealed interface Value permits Estimated, Claimed, Between {}

  /** Our own: line from p5 to p95, bar from p25 to p75, tick at the median. */
  public record Estimated(Distribution of) implements Value {}

  /** What somebody else said, without an interval: a hollow diamond. */
  public record Claimed(double of) implements Value {
    public Claimed {
      Require.that(Double.isFinite(of), "A claim is not a number");
    }
  }

  /** A range without a known middle: a line with end caps. */
  public record Between(double low, double high) implements Value {
    public Between {
      Require.that(low <= high, "A range runs from " + low + " to " + high);
    }
  }

  @Override
  public String altText() {
    List<String> parts = new ArrayList<>();
    for (Row row : rows) {
      parts.add(row.label() + ": " + words(row.value()));
    }
    return "Intervals: " + caption.quantity() + ". " + String.join("; ", parts) + ".";
  }

  private String words(Value value) {
    if (value instanceof Estimated estimated) {
      Distribution of = estimated.of();
      return unit.text(of.p50()) + ", 90% interval " + unit.range(of.p5(), of.p95());
    }
    if (value instanceof Between between) {
      return unit.range(between.low(), between.high());
    }
    return unit.text(((Claimed) value).of()) + " claimed";
  }

  @Override
  public DataTable table() {
    List<Column> columns = new ArrayList<>(List.of(new Column("What", ""), new Column("Kind", "")));
    for (String name : List.of("p5", "p25", "median or claim", "p75", "p95")) {
      columns.add(new Column(name, unit.name()));
    }
    List<List<Cell>> cells = new ArrayList<>();
    for (Row row : rows) {
      List<Cell> line = new ArrayList<>();
      String label = row.detail().isEmpty() ? row.label() : row.label() + ", " + row.detail();
      line.add(new DataTable.Text(label));
      line.addAll(cells(row.value()));
      cells.add(line);
    }
    return new DataTable(columns, cells);
  }

  private static List<Cell> cells(Value value) {
    Cell none = new DataTable.Unknown();
    if (value instanceof Estimated estimated) {
      Distribution of = estimated.of();
      return List.of(
          new DataTable.Text("estimate"),
          new DataTable.Amount(of.p5()),
          new DataTable.Amount(of.p25()),
          new DataTable.Amount(of.p50()),
          new DataTable.Amount(of.p75()),
          new DataTable.Amount(of.p95()));
    }
    if (value instanceof Between between) {
      return List.of(
          new DataTable.Text("range"),
          new DataTable.Amount(between.low()),
          none,
          none,
          none,
          new DataTable.Amount(between.high()));
    }
    Cell claim = new DataTable.Amount(((Claimed) value).of());
    return List.of(new DataTable.Text("claim"), none, none, claim, none, none);
  }
}

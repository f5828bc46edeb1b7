package org.afterhash.portal.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.afterhash.domain.Require;
import org.afterhash.portal.chart.DataTable.Cell;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Value;
import org.afterhash.portal.chart.TimeChart.Event;

/**
 * Parts of a whole by month, stacked by their medians.
 *
 * @param first the month of every part's first value; the others follow month by month
 * @param parts lowest first
 * @param events dates worth a dotted line, the most important first
 */
public record AreaChart(
    Caption caption, Unit unit, YearMonth first, List<Part> parts, List<Event> events)
    implements Panel {

  public AreaChart {
    parts = List.copyOf(parts);
    events = List.copyOf(events);
    Require.that(!parts.isEmpty(), caption.slug() + ": nothing to draw");
    int months = parts.get(0).values().size();
    for (Part part : parts) {
      Require.that(
          part.values().size() == months,
          part.name() + ": " + part.values().size() + " values for " + months + " months");
    }
  }

  /**
   * A layer.
   *
   * @param values one a month, 0 or more; no ranges
   */
  public record Part(String name, Tone tone, List<Value> values) {
    public Part {
      values = List.copyOf(values);
      Require.text(name, "A part's name");
      Require.that(!values.isEmpty(), name + " has no values");
      for (Value value : values) {
        Require.that(!(value instanceof Between), name + ": a layer needs a number");
        Require.that(value.middle() >= 0, name + ": a part of a stack is negative");
      }
    }
  }

  /** The months that are shown, ascending without a gap. */
  public List<YearMonth> months() {
    return Stream.iterate(first, month -> month.plusMonths(1)).limit(count()).toList();
  }

  int count() {
    return parts.get(0).values().size();
  }

  YearMonth last() {
    return first.plusMonths(count() - 1L);
  }

  /** The height of the stack in the month that is {@code index} after the first. */
  double sum(int index) {
    double sum = 0;
    for (Part part : parts) {
      sum += part.values().get(index).middle();
    }
    return sum;
  }

  @Override
  public String altText() {
    return "Stacked areas over time: " + caption.quantity() + ". " + findings();
  }

  @Override
  public String findings() {
    List<String> sentences = new ArrayList<>();
    int peak = 0;
    for (int i = 1; i < count(); i++) {
      peak = sum(i) > sum(peak) ? i : peak;
    }
    sentences.add(
        "The sum is highest in "
            + TimeWords.name(first.plusMonths(peak))
            + " at "
            + unit.text(sum(peak))
            + ".");
    sentences.add("Then, from below: " + state(peak) + ".");
    if (peak < count() - 1) {
      sentences.add("At the end, " + TimeWords.name(last()) + ": " + state(count() - 1) + ".");
    }
    if (!events.isEmpty()) {
      sentences.add(TimeWords.sentence(events));
    }
    return String.join(" ", sentences);
  }

  private String state(int index) {
    List<String> words = new ArrayList<>();
    for (Part part : parts) {
      words.add(part.name() + " " + part.values().get(index).words(unit));
    }
    return String.join("; ", words);
  }

  @Override
  public List<Datum> data() {
    List<Datum> data = new ArrayList<>();
    for (Part part : parts) {
      for (int i = 0; i < count(); i++) {
        String month = first.plusMonths(i).toString();
        data.add(Datum.of(month, part.name(), part.values().get(i), unit));
      }
    }
    return List.copyOf(data);
  }

  /** One row a month; a column of medians for each part. */
  @Override
  public DataTable table() {
    List<DataTable.Column> columns = new ArrayList<>(List.of(new DataTable.Column("Month", "")));
    parts.forEach(part -> columns.add(new DataTable.Column(part.name(), unit.name())));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < count(); i++) {
      List<Cell> row = new ArrayList<>(List.of(new DataTable.Month(first.plusMonths(i))));
      for (Part part : parts) {
        row.add(new DataTable.Amount(part.values().get(i).middle()));
      }
      rows.add(row);
    }
    return new DataTable(columns, rows);
  }
}

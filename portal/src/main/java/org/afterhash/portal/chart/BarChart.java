package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.afterhash.domain.Require;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Value;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars.
 *
 * @param parts what the bars of a row stand for, in order; a single part needs no name
 * @param zone a stretch of the scale to compare with
 */
public record BarChart(
    Caption caption,
    Unit unit,
    Layout layout,
    List<Part> parts,
    List<Bar> bars,
    @Nullable Zone zone)
    implements Panel {

  public BarChart {
    parts = List.copyOf(parts);
    bars = List.copyOf(bars);
    Require.that(!bars.isEmpty() && !parts.isEmpty(), caption.slug() + ": nothing to draw");
    for (Bar bar : bars) {
      Require.that(
          bar.values().size() == parts.size(),
          bar.label() + ": " + bar.values().size() + " values for " + parts.size() + " parts");
      Require.that(
          layout == Layout.GROUPED || bar.values().stream().allMatch(v -> v.middle() >= 0),
          bar.label() + ": a part of a stack is negative");
    }
  }

  /** A chart of one bar a row. */
  public static BarChart of(Caption caption, Unit unit, List<Bar> bars) {
    return new BarChart(
        caption, unit, Layout.GROUPED, List.of(new Part("", Tone.ESTIMATE)), bars, null);
  }

  /** How the parts of a row stand to each other. */
  public enum Layout {
    /** One after another, by their medians; the parts that are wide enough say their number. */
    STACKED,
    /** One under another, with their intervals. */
    GROUPED
  }

  /** A kind of bar. */
  public record Part(String name, Tone tone) {}

  /**
   * A row.
   *
   * @param detail second, quieter line of the label; may be empty
   * @param values as many as the chart has parts; no ranges
   */
  public record Bar(String label, String detail, List<Value> values) {
    public Bar {
      values = List.copyOf(values);
      Require.text(label, "A row's label");
      Require.that(
          values.stream().noneMatch(Between.class::isInstance), label + ": a bar needs a number");
    }

    double sum() {
      return values.stream().mapToDouble(Value::middle).sum();
    }
  }

  /** Values from {@code low} to {@code high} have a shaded ground and a name above. */
  public record Zone(double low, double high, String label) {
    public Zone {
      Require.that(low < high, "A zone runs from " + low + " to " + high);
      Require.text(label, "A zone's label");
    }
  }

  @Override
  public String altText() {
    return "Bars: " + caption.quantity() + ". " + findings();
  }

  @Override
  public String findings() {
    String rows = data().stream().map(Datum::words).collect(Collectors.joining("; ", "", "."));
    return zone == null ? rows : rows + " Shaded: " + zone.label() + ".";
  }

  @Override
  public List<Datum> data() {
    List<Datum> data = new ArrayList<>();
    for (Bar bar : bars) {
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i).name();
        String detail =
            bar.detail().isEmpty() || part.isEmpty()
                ? bar.detail() + part
                : bar.detail() + ", " + part;
        data.add(Datum.of(bar.label(), detail, bar.values().get(i), unit));
      }
    }
    return List.copyOf(data);
  }

  @Override
  public DataTable table() {
    return Datum.table(data());
  }
}

package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.afterhash.domain.Require;
import org.afterhash.portal.chart.IntervalChart.Plain;

/**
 * What became of several values between two moments.
 *
 * @param before name of the first moment
 * @param after name of the second
 */
public record SlopeChart(
    Caption caption, Unit unit, String before, String after, List<Slope> slopes) implements Chart {
  public SlopeChart {
    slopes = List.copyOf(slopes);
    Require.that(!slopes.isEmpty(), caption.slug() + ": nothing to draw");
    Require.text(before, caption.slug() + ": first moment");
    Require.text(after, caption.slug() + ": second moment");
  }

  /** Whether a line is what the finding is about. */
  public enum Weight {
    MAIN(Mark.MEDIAN, Mark.STRONG),
    OTHER(Mark.SECOND, Mark.LABEL);

    final Mark line;
    final Mark words;

    Weight(Mark line, Mark words) {
      this.line = line;
      this.words = words;
    }
  }

  /** A value at both moments. */
  public record Slope(String label, Weight weight, double from, double to) {
    public Slope {
      Require.text(label, "A slope's label");
      Require.that(Double.isFinite(from) && Double.isFinite(to), label + " is not a number");
    }
  }

  /** Both numbers of a line. */
  String words(Slope slope) {
    return slope.label() + ": " + unit.text(slope.from()) + " to " + unit.text(slope.to());
  }

  @Override
  public String altText() {
    String words = slopes.stream().map(this::words).collect(Collectors.joining("; ", "", "."));
    return "Slopes: " + caption.quantity() + ", " + before + " to " + after + ". " + words;
  }

  @Override
  public List<Datum> data() {
    List<Datum> data = new ArrayList<>();
    for (Slope slope : slopes) {
      data.add(Datum.of(slope.label(), before, new Plain(slope.from()), unit));
      data.add(Datum.of(slope.label(), after, new Plain(slope.to()), unit));
    }
    return List.copyOf(data);
  }

  @Override
  public DataTable table() {
    return Datum.table(data());
  }
}

package org.afterhash.portal.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.IntervalChart.Estimated;

/** How one total becomes another, step by step. Medians of steps need not add up. */
public record WaterfallChart(Caption caption, Unit unit, List<Step> steps) implements Chart {
  public WaterfallChart {
    steps = List.copyOf(steps);
    Require.that(!steps.isEmpty(), caption.slug() + ": nothing to draw");
    Require.that(steps.get(0).kind() == Kind.TOTAL, caption.slug() + ": begins with a change");
  }

  /** What a step is. */
  public enum Kind {
    /** A level: a bar from zero with its interval mark. */
    TOTAL("total"),
    /** Something added, or, where negative, lost: from the level before. */
    CHANGE("change");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /**
   * One row.
   *
   * @param detail second, quieter line of the label; may be empty
   * @param value of a change: negative where value is lost
   */
  public record Step(String label, String detail, Kind kind, Tone tone, Distribution value) {
    public Step {
      Require.text(label, "A step's label");
    }
  }

  @Override
  public String altText() {
    String words = data().stream().map(Datum::words).collect(Collectors.joining("; ", "", "."));
    return "Waterfall: " + caption.quantity() + ". " + words;
  }

  @Override
  public List<Datum> data() {
    return steps.stream()
        .map(
            step ->
                new Datum(
                    step.label(),
                    step.detail(),
                    step.kind().word,
                    new Estimated(step.value()),
                    unit))
        .toList();
  }

  @Override
  public DataTable table() {
    return Datum.table(data());
  }
}

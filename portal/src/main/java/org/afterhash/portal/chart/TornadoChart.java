package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.afterhash.domain.Require;
import org.afterhash.portal.chart.IntervalChart.Plain;

/**
 * What moves an answer: its value when one input goes to either end of its range.
 *
 * @param base the answer with all inputs at their middles
 * @param baseLabel what stands above the line at {@code base}
 * @param inputs in the order they are drawn, usually the strongest first
 */
public record TornadoChart(
    Caption caption, Unit unit, double base, String baseLabel, List<Input> inputs)
    implements Chart {
  public TornadoChart {
    inputs = List.copyOf(inputs);
    Require.that(!inputs.isEmpty(), caption.slug() + ": nothing to draw");
    Require.that(Double.isFinite(base), caption.slug() + ": its base is not a number");
    Require.text(baseLabel, caption.slug() + ": label of the base");
  }

  /**
   * An input.
   *
   * @param from the end of its range that gives {@code low}, with its unit
   * @param to the end that gives {@code high}
   * @param low the answer at {@code from}
   * @param high the answer at {@code to}
   */
  public record Input(String label, String from, String to, double low, double high) {
    public Input {
      Require.text(label, "An input's label");
      Require.text(from, label + ": one end");
      Require.text(to, label + ": the other end");
      Require.that(Double.isFinite(low) && Double.isFinite(high), label + " is not a number");
    }
  }

  @Override
  public String altText() {
    String words =
        inputs.stream()
            .map(
                input ->
                    input.label()
                        + ": "
                        + unit.text(input.low())
                        + " at "
                        + input.from()
                        + ", "
                        + unit.text(input.high())
                        + " at "
                        + input.to())
            .collect(Collectors.joining("; ", "", "."));
    return "Tornado: " + caption.quantity() + ", around " + unit.text(base) + ". " + words;
  }

  @Override
  public List<Datum> data() {
    List<Datum> data = new ArrayList<>();
    data.add(new Datum(baseLabel, "", "base", new Plain(base), unit));
    for (Input input : inputs) {
      data.add(new Datum(input.label(), input.from(), "input", new Plain(input.low()), unit));
      data.add(new Datum(input.label(), input.to(), "input", new Plain(input.high()), unit));
    }
    return List.copyOf(data);
  }

  @Override
  public DataTable table() {
    return Datum.table(data());
  }
}

package org.afterhash.portal.chart;

import java.util.List;
import org.afterhash.portal.chart.Label.Anchor;
import org.afterhash.portal.chart.RowFrame.Entry;
import org.afterhash.portal.chart.RowFrame.Range;
import org.afterhash.portal.chart.TornadoChart.Input;

/** Draws what an answer becomes when one input moves. */
final class TornadoDrawing {
  private static final double HALF = 8;

  /** The two values of an input, in the order in which its range names them. */
  private static final List<Key.Item> ENDS =
      List.of(
          new Key.Item("at the first value", Tone.QUIET),
          new Key.Item("at the second value", Tone.ESTIMATE));

  private final TornadoChart chart;
  private final Size size;
  private final Canvas canvas;
  private final RowFrame frame;

  TornadoDrawing(TornadoChart chart, Size size, Canvas canvas) {
    this.chart = chart;
    this.size = size;
    this.canvas = canvas;
    Range range = new Range(chart.base(), chart.base());
    for (Input input : chart.inputs()) {
      range = range.with(input.low()).with(input.high());
    }
    List<Entry> entries = chart.inputs().stream().map(this::entry).toList();
    this.frame = new RowFrame(entries, range, chart.unit(), size, 2 * HALF);
  }

  /** The range of the input stands beneath its name; the answers stand at the right. */
  private Entry entry(Input input) {
    String range = input.from() + " to " + input.to();
    String answers = chart.unit().text(input.low()) + " to " + chart.unit().text(input.high());
    List<RowValues> values = List.of(new RowValues("", answers));
    return new Entry(input.label(), range, Tone.ESTIMATE, Mark.STRONG, values);
  }

  /**
   * @return the y where the picture ends
   */
  double draw(double top) {
    double base = frame.scale().at(chart.base());
    double below = Key.draw(ENDS, size, canvas, top);
    Point above = new Point(base, below + size.text);
    String words = chart.baseLabel() + ": " + chart.unit().text(chart.base());
    Label label = new Label(words, above, Anchor.MIDDLE, Mark.STRONG, size.text);
    canvas.text(label.within(0, size.width));
    double begin = below + size.text * 1.4 + size.above();
    double end =
        frame.draw(canvas, begin, (row, middle) -> drawInput(chart.inputs().get(row), middle));
    if (size.isWide()) {
      canvas.line(Mark.SPREAD, new Point(base, begin), new Point(base, frame.bottom(begin)));
    }
    return end;
  }

  private void drawInput(Input input, double middle) {
    double base = frame.scale().at(chart.base());
    half(Mark.BAND50, base, frame.scale().at(input.low()), middle);
    half(Mark.ESTIMATE, base, frame.scale().at(input.high()), middle);
    if (!size.isWide()) {
      Point from = new Point(base, middle - HALF - 2);
      canvas.line(Mark.SPREAD, from, new Point(base, middle + HALF + 2));
    }
  }

  private void half(Mark mark, double base, double to, double middle) {
    canvas.box(mark, new Box(Math.min(base, to), middle - HALF, Math.max(base, to), middle + HALF));
  }
}

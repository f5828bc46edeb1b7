package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.afterhash.portal.chart.Label.Anchor;
import org.afterhash.portal.chart.RowFrame.Range;
import org.afterhash.portal.chart.SlopeChart.Slope;

/** Draws lines between two moments, with their names at the ends. */
final class SlopeDrawing {
  private final SlopeChart chart;
  private final Size size;
  private final Canvas canvas;
  private final double left;
  private final double right;
  private final double values;
  private final List<List<String>> names;

  SlopeDrawing(SlopeChart chart, Size size, Canvas canvas) {
    this.chart = chart;
    this.size = size;
    this.canvas = canvas;
    double from = 0;
    double to = 0;
    for (Slope slope : chart.slopes()) {
      from = Math.max(from, width(slope, slope.from()));
      to = Math.max(to, width(slope, slope.to()));
    }
    this.left = from + 11;
    this.values = to + 11;
    double widest = size.isWide() ? 300.0 / 880 * size.width : 130.0 / 340 * size.width;
    this.names =
        chart.slopes().stream()
            .map(slope -> Wrapping.lines(slope.label(), size.text, true, widest))
            .toList();
    double room = 0;
    for (List<String> name : names) {
      for (String line : name) {
        room = Math.max(room, TextWidths.of(line, true) * size.text);
      }
    }
    this.right = size.width - values - Math.max(room, 60) - 12;
  }

  private double width(Slope slope, double value) {
    boolean bold = slope.weight().words == Mark.STRONG;
    return TextWidths.of(chart.unit().text(value), bold) * size.text;
  }

  /**
   * @return the y where the picture ends
   */
  double draw(double top) {
    double line = size.text * 1.35;
    List<Double> one = names.stream().map(name -> line).toList();
    List<Double> heights = names.stream().map(name -> name.size() * line).toList();
    double needed = heights.stream().mapToDouble(Double::doubleValue).sum();
    double begin = top + 2 * line;
    Box plot = new Box(left, begin, right, begin + Math.max(size.plotHeight, needed) + size.extra);
    Range range = Range.ZERO;
    for (Slope slope : chart.slopes()) {
      range = range.with(slope.from()).with(slope.to());
    }
    LinearScale y = range.spaced().scale(plot.bottom(), plot.top());
    drawMoments(plot, top + size.text);
    List<Double> starts = chart.slopes().stream().map(s -> y.at(s.from())).toList();
    List<Double> ends = chart.slopes().stream().map(s -> y.at(s.to())).toList();
    List<Double> before = spread(starts, one, plot);
    List<Double> after = spread(ends, heights, plot);
    for (int i = 0; i < starts.size(); i++) {
      Slope slope = chart.slopes().get(i);
      canvas.open(chart.words(slope));
      Point from = new Point(left, starts.get(i));
      Point to = new Point(right, ends.get(i));
      canvas.line(slope.weight().line, from, to);
      canvas.circle(Mark.FIRST_POINT, from, 2.5);
      canvas.circle(Mark.FIRST_POINT, to, 2.5);
      drawWords(i, before.get(i), after.get(i));
      canvas.close();
    }
    double overhang = heights.stream().mapToDouble(height -> height / 2).max().orElse(0);
    return plot.bottom() + Math.max(size.text * 0.8, overhang);
  }

  private void drawMoments(Box plot, double baseline) {
    canvas.line(Mark.GRID, new Point(left, plot.top()), new Point(left, plot.bottom()));
    canvas.line(Mark.GRID, new Point(right, plot.top()), new Point(right, plot.bottom()));
    double middle = (left + right) / 2;
    Point first = new Point(left, baseline);
    Label before = new Label(chart.before(), first, Anchor.MIDDLE, Mark.AXIS, size.text);
    canvas.text(before.within(0, middle - 4));
    Point second = new Point(right, baseline);
    Label after = new Label(chart.after(), second, Anchor.MIDDLE, Mark.AXIS, size.text);
    canvas.text(after.within(middle + 4, size.width));
  }

  private void drawWords(int index, double before, double after) {
    Slope slope = chart.slopes().get(index);
    Mark words = slope.weight().words;
    double down = 0.36 * size.text;
    Point from = new Point(left - 10, before + down);
    canvas.text(new Label(chart.unit().text(slope.from()), from, Anchor.END, words, size.text));
    List<String> name = names.get(index);
    double line = size.text * 1.35;
    double y = after - (name.size() - 1) * line / 2 + down;
    Point to = new Point(right + values, y);
    canvas.text(new Label(chart.unit().text(slope.to()), to, Anchor.END, words, size.text));
    for (String part : name) {
      Point at = new Point(right + values + 10, y);
      canvas.text(new Label(part, at, Anchor.START, words, size.text));
      y += line;
    }
  }

  /** Middles as near to the wanted ones as can be without two overlapping, in the same order. */
  private static List<Double> spread(List<Double> wanted, List<Double> heights, Box plot) {
    List<Integer> order =
        IntStream.range(0, wanted.size())
            .boxed()
            .sorted(Comparator.comparing(wanted::get))
            .toList();
    double[] tops = new double[wanted.size()];
    double free = plot.top();
    for (int i : order) {
      tops[i] = Math.max(free, wanted.get(i) - heights.get(i) / 2);
      free = tops[i] + heights.get(i);
    }
    double end = plot.bottom() + heights.get(order.get(order.size() - 1)) / 2;
    for (int k = order.size() - 1; k >= 0; k--) {
      int i = order.get(k);
      tops[i] = Math.min(tops[i], end - heights.get(i));
      end = tops[i];
    }
    List<Double> middles = new ArrayList<>();
    for (int i = 0; i < tops.length; i++) {
      middles.add(tops[i] + heights.get(i) / 2);
    }
    return List.copyOf(middles);
  }
}

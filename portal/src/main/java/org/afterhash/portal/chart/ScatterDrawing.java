package org.afterhash.portal.chart;

import java.util.List;
import java.util.Optional;
import org.afterhash.portal.chart.Label.Anchor;
import org.afterhash.portal.chart.RowFrame.Range;
import org.afterhash.portal.chart.ScatterChart.Dot;

/** Draws two quantities against each other. */
final class ScatterDrawing {
  private static final double RADIUS = 5;

  private final ScatterChart chart;
  private final Size size;
  private final Canvas canvas;
  private final Box plot;
  private final LinearScale x;
  private final LinearScale y;
  private final Ticks upward;
  private final Labels labels;

  ScatterDrawing(ScatterChart chart, Size size, Canvas canvas, double top) {
    this.chart = chart;
    this.size = size;
    this.canvas = canvas;
    Range across = Range.ZERO;
    Range up = Range.ZERO;
    for (Dot dot : chart.dots()) {
      across = across.with(dot.x());
      up = up.with(dot.y());
    }
    Range high = up.spaced();
    this.upward = Ticks.within(high.low(), high.high(), 5);
    double words = 0;
    for (String label : chart.unit().axis(upward)) {
      words = Math.max(words, TextWidths.of(label, false) * size.text);
    }
    double begin = top + size.text;
    this.plot = new Box(words + 8, begin, size.width - 8, begin + size.plotHeight + size.extra);
    this.x = across.spaced().scale(plot.left() + 8, plot.right());
    this.y = high.scale(plot.bottom() - 8, plot.top());
    this.labels = new Labels(new Box(plot.left(), top, size.width, plot.bottom() - 2));
  }

  /**
   * @return the y where the picture ends
   */
  double draw() {
    List<String> values = chart.unit().axis(upward);
    for (int i = 0; i < values.size(); i++) {
      double value = upward.values().get(i);
      double level = y.at(value);
      Mark mark = value == 0 ? Mark.ZERO : Mark.GRID;
      canvas.line(mark, new Point(plot.left(), level), new Point(plot.right(), level));
      Point at = new Point(plot.left() - 8, level + 0.35 * size.text);
      canvas.text(new Label(values.get(i), at, Anchor.END, Mark.AXIS, size.text));
    }
    Ticks ticks = Ticks.within(x.low(), x.high(), size.isWide() ? 8 : 5);
    for (double value : ticks.values()) {
      double at = x.at(value);
      canvas.line(Mark.ZERO, new Point(at, plot.bottom()), new Point(at, plot.bottom() + 4));
    }
    chart.dots().forEach(dot -> labels.take(Box.around(at(dot), RADIUS)));
    chart.dots().forEach(this::drawDot);
    double baseline = plot.bottom() + 6 + size.text;
    ticks.drawBelow(canvas, x, chart.across().unit(), new Point(size.width, baseline), size);
    double below = baseline + size.text * 1.4;
    Point middle = new Point(size.width, below);
    Label name = new Label(chart.across().name(), middle, Anchor.END, Mark.LABEL, size.text);
    canvas.text(name);
    return below + size.text * 0.3;
  }

  private Point at(Dot dot) {
    return new Point(x.at(dot.x()), y.at(dot.y()));
  }

  private void drawDot(Dot dot) {
    Point at = at(dot);
    canvas.open(chart.words(dot));
    if (dot.tone().hasShape()) {
      dot.tone().drawShape(canvas, at);
    } else {
      canvas.circle(dot.tone().mark, at, RADIUS - 0.5);
    }
    place(dot, at).ifPresent(canvas::text);
    canvas.close();
  }

  /** The name beside, above or below its dot, wherever there is room first. */
  private Optional<Label> place(Dot dot, Point at) {
    double middle = at.y() + 0.36 * size.text;
    Label label = new Label(dot.label(), new Point(0, 0), Anchor.START, Mark.LABEL, size.text);
    List<Label> places =
        List.of(
            label.moved(new Point(at.x() + RADIUS + 5, middle), Anchor.START),
            label.moved(new Point(at.x() - RADIUS - 5, middle), Anchor.END),
            label.moved(new Point(at.x(), at.y() - RADIUS - 6), Anchor.MIDDLE),
            label.moved(new Point(at.x(), at.y() + RADIUS + 4 + size.text), Anchor.MIDDLE));
    return places.stream().filter(place -> labels.claim(place.box())).findFirst();
  }
}

package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.Label.Anchor;

/** Draws one bar: what is left with its interval mark, what is gone hatched. */
final class RemainderDrawing {
  private static final double HEIGHT = 30;

  /** The bar of the interval mark is not thicker, however tall the picture. */
  private static final double THICKEST = 24;

  private final RemainderChart chart;
  private final Size size;
  private final Canvas canvas;
  private final LinearScale scale;

  RemainderDrawing(RemainderChart chart, Size size, Canvas canvas) {
    this.chart = chart;
    this.size = size;
    this.canvas = canvas;
    double low = Math.min(0, chart.left().p5());
    double high = Math.max(chart.whole(), chart.left().p95());
    this.scale = new LinearScale(low, high, 1, size.width - 1);
  }

  /**
   * @return the y where the picture ends
   */
  double draw(double top) {
    List<Label> left = words(chart.left(), chart.leftName(), new Point(0, top), Anchor.START);
    Point right = new Point(size.width, top);
    List<Label> gone = words(chart.gone(), chart.goneName(), right, Anchor.END);
    double bar = top + Math.max(left.size(), gone.size()) * line() + 8;
    drawPart(left, chart.left(), () -> drawLeft(bar));
    drawPart(gone, chart.gone(), () -> drawGone(bar));
    new IntervalMark(canvas, scale, Math.min(height() / 3, THICKEST))
        .estimated(chart.left(), Mark.ESTIMATE, bar + height() / 2);
    Ticks ticks = Ticks.within(scale.low(), scale.high(), size.isWide() ? 10 : 5);
    double end = bar + height();
    for (double value : ticks.values()) {
      canvas.line(Mark.ZERO, new Point(scale.at(value), end), new Point(scale.at(value), end + 4));
    }
    Point below = new Point(size.width, end + 6 + size.text);
    ticks.drawBelow(canvas, scale, chart.unit(), below, size);
    return end + 6 + size.text * 1.3;
  }

  private double line() {
    return size.text * 1.4;
  }

  private double height() {
    return HEIGHT + size.extra;
  }

  private void drawPart(List<Label> words, Distribution of, Runnable bar) {
    String range = chart.unit().range(of.p5(), of.p95());
    canvas.open(words.get(0).text() + ", 90% interval " + range);
    bar.run();
    words.forEach(canvas::text);
    canvas.close();
  }

  private void drawLeft(double top) {
    canvas.box(Mark.BAND90, box(0, chart.left().p50(), top));
  }

  private void drawGone(double top) {
    if (chart.left().p50() < chart.whole()) {
      canvas.hatched(box(Math.max(0, chart.left().p50()), chart.whole(), top));
    }
  }

  private Box box(double from, double to, double top) {
    double left = scale.at(Math.min(from, to));
    return new Box(left, top, scale.at(Math.max(from, to)), top + height());
  }

  /** Number and name, then the interval, each in as many lines as half the picture needs. */
  private List<Label> words(Distribution of, String name, Point corner, Anchor anchor) {
    double width = size.width / 2 - 8;
    String number = chart.unit().text(of.p50()) + " " + name;
    String range = "90% of outcomes: " + chart.unit().range(of.p5(), of.p95());
    List<Label> words = new ArrayList<>();
    for (String line : Wrapping.lines(number, size.text * 1.1, true, width)) {
      words.add(new Label(line, corner, anchor, Mark.STRONG, size.text * 1.1));
    }
    for (String line : Wrapping.lines(range, size.text, false, width)) {
      words.add(new Label(line, corner, anchor, Mark.LABEL, size.text));
    }
    for (int i = 0; i < words.size(); i++) {
      Point at = new Point(corner.x(), corner.y() + size.text + i * line());
      words.set(i, words.get(i).moved(at, anchor));
    }
    return words;
  }
}

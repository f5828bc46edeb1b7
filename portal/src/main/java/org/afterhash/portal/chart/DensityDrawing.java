package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.DensityChart.Form;
import org.afterhash.portal.chart.Label.Anchor;

/** Draws how outcomes are spread. */
final class DensityDrawing {
  private final DensityChart chart;
  private final Size size;
  private final Canvas canvas;
  private final LinearScale x;
  private final List<Point> outline;

  DensityDrawing(DensityChart chart, Size size, Canvas canvas) {
    this.chart = chart;
    this.size = size;
    this.canvas = canvas;
    double low = Math.min(chart.low(), chart.of().p5());
    double high = Math.max(chart.high(), chart.of().p95());
    this.x = new LinearScale(low, high, 8, size.width - 8);
    this.outline = outline();
  }

  /**
   * @return the y where the picture ends
   */
  double draw(double top) {
    double peak = top + size.text * 3.2;
    double ground = peak + size.plotHeight * 0.65 + size.extra;
    double most = chart.heights().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    LinearScale y = new LinearScale(0, most, ground, peak);
    Distribution of = chart.of();
    canvas.open(tip());
    fill(Mark.BAND90, of.p5(), of.p95(), y);
    fill(Mark.BAND50, of.p25(), of.p75(), y);
    canvas.polyline(Mark.EDGE, outline.stream().map(p -> at(p, y)).toList());
    double median = x.at(of.p50());
    canvas.line(Mark.MEDIAN, new Point(median, ground), new Point(median, peak - 4));
    canvas.close();
    drawMedian(top, median);
    canvas.line(Mark.ZERO, new Point(0, ground), new Point(size.width, ground));
    double below = drawTicks(ground);
    return drawMark(below);
  }

  private String tip() {
    Distribution of = chart.of();
    return "Median "
        + chart.unit().text(of.p50())
        + ", middle half "
        + chart.unit().range(of.p25(), of.p75())
        + ", 90% interval "
        + chart.unit().range(of.p5(), of.p95());
  }

  private void drawMedian(double top, double median) {
    Point above = new Point(median, top + size.text * 1.1);
    String number = chart.unit().text(chart.of().p50());
    Label label = new Label(number, above, Anchor.MIDDLE, Mark.STRONG, size.text * 1.3);
    canvas.text(label.within(0, size.width));
    Point beneath = new Point(median, top + size.text * 2.3);
    Label name = new Label("median", beneath, Anchor.MIDDLE, Mark.AXIS, size.text);
    canvas.text(name.within(0, size.width));
  }

  /** Corners of the outline: values and heights. */
  private List<Point> outline() {
    List<Point> corners = new ArrayList<>();
    boolean steps = chart.form() == Form.HISTOGRAM;
    double bin = chart.bin();
    for (int i = 0; i < chart.heights().size(); i++) {
      double height = chart.heights().get(i);
      double left = chart.low() + i * bin;
      if (steps) {
        corners.add(new Point(left, height));
        corners.add(new Point(left + bin, height));
      } else {
        corners.add(new Point(left + bin / 2, height));
      }
    }
    if (steps) {
      corners.add(0, new Point(chart.low(), 0));
      corners.add(new Point(chart.high(), 0));
    }
    return List.copyOf(corners);
  }

  private Point at(Point corner, LinearScale y) {
    return new Point(x.at(corner.x()), y.at(corner.y()));
  }

  /** The ground under the outline between two values. */
  private void fill(Mark mark, double from, double to, LinearScale y) {
    List<Point> area = new ArrayList<>();
    area.add(new Point(from, 0));
    area.add(new Point(from, heightAt(from)));
    outline.stream().filter(p -> p.x() > from && p.x() < to).forEach(area::add);
    area.add(new Point(to, heightAt(to)));
    area.add(new Point(to, 0));
    canvas.area(mark, area.stream().map(p -> at(p, y)).toList());
  }

  private double heightAt(double value) {
    for (int i = 1; i < outline.size(); i++) {
      Point left = outline.get(i - 1);
      Point right = outline.get(i);
      if (value >= left.x() && value <= right.x() && right.x() > left.x()) {
        double part = (value - left.x()) / (right.x() - left.x());
        return left.y() + part * (right.y() - left.y());
      }
    }
    return 0;
  }

  private double drawTicks(double ground) {
    Ticks ticks = Ticks.within(x.low(), x.high(), size.isWide() ? 8 : 5);
    double baseline = ground + 6 + size.text;
    for (double value : ticks.values()) {
      double tick = x.at(value);
      canvas.line(Mark.ZERO, new Point(tick, ground), new Point(tick, ground + 4));
    }
    ticks.drawBelow(canvas, x, chart.unit(), new Point(size.width, baseline), size);
    return baseline + size.text * 0.4;
  }

  /** The interval mark on the same axis, its ends named where they have room. */
  private double drawMark(double top) {
    Distribution of = chart.of();
    double y = top + 12;
    new IntervalMark(canvas, x, 8).estimated(of, Mark.ESTIMATE, y);
    double baseline = y + 0.36 * size.text;
    Point left = new Point(x.at(of.p5()) - 8, baseline);
    Point right = new Point(x.at(of.p95()) + 8, baseline);
    Label low = new Label(chart.unit().text(of.p5()), left, Anchor.END, Mark.STRONG, size.text);
    Label high =
        new Label(chart.unit().text(of.p95()), right, Anchor.START, Mark.STRONG, size.text);
    if (low.box().left() >= 0) {
      canvas.text(low);
    }
    if (high.box().right() <= size.width) {
      canvas.text(high);
      double words = high.box().right() + 6;
      Point after = new Point(words, baseline);
      Label name = new Label("nine outcomes in ten", after, Anchor.START, Mark.AXIS, size.text);
      if (name.box().right() <= size.width) {
        canvas.text(name);
      }
    }
    return y + 12;
  }
}

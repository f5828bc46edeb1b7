package org.afterhash.portal.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.portal.chart.Label.Anchor;

/** The two axes of a chart over time. */
record TimeAxes(LinearScale x, LinearScale y, Ticks ticks, Box plot) {
  /**
   * @param top where the plotting area begins
   */
  static TimeAxes of(Extent extent, Unit unit, Size size, double top) {
    double bottom = top + size.plotHeight + size.extra;
    LinearScale y = extent.values(bottom, top);
    Ticks ticks = Ticks.within(y.low(), y.high(), size.plotHeight + size.extra < 150 ? 3 : 5);
    double labels = 0;
    for (String label : unit.axis(ticks)) {
      labels = Math.max(labels, TextWidths.of(label, false) * size.text);
    }
    Box plot = new Box(labels + 8, top, size.width - 8, bottom);
    return new TimeAxes(extent.months(plot.left(), plot.right()), y, ticks, plot);
  }

  /** The middle of a month. */
  double at(YearMonth month) {
    return x.at(Extent.index(month) + 0.5);
  }

  /** The beginning of a month. */
  double startOf(YearMonth month) {
    return x.at(Extent.index(month));
  }

  /** A month's whole column of the plot. */
  Box column(YearMonth month) {
    return new Box(startOf(month), plot.top(), startOf(month.plusMonths(1)), plot.bottom());
  }

  double at(LocalDate day) {
    return x.at(
        Extent.index(YearMonth.from(day)) + (day.getDayOfMonth() - 0.5) / day.lengthOfMonth());
  }

  Point at(YearMonth month, double value) {
    return new Point(at(month), y.at(value));
  }

  void drawGrid(Canvas canvas) {
    for (double value : ticks.values()) {
      double level = y.at(value);
      Mark mark = value == 0 ? Mark.ZERO : Mark.GRID;
      canvas.line(mark, new Point(plot.left(), level), new Point(plot.right(), level));
    }
  }

  void drawValues(Canvas canvas, Unit unit, Size size) {
    List<String> labels = unit.axis(ticks);
    for (int i = 0; i < labels.size(); i++) {
      Point at = new Point(plot.left() - 8, y.at(ticks.values().get(i)) + 0.35 * size.text);
      canvas.text(new Label(labels.get(i), at, Anchor.END, Mark.AXIS, size.text));
    }
  }

  void drawTime(Canvas canvas, Size size) {
    int step = monthStep(size);
    double right = Double.NEGATIVE_INFINITY;
    for (YearMonth month : starts(step)) {
      double at = startOf(month);
      canvas.line(Mark.ZERO, new Point(at, plot.bottom()), new Point(at, plot.bottom() + 5));
      Point below = new Point(at, plot.bottom() + 8 + size.text);
      Label label = new Label(name(month, step), below, Anchor.MIDDLE, Mark.AXIS, size.text);
      Box box = label.box();
      if (box.left() > right && box.left() >= 0 && box.right() <= size.width) {
        canvas.text(label);
        right = box.right() + 4;
      }
    }
  }

  private static String name(YearMonth month, int step) {
    return step >= 12 ? Integer.toString(month.getYear()) : TimeWords.name(month);
  }

  private int monthStep(Size size) {
    double month = x.at(1) - x.at(0);
    int[] steps = x.high() - x.low() > 24 ? new int[] {12, 24, 60, 120} : new int[] {1, 2, 3, 6};
    for (int step : steps) {
      double label = TextWidths.of(step >= 12 ? "2020" : "May 2020", false) * size.text;
      if (step * month >= label * 1.5) {
        return step;
      }
    }
    return steps[steps.length - 1];
  }

  private List<YearMonth> starts(int step) {
    List<YearMonth> starts = new ArrayList<>();
    long first = (long) x.low();
    for (long month = -Math.floorDiv(-first, step) * step; month <= x.high(); month += step) {
      starts.add(YearMonth.of((int) Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1));
    }
    return starts;
  }
}

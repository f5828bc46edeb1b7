package org.afterhash.portal.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.portal.chart.Label.Anchor;

/** The two axes of a chart over time. */
record TimeAxes(LinearScale x, LinearScale y, Ticks ticks, Box plot) {
  /**
   * @param top where the plotting area begins
   */
  static TimeAxes of(TimeChart chart, Size size, double top) {
    double first = Double.MAX_VALUE;
    double last = -Double.MAX_VALUE;
    for (TimeChart.Series series : chart.series()) {
      first = Math.min(first, index(series.months().get(0)));
      last = Math.max(last, index(series.months().get(series.months().size() - 1)));
    }
    double[] range = valueRange(chart);
    Ticks ticks = Ticks.within(range[0], range[1], 5);
    double labels = 0;
    for (String label : chart.unit().axis(ticks)) {
      labels = Math.max(labels, TextWidths.of(label, false) * size.text);
    }
    Box plot = new Box(labels + 8, top, size.width - 8, top + size.plotHeight);
    LinearScale x = new LinearScale(first, last + 1, plot.left(), plot.right());
    LinearScale y = new LinearScale(range[0], range[1], plot.bottom(), plot.top());
    return new TimeAxes(x, y, ticks, plot);
  }

  private static double[] valueRange(TimeChart chart) {
    double low = 0;
    double high = 0;
    for (TimeChart.Series series : chart.series()) {
      if (series instanceof TimeChart.Band band) {
        for (TimeChart.BandPoint point : band.points()) {
          low = Math.min(low, point.value().p5());
          high = Math.max(high, point.value().p95());
        }
      } else {
        for (TimeChart.ObservedPoint point : ((TimeChart.Observed) series).points()) {
          low = Math.min(low, point.value());
          high = Math.max(high, point.value());
        }
      }
    }
    for (TimeChart.Reference reference : chart.references()) {
      low = Math.min(low, reference.value());
      high = Math.max(high, reference.value());
    }
    return low == high ? new double[] {0, 1} : new double[] {low * 1.04, high * 1.04};
  }

  private static double index(YearMonth month) {
    return (double) month.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  /** The middle of a month. */
  double at(YearMonth month) {
    return x.at(index(month) + 0.5);
  }

  /** The beginning of a month. */
  double startOf(YearMonth month) {
    return x.at(index(month));
  }

  double at(LocalDate day) {
    return x.at(index(YearMonth.from(day)) + (day.getDayOfMonth() - 0.5) / day.lengthOfMonth());
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

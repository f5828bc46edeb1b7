package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.BarChart.Layout;
import org.afterhash.portal.chart.BarChart.Part;
import org.afterhash.portal.chart.BarChart.Zone;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Value;
import org.afterhash.portal.chart.Label.Anchor;
import org.afterhash.portal.chart.RowFrame.Entry;
import org.afterhash.portal.chart.RowFrame.Range;

/** Draws horizontal bars. */
final class BarDrawing {
  /** Thickness of a bar that stands alone. */
  private static final double ALONE = 18;

  private final BarChart chart;
  private final Size size;
  private final Canvas canvas;
  private final RowFrame frame;
  private final boolean intervals;

  BarDrawing(BarChart chart, Size size, Canvas canvas) {
    this(chart, range(chart), size, canvas);
  }

  BarDrawing(BarChart chart, Range range, Size size, Canvas canvas) {
    this.chart = chart;
    this.size = size;
    this.canvas = canvas;
    this.intervals =
        chart.bars().stream()
            .flatMap(bar -> bar.values().stream())
            .anyMatch(Estimated.class::isInstance);
    List<Entry> entries = chart.bars().stream().map(this::entry).toList();
    double room = inOneBar() ? ALONE : RowFrame.LINE * chart.parts().size();
    this.frame = new RowFrame(entries, range, chart.unit(), size, room);
  }

  private boolean inOneBar() {
    return chart.layout() == Layout.STACKED || chart.parts().size() == 1;
  }

  private Entry entry(Bar bar) {
    List<RowValues> values = new ArrayList<>();
    if (chart.layout() == Layout.GROUPED || chart.parts().size() == 1) {
      bar.values().forEach(value -> values.add(RowValues.of(value, chart.unit())));
    }
    return new Entry(bar.label(), bar.detail(), Tone.ESTIMATE, Mark.STRONG, values);
  }

  /** What the axis must hold. */
  static Range range(BarChart chart) {
    Range range = Range.ZERO;
    for (Bar bar : chart.bars()) {
      if (chart.layout() == Layout.STACKED) {
        range = range.with(bar.sum());
        continue;
      }
      for (Value value : bar.values()) {
        range = range.with(value.lowest()).with(value.highest());
      }
    }
    Zone zone = chart.zone();
    return zone == null ? range : range.with(zone.low()).with(zone.high());
  }

  /**
   * @return the y where the picture ends
   */
  double draw(double top) {
    return drawPanel(chart.parts().size() > 1 ? Key.draw(key(chart), size, canvas, top) : top);
  }

  /** The names of the parts. */
  static List<Key.Item> key(BarChart chart) {
    return chart.parts().stream().map(part -> new Key.Item(part.name(), part.tone())).toList();
  }

  /**
   * Draws all but the names of the parts.
   *
   * @return the y where the picture ends
   */
  double drawPanel(double top) {
    double begin = top;
    Zone zone = chart.zone();
    if (zone != null) {
      begin = drawZone(zone, begin);
    }
    double end = frame.draw(canvas, begin, (row, middle) -> drawRow(chart.bars().get(row), middle));
    if (zone != null) {
      frame.upright(canvas, Mark.EVENT, zone.low(), begin, frame.bottom(begin));
      frame.upright(canvas, Mark.EVENT, zone.high(), begin, frame.bottom(begin));
    }
    return end;
  }

  private double drawZone(Zone zone, double top) {
    double left = frame.scale().at(zone.low());
    double right = frame.scale().at(zone.high());
    double begin = top;
    for (String line : Wrapping.lines(zone.label(), size.text, false, size.width)) {
      Point middle = new Point((left + right) / 2, begin + size.text);
      Label name = new Label(line, middle, Anchor.MIDDLE, Mark.LABEL, size.text);
      canvas.text(name.within(0, size.width));
      begin += size.text * 1.4;
    }
    begin += size.above();
    if (size.isWide()) {
      canvas.box(Mark.SPAN, new Box(left, begin, right, frame.bottom(begin)));
    }
    return begin;
  }

  private void drawRow(Bar bar, double middle) {
    if (chart.layout() == Layout.STACKED) {
      drawStack(bar, middle);
      return;
    }
    int count = chart.parts().size();
    double y = count == 1 ? middle : middle - RowFrame.LINE * (count - 1) / 2;
    for (int i = 0; i < count; i++) {
      Part part = chart.parts().get(i);
      canvas.open(count == 1 ? "" : tip(bar, part, bar.values().get(i)));
      drawBar(bar.values().get(i), part.tone(), y);
      canvas.close();
      y += RowFrame.LINE;
    }
  }

  private String tip(Bar bar, Part part, Value value) {
    return bar.label() + ", " + part.name() + ": " + RowValues.of(value, chart.unit()).both();
  }

  /** A bar to the median; where there is one a row, a quiet ground under interval marks. */
  private void drawBar(Value value, Tone tone, double y) {
    double zero = frame.scale().at(0);
    double end = frame.scale().at(value.middle());
    double half = (inOneBar() ? ALONE : RowFrame.LINE - 3) / 2;
    boolean ground = inOneBar() && intervals && tone == Tone.ESTIMATE;
    Mark mark = ground ? Mark.BAND90 : tone.mark;
    canvas.box(mark, new Box(Math.min(zero, end), y - half, Math.max(zero, end), y + half));
    if (value instanceof Estimated estimated) {
      IntervalMark interval = new IntervalMark(canvas, frame.scale(), 8);
      if (ground) {
        interval.estimated(estimated.of(), Mark.ESTIMATE, y);
      } else {
        interval.spread(estimated.of().p5(), estimated.of().p95(), y);
      }
    }
  }

  private void drawStack(Bar bar, double middle) {
    double before = 0;
    for (int i = 0; i < chart.parts().size(); i++) {
      double value = bar.values().get(i).middle();
      canvas.open(tip(bar, chart.parts().get(i), bar.values().get(i)));
      double left = frame.scale().at(before);
      double right = frame.scale().at(before + value);
      // A hairline of paper between the parts.
      double end = right - left > 2 ? right - 1 : right;
      Tone tone = chart.parts().get(i).tone();
      canvas.box(tone.mark, new Box(left, middle - ALONE / 2, end, middle + ALONE / 2));
      Point at = new Point(left + 6, middle + 0.36 * size.text);
      Label number = new Label(chart.unit().text(value), at, Anchor.START, tone.words(), size.text);
      if (number.width() + 12 <= end - left) {
        canvas.text(number);
      }
      canvas.close();
      before += value;
    }
  }
}

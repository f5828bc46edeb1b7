package org.afterhash.portal.chart;

import java.util.List;

/** Draws charts. */
public final class ChartWriter {
  private ChartWriter() {}

  /**
   * The chart as one SVG element. In a page it carries no title of its own; a file has title,
   * subtitle and sources inside.
   */
  public static String svg(Chart chart, Size size, Purpose purpose) {
    Svg svg = new Svg(purpose, size.text);
    if (purpose == Purpose.IN_PAGE) {
      double bottom = draw(chart, size, svg, 0);
      return svg.document(chart, size, new Box(0, 0, size.width, bottom));
    }
    return svg.document(chart, size, drawAlone(chart, size, svg));
  }

  /**
   * Draws a chart with title, subtitle and sources.
   *
   * @return what must be seen of the picture
   */
  static Box drawAlone(Chart chart, Size size, Canvas canvas) {
    double top = heading(canvas, chart.caption(), size);
    double bottom = draw(chart, size, canvas, top);
    double end = sources(canvas, chart.caption(), size, bottom + 14);
    double margin = size.isWide() ? 24 : 16;
    return new Box(-margin, -margin, size.width + margin, end + margin);
  }

  /**
   * @return the y where the picture ends
   */
  private static double draw(Chart chart, Size size, Canvas canvas, double top) {
    if (chart instanceof TimeChart time) {
      return new TimeDrawing(time, size, canvas, top).draw();
    }
    if (chart instanceof IntervalChart intervals) {
      return new IntervalDrawing(intervals, size, canvas).draw(top);
    }
    if (chart instanceof BarChart bars) {
      return new BarDrawing(bars, size, canvas).draw(top);
    }
    if (chart instanceof AreaChart areas) {
      return new AreaDrawing(areas, size, canvas, top).draw();
    }
    if (chart instanceof SmallMultiples multiples) {
      return new MultiplesDrawing(multiples, size, canvas).draw(top);
    }
    if (chart instanceof WaterfallChart waterfall) {
      return new WaterfallDrawing(waterfall, size, canvas).draw(top);
    }
    if (chart instanceof TornadoChart tornado) {
      return new TornadoDrawing(tornado, size, canvas).draw(top);
    }
    if (chart instanceof RemainderChart remainder) {
      return new RemainderDrawing(remainder, size, canvas).draw(top);
    }
    if (chart instanceof ScatterChart scatter) {
      return new ScatterDrawing(scatter, size, canvas, top).draw();
    }
    if (chart instanceof SlopeChart slopes) {
      return new SlopeDrawing(slopes, size, canvas).draw(top);
    }
    return new DensityDrawing((DensityChart) chart, size, canvas).draw(top);
  }

  private static double heading(Canvas canvas, Caption caption, Size size) {
    double titleSize = size.isWide() ? 24 : 20;
    // The display cut and other fonts run wider than the text cut's widths say.
    double width = size.width * 0.94;
    double y = 0;
    for (String line : Wrapping.balanced(caption.title(), titleSize, true, width)) {
      y += titleSize * 1.25;
      canvas.text(start(line, y - titleSize * 0.28, Mark.STRONG, titleSize));
    }
    double subSize = size.text + 1;
    y += 6;
    for (String line : Wrapping.lines(caption.quantity(), subSize, true, width)) {
      y += subSize * 1.4;
      canvas.text(start(line, y - subSize * 0.3, Mark.STRONG, subSize));
    }
    if (!caption.note().isBlank()) {
      for (String line : Wrapping.lines(caption.note(), subSize, false, width)) {
        y += subSize * 1.4;
        canvas.text(start(line, y - subSize * 0.3, Mark.LABEL, subSize));
      }
    }
    return y + 16;
  }

  private static double sources(Canvas canvas, Caption caption, Size size, double top) {
    double text = size.text;
    canvas.line(Mark.GRID, new Point(0, top), new Point(size.width, top));
    String name = "Afterhash";
    double nameWidth = TextWidths.of(name, true) * text;
    double right = size.width - nameWidth - 8;
    logo(canvas, new Point(right - 28, top + 8 + text * 0.7));
    double y = top + 8 + text;
    canvas.text(
        start(name, y, Mark.STRONG, text)
            .moved(new Point(size.width - nameWidth, y), Label.Anchor.START));
    List<String> lines = Wrapping.lines(caption.source(), text, false, (right - 28 - 16) * 0.96);
    for (String line : lines) {
      canvas.text(start(line, y, Mark.AXIS, text));
      y += text * 1.4;
    }
    return y - text;
  }

  /** The interval mark, 28 units wide. */
  private static void logo(Canvas canvas, Point left) {
    double x = left.x();
    double y = left.y();
    canvas.box(Mark.ESTIMATE, new Box(x, y - 1, x + 6, y + 1));
    canvas.box(Mark.ESTIMATE, new Box(x + 6, y - 5, x + 9, y + 5));
    canvas.box(Mark.ESTIMATE, new Box(x + 14, y - 5, x + 20, y + 5));
    canvas.box(Mark.ESTIMATE, new Box(x + 20, y - 1, x + 28, y + 1));
    canvas.box(Mark.INK, new Box(x + 10.25, y - 9, x + 12.75, y + 9));
  }

  private static Label start(String text, double y, Mark mark, double size) {
    return new Label(text, new Point(0, y), Label.Anchor.START, mark, size);
  }
}

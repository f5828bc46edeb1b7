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
    Svg svg = new Svg(purpose);
    boolean alone = purpose != Purpose.IN_PAGE;
    double top = alone ? heading(svg, chart.caption(), size) : 0;
    double bottom =
        chart instanceof TimeChart time
            ? new TimeDrawing(time, size, svg, top).draw()
            : new IntervalDrawing((IntervalChart) chart, size, svg, top).draw();
    if (!alone) {
      return svg.document(chart, size, new Box(0, 0, size.width, bottom));
    }
    double end = sources(svg, chart.caption(), size, bottom + 14);
    double margin = size == Size.WIDE ? 24 : 16;
    Box frame = new Box(-margin, -margin, size.width + margin, end + margin);
    return svg.document(chart, size, frame);
  }

  private static double heading(Svg svg, Caption caption, Size size) {
    double titleSize = size == Size.WIDE ? 24 : 20;
    // The display cut and other fonts run wider than the text cut's widths say.
    double width = size.width * 0.94;
    double y = 0;
    for (String line : Wrapping.lines(caption.title(), titleSize, true, width)) {
      y += titleSize * 1.25;
      svg.text(start(line, y - titleSize * 0.28, Mark.STRONG, titleSize));
    }
    double subSize = size.text + 1;
    y += 6;
    for (String line : Wrapping.lines(caption.quantity(), subSize, true, width)) {
      y += subSize * 1.4;
      svg.text(start(line, y - subSize * 0.3, Mark.STRONG, subSize));
    }
    if (!caption.note().isBlank()) {
      for (String line : Wrapping.lines(caption.note(), subSize, false, width)) {
        y += subSize * 1.4;
        svg.text(start(line, y - subSize * 0.3, Mark.LABEL, subSize));
      }
    }
    return y + 16;
  }

  private static double sources(Svg svg, Caption caption, Size size, double top) {
    double text = size.text;
    svg.line(Mark.GRID, new Point(0, top), new Point(size.width, top));
    String name = "Afterhash";
    double nameWidth = TextWidths.of(name, true) * text;
    double right = size.width - nameWidth - 8;
    logo(svg, new Point(right - 28, top + 8 + text * 0.7));
    double y = top + 8 + text;
    svg.text(
        start(name, y, Mark.STRONG, text)
            .moved(new Point(size.width - nameWidth, y), Label.Anchor.START));
    List<String> lines = Wrapping.lines(caption.source(), text, false, (right - 28 - 16) * 0.96);
    for (String line : lines) {
      svg.text(start(line, y, Mark.AXIS, text));
      y += text * 1.4;
    }
    return y - text;
  }

  /** The interval mark, 28 units wide. */
  private static void logo(Svg svg, Point left) {
    double x = left.x();
    double y = left.y();
    svg.box(Mark.ESTIMATE, new Box(x, y - 1, x + 6, y + 1));
    svg.box(Mark.ESTIMATE, new Box(x + 6, y - 5, x + 9, y + 5));
    svg.box(Mark.ESTIMATE, new Box(x + 14, y - 5, x + 20, y + 5));
    svg.box(Mark.ESTIMATE, new Box(x + 20, y - 1, x + 28, y + 1));
    svg.box(Mark.INK, new Box(x + 10.25, y - 9, x + 12.75, y + 9));
  }

  private static Label start(String text, double y, Mark mark, double size) {
    return new Label(text, new Point(0, y), Label.Anchor.START, mark, size);
  }
}

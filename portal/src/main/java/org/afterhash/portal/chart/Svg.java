package org.afterhash.portal.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes marks as SVG elements, in colours that suit the purpose. */
final class Svg implements Canvas {
  private static final String FONTS =
      "Inter, &quot;Helvetica Neue&quot;, Arial, &quot;DejaVu Sans&quot;, sans-serif";

  private final Purpose purpose;
  private final StringBuilder body = new StringBuilder();
  private final Set<Mark> used = EnumSet.noneOf(Mark.class);

  Svg(Purpose purpose) {
    this.purpose = purpose;
  }

  Purpose purpose() {
    return purpose;
  }

  /** A coordinate with at most two decimals, the same on every machine. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A coordinate is " + value);
    }
    long hundredths = Math.round(value * 100);
    long whole = Math.abs(hundredths) / 100;
    long part = Math.abs(hundredths) % 100;
    String decimals = part == 0 ? "" : part % 10 == 0 ? "." + part / 10 : "." + pad(part);
    return (hundredths < 0 ? "-" : "") + whole + decimals;
  }

  private static String pad(long part) {
    return part < 10 ? "0" + part : Long.toString(part);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public void line(Mark mark, Point from, Point to) {
    body.append("<path").append(paint(mark));
    body.append(" d=\"M").append(pair(from)).append("L").append(pair(to)).append("\"/>\n");
  }

  @Override
  public void polyline(Mark mark, List<Point> points) {
    body.append("<path").append(paint(mark)).append(" stroke-linejoin=\"round\"");
    body.append(" d=\"").append(path(points)).append("\"/>\n");
  }

  @Override
  public void area(Mark mark, List<Point> outline) {
    body.append("<path").append(paint(mark)).append(" d=\"").append(path(outline));
    body.append("Z\"/>\n");
  }

  @Override
  public void box(Mark mark, Box box) {
    body.append("<path").append(paint(mark)).append(" d=\"").append(path(box)).append("Z\"/>\n");
  }

  private static String path(Box box) {
    return "M"
        + pair(new Point(box.left(), box.top()))
        + "H"
        + number(box.right())
        + "V"
        + number(box.bottom())
        + "H"
        + number(box.left());
  }

  @Override
  public void circle(Mark mark, Point centre, double radius) {
    body.append("<circle").append(paint(mark)).append(" cx=\"").append(number(centre.x()));
    body.append("\" cy=\"").append(number(centre.y())).append("\" r=\"");
    body.append(number(radius)).append("\"/>\n");
  }

  @Override
  public void text(Label label) {
    body.append("<text").append(paint(label.mark()));
    if (label.mark().stroke != Token.NONE) {
      body.append(" paint-order=\"stroke\" stroke-linejoin=\"round\"");
    }
    body.append(" x=\"").append(number(label.at().x()));
    body.append("\" y=\"").append(number(label.at().y())).append("\" font-size=\"");
    body.append(number(label.size())).append("\"");
    if (label.bold()) {
      body.append(" font-weight=\"600\"");
    }
    if (label.anchor() != Label.Anchor.START) {
      body.append(" text-anchor=\"").append(label.anchor().name().toLowerCase(Locale.ROOT));
      body.append("\"");
    }
    body.append(">").append(escape(label.text())).append("</text>\n");
  }

  @Override
  public void hatched(Box box) {
    body.append("<path").append(paint(Mark.HATCH)).append(" d=\"");
    body.append(path(box)).append("Z");
    for (Hatching.Stroke stroke : Hatching.strokes(box)) {
      body.append("M").append(pair(stroke.from())).append("L").append(pair(stroke.to()));
    }
    body.append("\"/>\n");
  }

  @Override
  public void column(Box box, String tip) {
    if (purpose == Purpose.IN_PAGE) {
      body.append("<path class=\"c-hit\" d=\"").append(path(box)).append("Z\" data-tip=\"");
      body.append(escape(tip)).append("\"/>\n");
    }
  }

  /** In a page a group that carries the words; a file has nothing that would show them. */
  @Override
  public void open(String tip) {
    if (purpose == Purpose.IN_PAGE) {
      body.append("<g");
      if (!tip.isEmpty()) {
        body.append(" data-tip=\"").append(escape(tip)).append("\"");
      }
      body.append(">\n");
    }
  }

  @Override
  public void close() {
    if (purpose == Purpose.IN_PAGE) {
      body.append("</g>\n");
    }
  }

  /**
   * The whole picture.
   *
   * @param frame what is seen; everything was drawn within it
   */
  String document(Chart chart, Size size, Box frame) {
    String id = chart.caption().slug() + "-" + size.word();
    String width = number(frame.right() - frame.left());
    String height = number(frame.bottom() - frame.top());
    StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    if (purpose == Purpose.IN_PAGE) {
      svg.append(" class=\"chart chart-").append(size.word()).append("\"");
    } else {
      svg.append(" font-family=\"").append(FONTS).append("\"");
    }
    svg.append(" viewBox=\"").append(number(frame.left())).append(" ");
    svg.append(number(frame.top())).append(" ").append(width).append(" ").append(height);
    svg.append("\" width=\"").append(width).append("\" height=\"").append(height);
    svg.append("\" role=\"img\" aria-labelledby=\"").append(id);
    svg.append("-t ").append(id).append("-d\">\n<title id=\"").append(id).append("-t\">");
    svg.append(escape(chart.caption().title())).append("</title>\n<desc id=\"").append(id);
    svg.append("-d\">").append(escape(chart.altText())).append("</desc>\n");
    String ground =
        purpose == Purpose.IN_PAGE
            ? ""
            : "<path" + paint(Mark.PAPER) + " d=\"" + path(frame) + "Z\"/>\n";
    return svg.append(darkStyle()).append(ground).append(body).append("</svg>\n").toString();
  }

  /** A picture of one mark, in a page only. */
  String cell(double width, double height, String label) {
    return "<svg class=\"cell-mark\" viewBox=\"0 0 "
        + number(width)
        + " "
        + number(height)
        + "\" role=\"img\" aria-label=\""
        + escape(label)
        + "\">\n"
        + body
        + "</svg>\n";
  }

  private String darkStyle() {
    if (purpose != Purpose.STANDALONE) {
      return "";
    }
    StringBuilder style =
        new StringBuilder("<style>text{font-variant-numeric:tabular-nums}")
            .append("@media (prefers-color-scheme:dark){");
    for (Mark mark : used) {
      style.append(".").append(mark.cssClass()).append("{");
      if (mark.fill != Token.NONE) {
        style.append("fill:").append(mark.fill.dark).append(";");
      }
      if (mark.stroke != Token.NONE) {
        style.append("stroke:").append(mark.stroke.dark).append(";");
      }
      style.append("}");
    }
    return style.append("}</style>\n").toString();
  }

  /** Classes in a page, literal colours as well in a file: they work in every program. */
  private String paint(Mark mark) {
    used.add(mark);
    StringBuilder paint = new StringBuilder();
    if (purpose == Purpose.IN_PAGE || purpose == Purpose.STANDALONE) {
      paint.append(" class=\"").append(mark.cssClass()).append("\"");
    }
    if (purpose != Purpose.IN_PAGE || mark.fill == Token.NONE) {
      paint.append(" fill=\"").append(literal(mark.fill)).append("\"");
    }
    if (purpose != Purpose.IN_PAGE && mark.stroke != Token.NONE) {
      paint.append(" stroke=\"").append(literal(mark.stroke)).append("\"");
    }
    if (mark.width > 0) {
      paint.append(" stroke-width=\"").append(number(mark.width)).append("\"");
    }
    if (!mark.dash.isEmpty()) {
      paint.append(" stroke-dasharray=\"").append(mark.dash).append("\"");
    }
    return paint.toString();
  }

  private String literal(Token token) {
    return purpose == Purpose.STANDALONE_DARK ? token.dark : token.light;
  }

  private static String path(List<Point> points) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? "M" : "L").append(pair(point));
    }
    return path.toString();
  }

  private static String pair(Point point) {
    return number(point.x()) + " " + number(point.y());
  }
}

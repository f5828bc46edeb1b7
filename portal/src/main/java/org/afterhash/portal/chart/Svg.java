package org.afterhash.portal.chart;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes marks as SVG elements, in colours that suit the purpose. */
final class Svg implements Canvas {
  private static final String FONTS =
      "Inter, &quot;Helvetica Neue&quot;, Arial, &quot;DejaVu Sans&quot;, sans-serif";

  private final Purpose purpose;

  /** Text size that the whole picture of a page has, so that most words need not name it. */
  private final double text;

  private final StringBuilder body = new StringBuilder(1 << 14);

  /** The attributes of each mark drawn so far. */
  private final Map<Mark, String> paints = new EnumMap<>(Mark.class);

  Svg(Purpose purpose, double text) {
    this.purpose = purpose;
    this.text = text;
  }

  Purpose purpose() {
    return purpose;
  }

  /** A coordinate with at most two decimals, the same on every machine. */
  static String number(double value) {
    return append(new StringBuilder(8), value).toString();
  }

  private static StringBuilder append(StringBuilder text, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A coordinate is " + value);
    }
    long hundredths = Math.round(value * 100);
    if (hundredths < 0) {
      text.append('-');
    }
    int part = (int) (Math.abs(hundredths) % 100);
    text.append(Math.abs(hundredths) / 100);
    if (part != 0) {
      text.append('.').append((char) ('0' + part / 10));
      if (part % 10 != 0) {
        text.append((char) ('0' + part % 10));
      }
    }
    return text;
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    appendEscaped(escaped, text);
    return escaped.toString();
  }

  private static StringBuilder appendEscaped(StringBuilder to, String text) {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
          };
      if (!escaped.isEmpty()) {
        to.append(text, written, i).append(escaped);
        written = i + 1;
      }
    }
    return to.append(text, written, text.length());
  }

  @Override
  public void line(Mark mark, Point from, Point to) {
    begin(mark);
    to('M', from);
    to('L', to);
    body.append("\"/>\n");
  }

  @Override
  public void polyline(Mark mark, List<Point> points) {
    body.append("<path").append(paint(mark));
    if (purpose != Purpose.IN_PAGE) {
      body.append(" stroke-linejoin=\"round\"");
    }
    body.append(" d=\"");
    path(points);
    body.append("\"/>\n");
  }

  @Override
  public void area(Mark mark, List<Point> outline) {
    begin(mark);
    path(outline);
    body.append("Z\"/>\n");
  }

  @Override
  public void box(Mark mark, Box box) {
    begin(mark);
    path(body, box);
    body.append("\"/>\n");
  }

  private void begin(Mark mark) {
    body.append("<path").append(paint(mark)).append(" d=\"");
  }

  private void path(List<Point> points) {
    char command = 'M';
    for (Point point : points) {
      to(command, point);
      command = 'L';
    }
  }

  private void to(char command, Point point) {
    append(body.append(command), point.x());
    append(body.append(' '), point.y());
  }

  private static void path(StringBuilder text, Box box) {
    append(text.append('M'), box.left());
    append(text.append(' '), box.top());
    append(text.append('H'), box.right());
    append(text.append('V'), box.bottom());
    append(text.append('H'), box.left()).append('Z');
  }

  @Override
  public void circle(Mark mark, Point centre, double radius) {
    body.append("<circle").append(paint(mark)).append(" cx=\"");
    append(body, centre.x()).append("\" cy=\"");
    append(body, centre.y()).append("\" r=\"");
    append(body, radius).append("\"/>\n");
  }

  @Override
  public void text(Label label) {
    body.append("<text").append(paint(label.mark()));
    append(body.append(" x=\""), label.at().x());
    append(body.append("\" y=\""), label.at().y()).append('"');
    if (purpose != Purpose.IN_PAGE || label.size() != text) {
      append(body.append(" font-size=\""), label.size()).append('"');
    }
    if (purpose != Purpose.IN_PAGE) {
      body.append(label.bold() ? " font-weight=\"600\"" : "");
      body.append(
          label.mark().isHaloed() ? " paint-order=\"stroke\" stroke-linejoin=\"round\"" : "");
    }
    if (label.anchor() != Label.Anchor.START) {
      body.append(
          label.anchor() == Label.Anchor.END ? " text-anchor=\"end\"" : " text-anchor=\"middle\"");
    }
    appendEscaped(body.append('>'), label.text()).append("</text>\n");
  }

  @Override
  public void hatched(Box box) {
    begin(Mark.HATCH);
    path(body, box);
    for (Hatching.Stroke stroke : Hatching.strokes(box)) {
      to('M', stroke.from());
      to('L', stroke.to());
    }
    body.append("\"/>\n");
  }

  @Override
  public void column(Box box, String tip) {
    if (purpose == Purpose.IN_PAGE) {
      body.append("<path class=\"c-hit\" d=\"");
      path(body, box);
      appendEscaped(body.append("\" data-tip=\""), tip).append("\"/>\n");
    }
  }

  /** In a page a group that carries the words; a file has nothing that would show them. */
  @Override
  public void open(String tip) {
    if (purpose == Purpose.IN_PAGE) {
      body.append("<g");
      if (!tip.isEmpty()) {
        appendEscaped(body.append(" data-tip=\""), tip).append("\"");
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
      svg.append(" class=\"chart chart-").append(size.word()).append("\" font-size=\"");
      append(svg, text).append('"');
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
    // Before the style, which lists what was painted.
    String paper = purpose == Purpose.IN_PAGE ? "" : paint(Mark.PAPER);
    svg.append(darkStyle());
    if (purpose != Purpose.IN_PAGE) {
      path(svg.append("<path").append(paper).append(" d=\""), frame);
      svg.append("\"/>\n");
    }
    // Once only, into the room that the body has left.
    return body.insert(0, svg).append("</svg>\n").toString();
  }

  /** A picture of one mark, in a page only. */
  String cell(double width, double height, String label) {
    return "<svg class=\"cell-mark\" font-size=\""
        + number(text)
        + "\" viewBox=\"0 0 "
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
    for (Mark mark : paints.keySet()) {
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

  private String paint(Mark mark) {
    return paints.computeIfAbsent(mark, used -> paint(purpose, used));
  }

  /** Classes in a page, literal colours and widths in a file: they work in every program. */
  private static String paint(Purpose purpose, Mark mark) {
    StringBuilder paint = new StringBuilder();
    if (purpose == Purpose.IN_PAGE || purpose == Purpose.STANDALONE) {
      paint.append(" class=\"").append(mark.cssClass()).append("\"");
    }
    if (purpose == Purpose.IN_PAGE) {
      return paint.toString();
    }
    paint.append(" fill=\"").append(literal(purpose, mark.fill)).append("\"");
    if (mark.stroke != Token.NONE) {
      paint.append(" stroke=\"").append(literal(purpose, mark.stroke)).append("\"");
    }
    if (mark.width > 0) {
      paint.append(" stroke-width=\"").append(number(mark.width)).append("\"");
    }
    if (!mark.dash.isEmpty()) {
      paint.append(" stroke-dasharray=\"").append(mark.dash).append("\"");
    }
    return paint.toString();
  }

  private static String literal(Purpose purpose, Token token) {
    return purpose == Purpose.STANDALONE_DARK ? token.dark : token.light;
  }
}

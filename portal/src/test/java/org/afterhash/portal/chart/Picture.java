package org.afterhash.portal.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A drawn chart, read back as XML. */
final class Picture {
  private static final Pattern BOX = Pattern.compile("M(\\S+) (\\S+)H(\\S+)V([^H]+)H.*");

  private final Element svg;

  private Picture(Element svg) {
    this.svg = svg;
  }

  static Picture of(Chart chart, Size size, Purpose purpose) {
    return parse(ChartWriter.svg(chart, size, purpose));
  }

  static Picture parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
      return new Picture(document.getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError("Not well-formed: " + text, e);
    }
  }

  record Words(String text, double size, Box box) {}

  /** Words with the room they take by the font's own widths. */
  List<Words> words() {
    List<Words> words = new ArrayList<>();
    for (Element text : elements("text")) {
      double size =
          text.hasAttribute("font-size") ? number(text, "font-size") : number(svg, "font-size");
      double width =
          TextWidths.of(
                  text.getTextContent(),
                  text.getAttribute("font-weight").equals("600")
                      || text.getAttribute("class").equals(Mark.STRONG.cssClass()))
              * size;
      double x = number(text, "x");
      double left =
          switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
          };
      double y = number(text, "y");
      // 0.01 off each side: coordinates are rounded.
      Box box = new Box(left + 0.01, y - 0.75 * size, left + width - 0.01, y + 0.2 * size);
      words.add(new Words(text.getTextContent(), size, box));
    }
    return words;
  }

  List<String> texts() {
    return words().stream().map(Words::text).toList();
  }

  Box frame() {
    double[] box =
        Arrays.stream(svg.getAttribute("viewBox").split(" ", -1))
            .mapToDouble(Double::parseDouble)
            .toArray();
    return new Box(box[0], box[1], box[0] + box[2], box[1] + box[3]);
  }

  /** Corner points of each path with this class that is not a rectangle, in drawing order. */
  List<List<Point>> paths(String cssClass) {
    return elements("path").stream()
        .filter(path -> path.getAttribute("class").equals(cssClass))
        .filter(path -> !BOX.matcher(path.getAttribute("d")).matches())
        .map(path -> points(path.getAttribute("d")))
        .toList();
  }

  /** The rectangles with this class, in drawing order. */
  List<Box> boxes(String cssClass) {
    return elements("path").stream()
        .filter(path -> path.getAttribute("class").equals(cssClass))
        .map(path -> BOX.matcher(path.getAttribute("d")))
        .filter(Matcher::matches)
        .map(
            m ->
                new Box(
                    Double.parseDouble(m.group(1)),
                    Double.parseDouble(m.group(2)),
                    Double.parseDouble(m.group(3)),
                    Double.parseDouble(m.group(4))))
        .toList();
  }

  /** What is said when pointing, in drawing order. */
  List<String> tips() {
    List<String> tips = new ArrayList<>();
    for (String tag : List.of("g", "path")) {
      for (Element element : elements(tag)) {
        if (element.hasAttribute("data-tip")) {
          tips.add(element.getAttribute("data-tip"));
        }
      }
    }
    return tips;
  }

  long count(String tag, String cssClass) {
    return elements(tag).stream().filter(e -> e.getAttribute("class").equals(cssClass)).count();
  }

  String content(String tag) {
    return elements(tag).get(0).getTextContent();
  }

  String attribute(String name) {
    return svg.getAttribute(name);
  }

  private static List<Point> points(String d) {
    List<Point> points = new ArrayList<>();
    for (String pair : d.replaceAll("[MLZ]", ";").split(";", -1)) {
      if (pair.contains(" ")) {
        String[] xy = pair.trim().split(" ", -1);
        points.add(new Point(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])));
      }
    }
    return points;
  }

  private List<Element> elements(String tag) {
    NodeList found = svg.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }
}

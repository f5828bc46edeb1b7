package org.afterhash.portal.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;

/**
 * A picture of a page, set anew for white paper: its marks by their classes of the style sheet, as
 * {@link ChartWriter} and the cells of tables name them. Words become outlines of Inter.
 */
public final class PrintedPicture {
  private static final Map<String, Mark> MARKS = marks();

  private final Raster raster = new Raster();

  private static Map<String, Mark> marks() {
    var marks = new HashMap<String, Mark>();
    for (Mark mark : Mark.values()) {
      marks.put(mark.cssClass(), mark);
    }
    return Map.copyOf(marks);
  }

  /** Whether a class belongs to something that is seen. */
  public static boolean isMark(String cssClass) {
    return MARKS.containsKey(cssClass);
  }

  /**
   * A line or an area.
   *
   * @param path of an SVG, of the commands M, L, H, V and Z
   * @throws IllegalArgumentException when the class is no mark's, or the path has other commands
   */
  public void path(String cssClass, String path) {
    raster.add(mark(cssClass), shape(path));
  }

  public void circle(String cssClass, double x, double y, double radius) {
    raster.circle(mark(cssClass), new Point(x, y), radius);
  }

  /**
   * Words.
   *
   * @param anchor where x is: {@code start}, {@code middle} or {@code end}
   */
  public void text(String cssClass, double x, double y, double size, String anchor, String text) {
    Label.Anchor at =
        switch (anchor) {
          case "middle" -> Label.Anchor.MIDDLE;
          case "end" -> Label.Anchor.END;
          default -> Label.Anchor.START;
        };
    raster.text(new Label(text, new Point(x, y), at, mark(cssClass), size));
  }

  /** Paints it in its own units, y downward. */
  public void paint(Graphics2D graphics) {
    raster.paint(graphics, Raster.Ground.PRINT);
  }

  private static Mark mark(String cssClass) {
    Mark mark = MARKS.get(cssClass);
    if (mark == null) {
      throw new IllegalArgumentException("No mark has the class \"" + cssClass + "\".");
    }
    return mark;
  }

  private static Path2D shape(String path) {
    var shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double x = 0;
    double y = 0;
    try (Scanner tokens = new Scanner(path.replaceAll("([A-Za-z])", " $1 "))) {
      while (tokens.hasNext()) {
        String command = tokens.next();
        if (command.equals("Z")) {
          shape.closePath();
          continue;
        }
        x = command.equals("V") ? x : Double.parseDouble(tokens.next());
        y = command.equals("H") ? y : Double.parseDouble(tokens.next());
        switch (command) {
          case "M" -> shape.moveTo(x, y);
          case "L", "H", "V" -> shape.lineTo(x, y);
          default -> throw new IllegalArgumentException("No such command here: " + command);
        }
      }
    }
    return shape;
  }
}

package org.afterhash.portal.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps marks as shapes and paints them as pixels once the picture's frame is known. */
final class Raster implements Canvas {
  private final List<Painted> shapes = new ArrayList<>();

  private record Painted(Mark mark, Shape shape) {}

  /** What the picture stands on, and with it its colours. */
  enum Ground {
    LIGHT,
    DARK,
    /** White paper: light, and the halo of words is white. */
    PRINT
  }

  @Override
  public void line(Mark mark, Point from, Point to) {
    add(mark, path(List.of(from, to)));
  }

  @Override
  public void polyline(Mark mark, List<Point> points) {
    add(mark, path(points));
  }

  @Override
  public void area(Mark mark, List<Point> outline) {
    Path2D path = path(outline);
    path.closePath();
    add(mark, path);
  }

  @Override
  public void box(Mark mark, Box box) {
    add(mark, rectangle(box));
  }

  @Override
  public void circle(Mark mark, Point centre, double radius) {
    double corner = 2 * radius;
    add(mark, new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, corner, corner));
  }

  @Override
  public void text(Label label) {
    Point start = new Point(label.box().left(), label.at().y());
    add(label.mark(), Glyphs.of(label.bold()).outline(label.text(), start, label.size()));
  }

  @Override
  public void hatched(Box box) {
    Path2D.Double path = new Path2D.Double();
    path.append(rectangle(box), false);
    for (Hatching.Stroke stroke : Hatching.strokes(box)) {
      path.append(path(List.of(stroke.from(), stroke.to())), false);
    }
    add(Mark.HATCH, path);
  }

  @Override
  public void column(Box box, String tip) {
    // A picture of pixels has no pointer.
  }

  @Override
  public void open(String tip) {
    // As above.
  }

  @Override
  public void close() {
    // As above.
  }

  /**
   * Paints the picture in the middle of an image.
   *
   * @param frame the part of the picture that must be seen
   */
  BufferedImage image(Box frame, int width, int height, boolean dark) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Ground ground = dark ? Ground.DARK : Ground.LIGHT;
    graphics.setColor(colour(Token.PAPER, ground));
    graphics.fillRect(0, 0, width, height);
    double scale = Math.min(width / frame.width(), height / frame.height());
    graphics.translate(width / 2.0, height / 2.0);
    graphics.scale(scale, scale);
    graphics.translate(-(frame.left() + frame.right()) / 2, -(frame.top() + frame.bottom()) / 2);
    paint(graphics, ground);
    graphics.dispose();
    return image;
  }

  /** Paints all marks, in units of the picture. */
  void paint(Graphics2D graphics, Ground ground) {
    shapes.forEach(painted -> paint(graphics, painted, ground));
  }

  private static void paint(Graphics2D graphics, Painted painted, Ground ground) {
    Mark mark = painted.mark();
    boolean words = mark.isHaloed();
    // Words stand on their halo; the edge of other marks lies on their ground.
    if (words) {
      stroke(graphics, painted, ground);
    }
    if (mark.fill != Token.NONE) {
      graphics.setColor(colour(mark.fill, ground));
      graphics.fill(painted.shape());
    }
    if (!words) {
      stroke(graphics, painted, ground);
    }
  }

  private static void stroke(Graphics2D graphics, Painted painted, Ground ground) {
    Mark mark = painted.mark();
    if (mark.stroke == Token.NONE) {
      return;
    }
    graphics.setColor(colour(mark.stroke, ground));
    graphics.setStroke(pen(mark));
    graphics.draw(painted.shape());
  }

  private static BasicStroke pen(Mark mark) {
    float width = (float) mark.width;
    if (mark.dash.isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    double[] dash =
        Arrays.stream(mark.dash.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    float[] lengths = new float[dash.length];
    for (int i = 0; i < dash.length; i++) {
      lengths[i] = (float) dash[i];
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
  }

  private static Color colour(Token token, Ground ground) {
    return ground == Ground.PRINT && token == Token.PAPER
        ? Color.WHITE
        : Color.decode(ground == Ground.DARK ? token.dark : token.light);
  }

  void add(Mark mark, Shape shape) {
    shapes.add(new Painted(mark, shape));
  }

  private static Rectangle2D rectangle(Box box) {
    return new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height());
  }

  private static Path2D path(List<Point> points) {
    Path2D.Double path = new Path2D.Double();
    for (Point point : points) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(point.x(), point.y());
      } else {
        path.lineTo(point.x(), point.y());
      }
    }
    return path;
  }
}

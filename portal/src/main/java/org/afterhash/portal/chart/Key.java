package org.afterhash.portal.chart;

import java.util.List;
import org.afterhash.portal.chart.Label.Anchor;

/** A line or more of names, each behind its shape or colour. */
final class Key {
  private static final double SAMPLE = 17;

  private Key() {}

  /** A name and whose colour it explains. */
  record Item(String name, Tone tone) {}

  /**
   * Draws the key.
   *
   * @return the y where what comes below may begin
   */
  static double draw(List<Item> items, Size size, Canvas canvas, double top) {
    double x = 0;
    double y = top + size.text;
    for (Item item : items) {
      double width = SAMPLE + TextWidths.of(item.name(), false) * size.text;
      if (x > 0 && x + width > size.width) {
        x = 0;
        y += size.text * 1.6;
      }
      Point middle = new Point(x + 5, y - 0.36 * size.text);
      if (item.tone().hasShape()) {
        item.tone().drawShape(canvas, middle);
      } else {
        canvas.box(item.tone().mark, Box.around(middle, 5));
      }
      Point at = new Point(x + SAMPLE, y);
      canvas.text(new Label(item.name(), at, Anchor.START, Mark.LABEL, size.text));
      x += width + 20;
    }
    return y + size.text * 0.8 + size.above();
  }
}

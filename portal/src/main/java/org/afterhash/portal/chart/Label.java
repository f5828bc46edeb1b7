package org.afterhash.portal.chart;

/**
 * A word or sentence at a place in the picture.
 *
 * @param at its baseline's start, middle or end, as {@code anchor} says
 * @param size in units
 */
record Label(String text, Point at, Anchor anchor, Mark mark, double size) {
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  double width() {
    return TextWidths.of(text, bold()) * size;
  }

  boolean bold() {
    return mark == Mark.STRONG;
  }

  Label moved(Point to, Anchor newAnchor) {
    return new Label(text, to, newAnchor, mark, size);
  }

  /** The same words, pushed inside so far as they leave the picture at its left or right. */
  Label within(double left, double right) {
    Box box = box();
    if (box.left() < left) {
      return moved(new Point(left, at.y()), Anchor.START);
    }
    return box.right() > right ? moved(new Point(right, at.y()), Anchor.END) : this;
  }

  /** What the ink covers, with ascenders and descenders. */
  Box box() {
    double left =
        switch (anchor) {
          case START -> at.x();
          case MIDDLE -> at.x() - width() / 2;
          case END -> at.x() - width();
        };
    return new Box(left, at.y() - 0.8 * size, left + width(), at.y() + 0.22 * size);
  }
}

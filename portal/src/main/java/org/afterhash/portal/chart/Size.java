package org.afterhash.portal.chart;

/** How much room a picture has. */
public final class Size {
  /** 880 units, for figures at least 808 px wide. */
  public static final Size WIDE = new Size("wide", 880, 12, 300);

  /** 340 units, for phones down to 320 px. */
  public static final Size NARROW = new Size("narrow", 340, 13, 220);

  private final String word;

  final double width;

  /** Text size in units, so chosen that it never falls below 11 px on screen. */
  final double text;

  /** Height of the plotting area of a chart over time. */
  final double plotHeight;

  private Size(String word, double width, double text, double plotHeight) {
    this.word = word;
    this.width = width;
    this.text = text;
    this.plotHeight = plotHeight;
  }

  /** One of several columns that share this width. */
  Size column(double columnWidth) {
    return new Size(word, columnWidth, text, Math.min(plotHeight, 60 + columnWidth / 5));
  }

  /** Room between what stands above rows and the first row, which begins with words if narrow. */
  double above() {
    return this == WIDE ? 0 : 8;
  }

  String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}

package org.afterhash.portal.chart;

/** How much room a picture has. */
public final class Size {
  /** 880 units, for figures at least 808 px wide. */
  public static final Size WIDE = new Size("wide", Rows.BESIDE, 880, 300, 0);

  /** 340 units, for phones down to 320 px. */
  public static final Size NARROW = new Size("narrow", Rows.UNDER_NAMES, 340, 220, 0);

  /** The least width at which names stand beside marks. */
  private static final double LEAST_WIDE = 640;

  /** The least height of one of several plotting areas. */
  private static final double LEAST_HEIGHT = 90;

  /** The height of a plotting area under which curves go flat. */
  private static final double LOW_HEIGHT = 100;

  /** Where marks in rows stand. */
  enum Rows {
    /** Beside their names. */
    BESIDE,
    /** Beside their names, in single lines where those fit, and close to one another. */
    BESIDE_CLOSE,
    /** Each under its name. */
    UNDER_NAMES
  }

  private final String word;

  final Rows rows;

  final double width;

  /** Text size in units, so chosen that it never falls below 11 px on a page. */
  final double text;

  /** Height of the plotting area of a chart over time, before {@link #extra}. */
  final double plotHeight;

  /** How much taller than it needs to be the picture shall be. */
  final double extra;

  private Size(String word, Rows rows, double width, double plotHeight, double extra) {
    this.word = word;
    this.rows = rows;
    this.width = width;
    this.text = word.equals("wide") ? 12 : 13;
    this.plotHeight = plotHeight;
    this.extra = extra;
  }

  /** A picture of another width, as low as it can be read. */
  static Size low(double width) {
    return width < LEAST_WIDE
        ? new Size("narrow", Rows.UNDER_NAMES, width, 0.5 * width, 0)
        : new Size("wide", Rows.BESIDE, width, 0.24 * width, 0);
  }

  /** A wide picture with as many rows as can be told apart, and low plotting areas. */
  static Size dense(double width) {
    return new Size("wide", Rows.BESIDE_CLOSE, width, LOW_HEIGHT, 0);
  }

  /** The same width, with room to use up. */
  Size taller(double by) {
    return new Size(word, rows, width, plotHeight, extra + by);
  }

  /** One of several columns that share this width, in one of several rows that share the height. */
  Size column(double columnWidth, int shared) {
    boolean alone = columnWidth == width;
    double share = Math.max(plotHeight / shared, LEAST_HEIGHT);
    double height = alone ? plotHeight : Math.min(share, 0.6 * columnWidth);
    return new Size(word, alone ? rows : Rows.UNDER_NAMES, columnWidth, height, extra / shared);
  }

  /** Whether names stand beside marks. */
  boolean isWide() {
    return rows != Rows.UNDER_NAMES;
  }

  /** Room between what stands above rows and the first row, which begins with words if narrow. */
  double above() {
    return isWide() ? 0 : 8;
  }

  String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}

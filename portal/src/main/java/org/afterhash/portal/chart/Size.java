package org.afterhash.portal.chart;

/** The two widths that each chart is drawn for. */
public enum Size {
  /** 880 units, for figures at least 808 px wide. */
  WIDE(880, 12, 300),
  /** 340 units, for phones down to 320 px. */
  NARROW(340, 13, 220);

  final double width;

  /** Text size in units, so chosen that it never falls below 11 px on screen. */
  final double text;

  /** Height of the plotting area of a chart over time. */
  final double plotHeight;

  Size(double width, double text, double plotHeight) {
    this.width = width;
    this.text = text;
    this.plotHeight = plotHeight;
  }

  /** Room between what stands above rows and the first row, which begins with words if narrow. */
  double above() {
    return this == WIDE ? 0 : 8;
  }

  String word() {
    return this == WIDE ? "wide" : "narrow";
  }
}

package org.afterhash.portal.chart;

import java.util.Locale;

/** The roles that shapes and words play in a chart; each is one class of the style sheet. */
enum Mark {
  PAPER(Token.PAPER, Token.NONE, 0, ""),
  GRID(Token.NONE, Token.LINE, 1, ""),
  ZERO(Token.NONE, Token.CTL, 1, ""),
  SPAN(Token.SUNKEN, Token.NONE, 0, ""),
  SPAN_TOP(Token.NONE, Token.CTL, 1.5, ""),
  BAND90(Token.BAND90, Token.NONE, 0, ""),
  BAND50(Token.BAND50, Token.NONE, 0, ""),
  EDGE(Token.NONE, Token.EDGE, 1, ""),
  MEDIAN(Token.NONE, Token.ACCENT, 2, ""),
  EVENT(Token.NONE, Token.INK3, 1, "1.5 3"),
  REFERENCE(Token.NONE, Token.INK2, 1.2, "2 3"),
  FIRST(Token.NONE, Token.INK, 1.5, ""),
  FIRST_POINT(Token.INK, Token.INK, 1.2, ""),
  FIRST_THIN(Token.PAPER, Token.INK, 1.2, ""),
  SECOND(Token.NONE, Token.EDGE, 1.5, ""),
  SECOND_POINT(Token.EDGE, Token.EDGE, 1.2, ""),
  SECOND_THIN(Token.PAPER, Token.EDGE, 1.2, ""),
  THIRD(Token.NONE, Token.CTL, 1.5, "5 3"),
  THIRD_POINT(Token.CTL, Token.CTL, 1.2, ""),
  THIRD_THIN(Token.PAPER, Token.CTL, 1.2, ""),
  ESTIMATE(Token.ACCENT, Token.NONE, 0, ""),
  SELL(Token.SELL, Token.NONE, 0, ""),
  RENT(Token.RENT, Token.NONE, 0, ""),
  MINE(Token.MINE, Token.NONE, 0, ""),
  SCRAP(Token.SCRAP, Token.NONE, 0, ""),
  INK(Token.INK, Token.NONE, 0, ""),
  CLAIM(Token.PAPER, Token.INK, 1.5, ""),
  HATCH(Token.NONE, Token.CTL, 1, ""),
  CASING(Token.NONE, Token.PAPER, 4, ""),
  SEAM(Token.NONE, Token.PAPER, 1, ""),
  SPREAD(Token.NONE, Token.INK, 1.5, ""),
  ON_MARK(Token.PAPER, Token.NONE, 0, ""),
  ON_QUIET(Token.INK, Token.NONE, 0, ""),
  ON_SCRAP(Token.ON_SCRAP, Token.NONE, 0, ""),
  AXIS(Token.INK3, Token.PAPER, 3, ""),
  LABEL(Token.INK2, Token.PAPER, 3, ""),
  STRONG(Token.INK, Token.PAPER, 3, "");

  final Token fill;
  final Token stroke;
  final double width;

  /** Dash pattern; empty for a plain line. */
  final String dash;

  Mark(Token fill, Token stroke, double width, String dash) {
    this.fill = fill;
    this.stroke = stroke;
    this.width = width;
    this.dash = dash;
  }

  /** True for words on the ground, which have a halo. */
  boolean isHaloed() {
    return this == AXIS || this == LABEL || this == STRONG;
  }

  String cssClass() {
    return "c-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

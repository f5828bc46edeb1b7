package org.afterhash.portal.chart;

/** Whose colour an interval has. */
public enum Tone {
  ESTIMATE(Mark.ESTIMATE),
  SELL(Mark.SELL),
  RENT(Mark.RENT),
  MINE(Mark.MINE),
  SCRAP(Mark.SCRAP);

  final Mark mark;

  Tone(Mark mark) {
    this.mark = mark;
  }
}

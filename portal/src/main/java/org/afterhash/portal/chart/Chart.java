package org.afterhash.portal.chart;

/** A chart that can be drawn, tabulated and described. */
public sealed interface Chart permits TimeChart, IntervalChart {
  Caption caption();

  /** Unit of the values drawn. */
  Unit unit();

  /** What a reader sees in the picture, in sentences made from the numbers. */
  String altText();

  /** Every number drawn, unrounded. */
  DataTable table();
}

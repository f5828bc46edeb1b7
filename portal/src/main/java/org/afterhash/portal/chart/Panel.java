package org.afterhash.portal.chart;

/** A form that can stand several times side by side, with shared scales. */
public sealed interface Panel extends Chart permits TimeChart, AreaChart, IntervalChart, BarChart {
  /** What a reader sees, in sentences that name neither the form nor the quantity. */
  String findings();
}

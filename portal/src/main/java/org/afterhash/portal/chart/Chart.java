package org.afterhash.portal.chart;

import java.util.List;

/** A chart that can be drawn, tabulated and described. */
public sealed interface Chart
    permits Panel,
        SmallMultiples,
        WaterfallChart,
        TornadoChart,
        RemainderChart,
        DensityChart,
        ScatterChart,
        SlopeChart {
  Caption caption();

  /** Unit of the values drawn. */
  Unit unit();

  /** What a reader sees in the picture, in sentences made from the numbers. */
  String altText();

  /** Every number drawn, unrounded, one by one. */
  List<Datum> data();

  /** The same numbers as a table. */
  DataTable table();
}

package org.afterhash.portal.gallery;

import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.Chart;

/** One chart of each form, with figures made up to show what the form can do. */
final class SampleCharts {
  private SampleCharts() {}

  static List<Chart> all() {
    return List.of(
        TimeSamples.band(),
        TimeSamples.fan(),
        TimeSamples.areas(),
        TimeSamples.panels(),
        RowSamples.intervals(),
        RowSamples.bars(),
        RowSamples.stacked(),
        RowSamples.grouped(),
        RowSamples.classes(),
        RowSamples.waterfall(),
        RowSamples.tornado(),
        DistributionSamples.remainder(),
        DistributionSamples.density(),
        DistributionSamples.histogram(),
        DistributionSamples.scatter(),
        DistributionSamples.slopes());
  }

  static Caption caption(String slug, String title, String quantity, String note) {
    return new Caption("sample-" + slug, title, quantity, note, "Made up to show the form.");
  }

  static Distribution around(double median, double spread, String unit) {
    return new Distribution(
        median - spread,
        median - 0.4 * spread,
        median,
        median + 0.45 * spread,
        median + 1.2 * spread,
        median,
        unit);
  }
}

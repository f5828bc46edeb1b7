package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Plain;

/**
 * How outcomes are spread, with the middle half and the 90% interval filled and the interval mark
 * beneath.
 *
 * @param low where the first bin begins
 * @param high where the last bin ends
 * @param heights of bins of equal width, in any one scale
 */
public record DensityChart(
    Caption caption,
    Unit unit,
    Form form,
    Distribution of,
    double low,
    double high,
    List<Double> heights)
    implements Chart {

  public DensityChart {
    heights = List.copyOf(heights);
    Require.that(low < high, caption.slug() + ": bins from " + low + " to " + high);
    Require.that(heights.size() >= 2, caption.slug() + ": less than two bins");
    Require.that(
        heights.stream().allMatch(h -> h >= 0 && h <= Double.MAX_VALUE)
            && heights.stream().anyMatch(h -> h > 0),
        caption.slug() + ": heights of bins");
  }

  /** How the outline runs. */
  public enum Form {
    /** From the middle of each bin to the next. */
    DENSITY,
    /** In steps. */
    HISTOGRAM
  }

  /** Width of a bin. */
  double bin() {
    return (high - low) / heights.size();
  }

  @Override
  public String altText() {
    int peak = 0;
    for (int i = 1; i < heights.size(); i++) {
      peak = heights.get(i) > heights.get(peak) ? i : peak;
    }
    return "Distribution: "
        + caption.quantity()
        + ". Median "
        + unit.text(of.p50())
        + ", middle half "
        + unit.range(of.p25(), of.p75())
        + ", 90% interval "
        + unit.range(of.p5(), of.p95())
        + ", most often near "
        + unit.text(low + (peak + 0.5) * bin())
        + ".";
  }

  @Override
  public List<Datum> data() {
    List<Datum> data = new ArrayList<>();
    data.add(Datum.of("All outcomes", "", new Estimated(of), unit));
    double sum = heights.stream().mapToDouble(Double::doubleValue).sum();
    for (int i = 0; i < heights.size(); i++) {
      String bin = unit.range(low + i * bin(), low + (i + 1) * bin());
      Plain share = new Plain(heights.get(i) / sum);
      data.add(new Datum(bin, "bin " + (i + 1), "share of outcomes", share, Unit.SHARE));
    }
    return List.copyOf(data);
  }

  /** The quantiles; files hold the bins as well. */
  @Override
  public DataTable table() {
    return Datum.table(data().subList(0, 1));
  }
}

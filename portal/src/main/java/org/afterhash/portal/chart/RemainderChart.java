package org.afterhash.portal.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.IntervalChart.Estimated;

/**
 * What is left of a whole, and what is gone.
 *
 * @param whole the whole, which is known
 * @param left what is left of it
 * @param leftName what stands behind the number that is left, such as {@code recoverable}
 * @param goneName the same for the number that is gone
 */
public record RemainderChart(
    Caption caption, Unit unit, double whole, Distribution left, String leftName, String goneName)
    implements Chart {
  public RemainderChart {
    Require.that(whole > 0, caption.slug() + ": nothing of " + whole + " can be left");
    Require.text(leftName, caption.slug() + ": what is left");
    Require.text(goneName, caption.slug() + ": what is gone");
  }

  /** What is gone: the whole less what is left. */
  Distribution gone() {
    return new Distribution(
        whole - left.p95(),
        whole - left.p75(),
        whole - left.p50(),
        whole - left.p25(),
        whole - left.p5(),
        whole - left.mean(),
        left.unit());
  }

  @Override
  public String altText() {
    String words = data().stream().map(Datum::words).collect(Collectors.joining("; ", "", "."));
    return "A bar in two parts: " + caption.quantity() + ". " + words;
  }

  @Override
  public List<Datum> data() {
    return List.of(
        Datum.of(leftName, "", new Estimated(left), unit),
        Datum.of(goneName, "", new Estimated(gone()), unit));
  }

  @Override
  public DataTable table() {
    return Datum.table(data());
  }
}

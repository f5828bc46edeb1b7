package org.afterhash.portal.figure;

import java.util.List;
import java.util.Locale;
import org.afterhash.domain.estimate.Driver;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.portal.chart.BarChart;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code what-drives-it}: how much of the uncertainty goes back to each group of inputs. */
final class DriversFigure {
  static final String SLUG = "what-drives-it";
  static final String QUANTITY = "Where the uncertainty of the recoverable share comes from";

  private DriversFigure() {}

  static Figure of(Edited edited, IndustryEstimate estimate) {
    List<Driver> drivers = estimate.drivers();
    var caption =
        new Caption(
            SLUG,
            finding(drivers),
            QUANTITY,
            "per cent of the variance, shared out among groups of inputs by Shapley’s rule; valued "
                + WaterfallFigure.at(estimate.recovery()),
            "Computed from the draws behind the estimate.");
    List<Bar> bars = drivers.stream().map(DriversFigure::bar).toList();
    return new Figure(
        edited,
        estimate.question(),
        BarChart.of(caption, Unit.SHARE, bars),
        Grounds.sources(edited, SLUG),
        quote(estimate));
  }

  private static String finding(List<Driver> drivers) {
    double three = drivers.stream().limit(3).mapToDouble(Driver::share).sum();
    return "Three groups of inputs make up "
        + Unit.SHARE.text(three)
        + " of the uncertainty, first of all "
        + inner(drivers.get(0).name());
  }

  private static Bar bar(Driver driver) {
    String name = driver.name();
    String rest = driver.label().substring(name.length());
    return new Bar(name, rest.replaceFirst("^: ", ""), List.of(new Plain(driver.share())));
  }

  private static String quote(IndustryEstimate estimate) {
    Driver first = estimate.drivers().get(0);
    return "What moves the estimate of the recoverable share most is "
        + inner(first.name())
        + ", with "
        + Unit.SHARE.text(first.share())
        + " of the variance (Afterhash model estimate, "
        + Formats.month(estimate.recovery().valuedAt())
        + "; the share itself is "
        + Formats.shares(estimate.recovery().share())
        + ").";
  }

  /** As it stands within a sentence. */
  static String inner(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}

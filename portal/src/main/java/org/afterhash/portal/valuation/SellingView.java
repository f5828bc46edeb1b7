package org.afterhash.portal.valuation;

import java.util.Comparator;
import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.SalePace;
import org.afterhash.portal.web.Formats;

/**
 * When to sell.
 *
 * @param finding what waiting does, a sentence without a full stop
 */
record SellingView(String finding, List<Pace> paces) {

  /** Selling everything over some months. */
  record Pace(String months, String value, String range, boolean best) {}

  static SellingView of(FleetValuation v) {
    SalePace best =
        v.paces().stream()
            .max(Comparator.comparingDouble(pace -> pace.value().mean()))
            .orElseThrow();
    return new SellingView(
        finding(v.waiting(), best), v.paces().stream().map(pace -> pace(pace, best)).toList());
  }

  private static String finding(Distribution waiting, SalePace best) {
    String pace =
        best.months() == 1 ? "Sell at once" : "Sell over about " + best.months() + " months";
    if (waiting.p5() <= 0 && waiting.p95() >= 0) {
      return pace + ": a week of waiting may cost or gain";
    }
    return waiting.p50() > 0
        ? pace + ": a week of waiting costs about " + Formats.estimate(waiting.p50())
        : pace + ", and not yet: a week of waiting gains " + Formats.estimate(-waiting.p50());
  }

  private static Pace pace(SalePace pace, SalePace best) {
    return new Pace(
        pace.months() == 1 ? "within a month" : "over " + pace.months() + " months",
        Formats.estimate(pace.value().p50()),
        Formats.interval(pace.value()),
        pace.equals(best));
  }
}

package org.afterhash.portal.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.SalePlan;
import org.afterhash.domain.estimate.SalePlan.Left;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.portal.chart.BarChart;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.BarChart.Layout;
import org.afterhash.portal.chart.BarChart.Part;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.ChartWriter;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Value;
import org.afterhash.portal.chart.Purpose;
import org.afterhash.portal.chart.Size;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.web.Formats;

/**
 * How to sell, month by month.
 *
 * @param finding what to do and what waiting does, a sentence without a full stop
 * @param value what the plan brings against selling at once, a sentence
 * @param atOnce whether everything is sold in the first month
 * @param paces selling everything evenly, faster and slower
 * @param curve what is left of the price
 */
record SalePlanView(
    String finding,
    String value,
    boolean atOnce,
    List<Group> groups,
    List<Pace> paces,
    Curve curve) {
  private static final Tone[] TONES = {Tone.SELL, Tone.ESTIMATE, Tone.QUIET};

  /** Months that are told one by one. */
  private static final int TOLD = 4;

  /** All cards of a model: when to sell how many, and what that and waiting mean. */
  record Group(String name, String cards, String when, String gain, String range, String week) {}

  /** Selling everything over some months. */
  record Pace(String months, String value, String range, boolean best) {}

  /** The picture of what haste and numbers leave of the price, wide and narrow. */
  record Curve(String finding, String wide, String narrow) {}

  static SalePlanView of(FleetValuation v, GpuCatalogue cards) {
    SalePlan plan = v.plan();
    double most = v.paces().stream().mapToDouble(pace -> pace.value().mean()).max().orElseThrow();
    return new SalePlanView(
        finding(plan, v.waiting()),
        value(plan),
        plan.groups().stream().allMatch(group -> group.lastMonth() == 1),
        plan.groups().stream().map(group -> group(group, cards.get(group.model()).name())).toList(),
        v.paces().stream().map(pace -> pace(pace, most)).toList(),
        curve(plan));
  }

  private static String finding(SalePlan plan, Distribution waiting) {
    int last = plan.groups().stream().mapToInt(SalePlan.Group::lastMonth).max().orElse(1);
    String pace = last == 1 ? "Sell at once" : "Sell over " + Formats.counted(last, "month");
    if (waiting.p5() <= 0 && waiting.p95() >= 0) {
      return pace + ": a week of waiting may cost or gain";
    }
    return waiting.p50() > 0
        ? pace + ": a week of waiting costs about " + Formats.estimate(waiting.p50())
        : pace + ", and not yet: a week of waiting gains " + Formats.estimate(-waiting.p50());
  }

  private static String value(SalePlan plan) {
    String whole =
        "Sold so, all cards bring "
            + Formats.estimate(plan.value().p50())
            + " (90% interval "
            + Formats.interval(plan.value())
            + "), today’s worth after all costs";
    return plan.gain().mean() < 0.0005 * Math.abs(plan.value().mean())
        ? whole + "."
        : whole
            + ": "
            + Formats.estimate(plan.gain().mean())
            + " more on average than within a month.";
  }

  private static Group group(SalePlan.Group of, String name) {
    return new Group(
        name,
        Formats.counted(of.cards(), "card"),
        when(of),
        of.lastMonth() == 1 ? "–" : Formats.estimate(of.gain().p50()),
        of.lastMonth() == 1 ? "" : Formats.interval(of.gain()),
        week(of.waiting()));
  }

  private static String week(Distribution waiting) {
    return Formats.estimate(waiting.p50()) + " (" + Formats.interval(waiting) + ")";
  }

  private static String when(SalePlan.Group of) {
    int last = of.lastMonth();
    if (last == 1) {
      return "all in the first month";
    }
    var told = new ArrayList<String>();
    for (int m = 0; m < Math.min(last, TOLD); m++) {
      told.add(Formats.count(Math.round(of.monthly().get(m))) + " in month " + (m + 1));
    }
    String first = String.join(", ", told);
    double rest = of.monthly().stream().skip(TOLD).mapToDouble(cards -> cards).sum();
    return last <= TOLD
        ? first
        : first + ", then " + Formats.count(Math.round(rest)) + " until month " + last;
  }

  private static Pace pace(FleetValuation.SalePace pace, double most) {
    return new Pace(
        pace.months() == 1 ? "within a month" : "over " + pace.months() + " months",
        Formats.estimate(pace.value().p50()),
        Formats.interval(pace.value()),
        pace.value().mean() == most);
  }

  private static Curve curve(SalePlan plan) {
    List<Left> left = plan.left();
    if (left.isEmpty()) {
      return new Curve("", "", "");
    }
    List<Integer> sizes = left.stream().map(Left::times).distinct().toList();
    var parts = new ArrayList<Part>();
    for (int s = 0; s < sizes.size(); s++) {
      parts.add(new Part(size(sizes.get(s)), TONES[s % TONES.length]));
    }
    List<Bar> bars =
        left.stream()
            .map(Left::months)
            .distinct()
            .map(months -> bar(months, left))
            .collect(Collectors.toList());
    String finding = curveFinding(left);
    var chart =
        new BarChart(
            new Caption(
                "fire-sale", finding, "What is left of today’s price", "before costs", "Afterhash"),
            Unit.SHARE,
            Layout.GROUPED,
            parts,
            bars,
            null);
    return new Curve(
        finding,
        ChartWriter.svg(chart, Size.WIDE, Purpose.IN_PAGE),
        ChartWriter.svg(chart, Size.NARROW, Purpose.IN_PAGE));
  }

  private static String size(int times) {
    return times == 1 ? "your cards" : Formats.count(times) + " times as many";
  }

  private static Bar bar(int months, List<Left> left) {
    List<Value> values =
        left.stream()
            .filter(one -> one.months() == months)
            .map(one -> (Value) new Estimated(one.part()))
            .toList();
    return new Bar(months == 1 ? "Within a month" : "Over " + months + " months", "", values);
  }

  /** What your own haste costs: sold within a month, against a price that nobody presses. */
  private static String curveFinding(List<Left> left) {
    double own = left.get(0).part().p50();
    double many = left.stream().filter(one -> one.months() == 1).toList().get(2).part().p50();
    return many > own - 0.005
        ? "Even a hundred times your cards would hardly press on the price"
        : "Within a month "
            + Unit.SHARE.text(own)
            + " of the price is left for your cards, "
            + Unit.SHARE.text(many)
            + " for a hundred times as many";
  }
}

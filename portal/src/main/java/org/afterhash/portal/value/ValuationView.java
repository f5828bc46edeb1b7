package org.afterhash.portal.value;

import java.util.List;
import java.util.stream.Stream;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.Line;
import org.afterhash.domain.estimate.FleetValuation.PriceEvidence;
import org.afterhash.domain.estimate.FleetValuation.Spend;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.result.Failure;
import org.afterhash.portal.chart.IntervalCell;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.FleetAnswers.Valued;
import org.afterhash.portal.web.Formats;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a valuation shows.
 *
 * @param scale upper end of the axis that the little pictures share, in words
 */
record ValuationView(
    String headline,
    String deck,
    List<Fact> stamp,
    List<Total> totals,
    List<Row> rows,
    String scale,
    List<String> assumed,
    List<String> flags,
    List<Failure> warnings) {

  record Fact(String label, String value) {}

  /** A total of the fleet; {@code range} is empty where the figure is not an estimate. */
  record Total(String label, String explanation, String value, String range) {}

  /** A holding, per card. */
  record Row(
      String model,
      String name,
      String count,
      String condition,
      String spent,
      String spentBasis,
      String sell,
      String range,
      String picture,
      String total,
      String evidence,
      boolean thin) {}

  static ValuationView of(Valued valued) {
    FleetValuation v = valued.valuation();
    GpuCatalogue cards = valued.edited().market().catalogue();
    double top =
        v.lines().stream()
            .flatMap(line -> Stream.ofNullable(line.sell()))
            .mapToDouble(Distribution::p95)
            .max()
            .orElse(1);
    double scale = IntervalCell.top(List.of(top));
    return new ValuationView(
        headline(v),
        deck(v),
        stamp(v),
        totals(v),
        v.lines().stream().map(line -> row(line, cards, scale)).toList(),
        Unit.USD.text(scale),
        v.assumedInputs(),
        v.flags(),
        valued.failures());
  }

  private static String headline(FleetValuation v) {
    String cards = "Your " + Formats.counted(v.gpus(), "GPU");
    Spend spend = v.spend();
    double spent = spend.book() + spend.imputed();
    String cost = spent > 0 ? " cost about " + Formats.paid(spent) : "";
    String worth = Formats.interval(v.recoverable());
    return cost.isEmpty()
        ? cards + " would leave " + worth + " if they were sold."
        : cards + cost + "; " + worth + " is recoverable by selling them.";
  }

  private static String deck(FleetValuation v) {
    String share =
        v.share() == null ? "" : " That is " + Formats.shares(v.share()) + " of what was spent.";
    return "Model estimate: "
        + Formats.estimate(v.recoverable().p50())
        + ", 90% interval "
        + Formats.estimate(v.recoverable().p5())
        + " to "
        + Formats.estimate(v.recoverable().p95())
        + ", after discount, fees, shipping and returns."
        + share;
  }

  private static List<Fact> stamp(FleetValuation v) {
    return List.of(
        new Fact("Valued at prices of", Formats.month(v.valuedAt())),
        new Fact("Edition", v.edition().id()),
        new Fact("Methodology", v.edition().methodology()),
        new Fact("Draws", Formats.count(v.draws())));
  }

  private static List<Total> totals(FleetValuation v) {
    Spend spend = v.spend();
    return List.of(
        new Total("Paid, as you stated", "in USD of the month of purchase", paid(spend.book()), ""),
        new Total(
            "Paid, imputed",
            spend.unpriced() == 0
                ? "where you stated no price: the price of the purchase month"
                : "where it could be; " + Formats.counted(spend.unpriced(), "card") + " without",
            paid(spend.imputed()),
            ""),
        total("Second-hand value", "what buyers would pay for all of them", v.resale()),
        total("Recoverable by selling", "what selling leaves you", v.recoverable()));
  }

  private static String paid(double usd) {
    return usd == 0 ? "–" : Formats.paid(usd);
  }

  private static Total total(String label, String explanation, Distribution d) {
    return new Total(label, explanation, Formats.estimate(d.p50()), Formats.interval(d));
  }

  private static Row row(Line line, GpuCatalogue cards, double scale) {
    Distribution sell = line.sell();
    Condition condition = line.holding().condition();
    Double spent = line.spentPerCard();
    return new Row(
        line.holding().model().value(),
        cards.get(line.holding().model()).name(),
        Formats.count(line.holding().count()),
        condition == Condition.UNKNOWN ? "not stated" : condition.word(),
        spent == null ? "–" : Formats.perCard(spent),
        spent == null ? "" : line.imputed() ? "imputed" : "stated",
        sell == null ? "–" : Formats.perCard(sell.p50()),
        sell == null ? "no price is known" : Formats.perCardInterval(sell),
        sell == null ? "" : new IntervalCell(sell, Tone.SELL, 0, scale, Unit.USD).svg(),
        sell == null ? "–" : Formats.estimate(sell.p50() * line.holding().count()),
        evidence(line.evidence()),
        line.evidence() != null && line.evidence().thin());
  }

  private static String evidence(@Nullable PriceEvidence e) {
    return e == null
        ? ""
        : Formats.count(e.offers()) + " sales and offers" + ", newest " + Formats.month(e.newest());
  }
}

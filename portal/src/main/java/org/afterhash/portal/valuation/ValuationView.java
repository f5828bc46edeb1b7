package org.afterhash.portal.valuation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.Line;
import org.afterhash.domain.estimate.FleetValuation.PriceEvidence;
import org.afterhash.domain.estimate.FleetValuation.Spend;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.result.Failure;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Valued;
import org.afterhash.portal.web.Formats;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a valuation shows.
 *
 * @param quotation the headline for others to quote: what it is, of when, by whom
 * @param mixture null where nothing has a price
 * @param plan what to do with each model and why
 * @param scale the axis that the little pictures share, in words
 * @param sites null where the fleet names none
 * @param allocation null where nothing is said to be short
 * @param drivers what the value is uncertain by
 */
public record ValuationView(
    String headline,
    String quotation,
    String deck,
    List<Fact> stamp,
    List<Total> totals,
    @Nullable MixtureChart mixture,
    TodoView plan,
    List<Row> rows,
    String scale,
    SalePlanView selling,
    KeepingView keeping,
    @Nullable ComparisonView comparison,
    @Nullable SitesView sites,
    RetrofitView retrofit,
    @Nullable AllocationView allocation,
    List<Share> drivers,
    List<String> assumed,
    List<String> flags,
    List<Failure> warnings) {

  private static final Map<Outcome, String> WAYS =
      Map.of(
          Outcome.SELL, "selling",
          Outcome.RENT, "renting out for AI",
          Outcome.MINE, "mining, then selling",
          Outcome.SCRAP, "scrapping");

  record Fact(String label, String value) {}

  /** A total of the fleet; {@code range} is empty where the figure is not an estimate. */
  record Total(String label, String explanation, String value, String range) {}

  /** A holding, per card. */
  record Row(
      String model,
      String name,
      String cards,
      String condition,
      String spent,
      String spentBasis,
      @Nullable Advice advice,
      String total,
      String evidence,
      boolean thin) {}

  /** An input and its part of the uncertainty. */
  record Share(String label, String share) {}

  /**
   * A view.
   *
   * @param failures what was wrong or odd in the file that the fleet was read from
   */
  public static ValuationView of(Valued valued, Owner owner, List<Failure> failures) {
    FleetValuation v = valued.valuation();
    GpuCatalogue cards = valued.edited().market().catalogue();
    List<Decision> decisions =
        v.lines().stream().flatMap(line -> Stream.ofNullable(line.decision())).toList();
    Advice.Scale scale = Advice.Scale.of(v.lines());
    String headline = headline(v, cards, owner);
    return new ValuationView(
        headline,
        quotation(v, headline),
        deck(v),
        stamp(v),
        totals(v),
        decisions.isEmpty() ? null : MixtureChart.of(v),
        TodoView.of(v, cards),
        v.lines().stream().map(line -> row(line, cards, scale)).toList(),
        Unit.SHARE.text(scale.low()) + " to " + Unit.SHARE.text(scale.high()),
        SalePlanView.of(v, cards),
        KeepingView.of(v.keeping(), cards),
        ComparisonView.of(valued.comparison()),
        SitesView.of(v, cards),
        RetrofitView.of(v.quotes(), cards),
        AllocationView.of(v.allocation(), cards),
        v.drivers().stream()
            .filter(driver -> driver.share() >= 0.01)
            .map(driver -> new Share(driver.label(), Unit.SHARE.text(driver.share())))
            .toList(),
        v.assumedInputs(),
        v.flags(),
        failures);
  }

  private static String headline(FleetValuation v, GpuCatalogue cards, Owner owner) {
    String gpus = Formats.counted(v.gpus(), "GPU");
    Spend spend = v.spend();
    double spent = spend.book() + spend.imputed();
    String worth = Formats.interval(v.recoverable());
    if (spent == 0) {
      return owner.their() + gpus + " could bring " + worth + mostly(v, cards);
    }
    long known = v.gpus() - spend.unpriced();
    boolean all = spend.unpriced() == 0;
    return owner.their()
        + gpus
        + " cost about "
        + Formats.paid(spent)
        + (all ? "" : " as far as known (" + Formats.count(known) + " of them)")
        + "; "
        + worth
        + " is recoverable"
        + (all ? "" : " from all of them")
        + mostly(v, cards);
  }

  private static String quotation(FleetValuation v, String headline) {
    return headline
        + " (Model estimate with its 90% interval, today’s worth after all costs, at prices of "
        + Formats.month(v.valuedAt())
        + ". Afterhash, edition "
        + v.edition().id()
        + ".)";
  }

  private static String mostly(FleetValuation v, GpuCatalogue cards) {
    Optional<String> one =
        BringsMost.of(v).map(most -> ", most of it by " + most.words(cards) + ".");
    return one.orElseGet(() -> mostly(v));
  }

  private static String mostly(FleetValuation v) {
    return v.byAction().stream()
        .max(Comparator.comparingDouble(each -> each.value().mean()))
        .filter(each -> each.value().mean() > 0)
        .map(
            each ->
                (each.cards() == v.gpus() ? " by " : ", most of it by ")
                    + WAYS.get(each.outcome())
                    + ".")
        .orElse(".");
  }

  private static String deck(FleetValuation v) {
    long known =
        v.lines().stream()
            .filter(line -> line.spentPerCard() != null && line.decision() != null)
            .mapToLong(line -> line.holding().count())
            .sum();
    String share =
        v.share() == null
            ? ""
            : known == v.gpus()
                ? " That is " + Formats.shares(v.share()) + " of what was spent."
                : " Of the "
                    + Formats.counted(known, "card")
                    + " whose cost and value are known it is "
                    + Formats.shares(v.share())
                    + " of what was spent.";
    return "Model estimate: "
        + Formats.estimate(v.recoverable().p50())
        + ", 90% interval "
        + Formats.estimate(v.recoverable().p5())
        + " to "
        + Formats.estimate(v.recoverable().p95())
        + ", today’s worth after all costs, if each group goes the way that is best for it."
        + share;
  }

  static List<Fact> stamp(FleetValuation v) {
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
        total(
            "Recoverable", "what is left after all costs, the best way for each", v.recoverable()));
  }

  private static String paid(double usd) {
    return usd == 0 ? "–" : Formats.paid(usd);
  }

  private static Total total(String label, String explanation, Distribution d) {
    return new Total(label, explanation, Formats.estimate(d.p50()), Formats.interval(d));
  }

  private static Row row(Line line, GpuCatalogue cards, Advice.Scale scale) {
    Decision decision = line.decision();
    Double spent = line.spentPerCard();
    return new Row(
        line.holding().model().value(),
        cards.get(line.holding().model()).name(),
        Formats.counted(line.holding().count(), "card"),
        CardState.words(line.holding().condition()) + SitesView.at(line.holding().site()),
        spent == null ? "–" : Formats.perCard(spent),
        spent == null ? "not known" : line.imputed() ? "imputed" : "stated",
        decision == null ? null : Advice.of(decision, Advice.Scale.paid(line), scale),
        decision == null
            ? "–"
            : Formats.estimate(decision.of(decision.best()).value().p50() * line.holding().count()),
        evidence(line.evidence()),
        line.evidence() != null && line.evidence().thin());
  }

  private static String evidence(@Nullable PriceEvidence e) {
    return e == null
        ? ""
        : Formats.count(e.offers()) + " offers, newest " + Formats.month(e.newest());
  }
}

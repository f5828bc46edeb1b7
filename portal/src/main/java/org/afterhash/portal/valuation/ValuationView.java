package org.afterhash.portal.valuation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.Line;
import org.afterhash.domain.estimate.FleetValuation.PriceEvidence;
import org.afterhash.domain.estimate.FleetValuation.Spend;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.result.Failure;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Valued;
import org.afterhash.portal.web.Formats;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a valuation shows.
 *
 * @param mixture null where nothing has a price
 * @param plan what to do with each model and why
 * @param todo what to do with the groups, a sentence
 * @param scale the axis that the little pictures share, in words
 * @param sites null where the fleet names none
 * @param allocation null where nothing is said to be short
 * @param drivers what the value is uncertain by
 */
public record ValuationView(
    String headline,
    String deck,
    List<Fact> stamp,
    List<Total> totals,
    @Nullable MixtureChart mixture,
    TodoView plan,
    String todo,
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

  private static final Map<Outcome, String> ORDERS =
      Map.of(
          Outcome.SELL, "Sell",
          Outcome.RENT, "Rent out",
          Outcome.MINE, "Mine with",
          Outcome.SCRAP, "Scrap");

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
    return new ValuationView(
        headline(v, cards, owner),
        deck(v),
        stamp(v),
        totals(v),
        decisions.isEmpty() ? null : MixtureChart.of(v),
        TodoView.of(v, cards),
        todo(v, cards),
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
    String what = owner.their() + Formats.counted(v.gpus(), "GPU");
    Spend spend = v.spend();
    double spent = spend.book() + spend.imputed();
    String cost = spent > 0 ? " cost about " + Formats.paid(spent) : "";
    String worth = Formats.interval(v.recoverable());
    return cost.isEmpty()
        ? what + " could bring " + worth + mostly(v, cards)
        : what + cost + "; " + worth + " is recoverable" + mostly(v, cards);
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

  /** What to do with how many groups, and which are too close to call. */
  private static String todo(FleetValuation v, GpuCatalogue cards) {
    var groups = new EnumMap<Outcome, Integer>(Outcome.class);
    var close = new TreeSet<String>();
    for (Line line : v.lines()) {
      Decision decision = line.decision();
      if (decision != null && decision.tooClose()) {
        close.add(cards.get(line.holding().model()).name());
      } else if (decision != null) {
        groups.merge(decision.best(), 1, Integer::sum);
      }
    }
    String clear =
        groups.entrySet().stream()
            .map(e -> ORDERS.get(e.getKey()) + " " + Formats.counted(e.getValue(), "group"))
            .collect(Collectors.joining(", "));
    if (!clear.isEmpty()) {
      clear = clear.charAt(0) + clear.substring(1).toLowerCase(Locale.ROOT);
    }
    if (close.isEmpty()) {
      return clear.isEmpty() ? "No price of these cards is known" : clear;
    }
    String names = String.join(", ", close);
    return clear.isEmpty()
        ? "What to do is too close to call"
        : clear + "; for " + names + " it is too close to call";
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
    Condition condition = line.holding().condition();
    Double spent = line.spentPerCard();
    return new Row(
        line.holding().model().value(),
        cards.get(line.holding().model()).name(),
        Formats.counted(line.holding().count(), "card"),
        (condition == Condition.UNKNOWN ? "not stated" : condition.word())
            + SitesView.at(line.holding().site()),
        spent == null ? "–" : Formats.perCard(spent),
        spent == null ? "" : line.imputed() ? "imputed" : "stated",
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

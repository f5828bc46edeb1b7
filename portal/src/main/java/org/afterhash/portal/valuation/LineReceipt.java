package org.afterhash.portal.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.afterhash.analytics.fleet.UsualTerms;
import org.afterhash.analytics.resale.PricePoints;
import org.afterhash.analytics.resale.PricePoints.PricePoint;
import org.afterhash.analytics.resale.SaleSteps;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.Line;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Grade;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.estimate.Valued;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.Query;
import org.afterhash.portal.web.SourceLink;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of one group were made: by which rule, from which prices, with which numbers.
 *
 * @param back address of the page that shows the group
 * @param steps from the price of the card to what is left of it
 * @param rule how the price was found, a sentence
 * @param site on which site's terms it was valued, a sentence; empty where none is named
 * @param points the prices that it rests on, newest first
 * @param numbers the method's parameters on the way
 */
public record LineReceipt(
    String back,
    String title,
    String advice,
    String why,
    List<ValuationView.Fact> stamp,
    List<Step> steps,
    String rule,
    String site,
    List<Point> points,
    List<Taken> numbers) {

  private static final int MOST_POINTS = 200;

  /** A figure on the way; {@code range} is empty where it has none. */
  record Step(String label, String explanation, String value, String range) {}

  /** A price that was observed. */
  record Point(String month, String price, String kind, String offers, SourceLink source) {}

  /** A parameter as it was taken. */
  record Taken(
      String id, String label, String value, String grade, String css, List<SourceLink> sources) {}

  /**
   * The receipt that a query asks for.
   *
   * @param address of the page that shows the groups
   * @throws NotFoundException when there is no such line
   */
  public static LineReceipt of(String address, Query query, Valued valued, FleetTerms terms) {
    FleetValuation v = valued.valuation();
    long number = query.whole(GroupTable.line(), 1, 1, Integer.MAX_VALUE);
    if (number > v.lines().size()) {
      throw new NotFoundException("line", String.valueOf(number));
    }
    Line line = v.lines().get((int) number - 1);
    MarketSnapshot market = valued.edited().market();
    GpuModel model = market.catalogue().get(line.holding().model());
    Methodology method = valued.edited().method().under(terms.market().scenario().shocks());
    List<PricePoint> points = PricePoints.of(method, market, v.valuedAt(), model);
    Decision decision = line.decision();
    Advice advice =
        decision == null
            ? null
            : Advice.of(decision, Advice.Scale.paid(line), Advice.Scale.of(List.of(line)));
    return new LineReceipt(
        address + query.without(List.of(GroupTable.line())).address() + "#cards",
        title(line, model),
        advice == null ? "No price is known" : advice.sentence(),
        advice == null ? "" : advice.why(),
        ValuationView.stamp(v),
        steps(line, method, new UsualTerms(method, v.gpus()).saleMonths(terms.whatIf())),
        rule(line, model, points),
        v.sites().stream()
            .filter(site -> Objects.equals(site.name(), line.holding().site()))
            .map(SitesView::terms)
            .findFirst()
            .orElse(""),
        points.stream().limit(MOST_POINTS).map(each -> point(market, each)).toList(),
        numbers(method, market, decision));
  }

  private static String title(Line line, GpuModel model) {
    return Formats.counted(line.holding().count(), "card")
        + " of "
        + model.name()
        + ", "
        + CardState.words(line.holding().condition())
        + SitesView.at(line.holding().site());
  }

  private static List<Step> steps(Line line, Methodology method, int months) {
    var steps = new ArrayList<Step>();
    Double spent = line.spentPerCard();
    if (spent != null) {
      steps.add(
          new Step(
              "Paid for one",
              line.imputed() ? "imputed: the price of the month of purchase" : "as stated",
              Formats.perCard(spent),
              ""));
    }
    Distribution resale = line.resale();
    if (resale != null) {
      steps.add(step("A buyer pays for one", "in that condition, today", resale));
    }
    Decision decision = line.decision();
    if (decision == null) {
      return steps;
    }
    if (resale != null && line.holding().condition() != Condition.DEAD) {
      double sold = decision.of(Outcome.SELL).value().p50();
      steps.addAll(sale(SaleSteps.of(method, resale.p50()), sold, method, months));
    }
    for (Decision.Action action : decision.actions()) {
      steps.add(action(action));
    }
    renting(decision, steps);
    Distribution waiting = line.waiting();
    if (waiting != null) {
      steps.add(step("A week later, a sale brings less by", "below 0 it brings more", waiting));
    }
    Distribution best = decision.of(decision.best()).value();
    Distribution all = best.times(line.holding().count(), best.unit());
    steps.add(
        new Step(
            "All of them",
            Formats.counted(line.holding().count(), "card") + " the way with the highest mean",
            Formats.estimate(all.p50()),
            Formats.interval(all)));
    return steps;
  }

  /** From what a buyer pays to what a sale leaves, with the method's middle numbers. */
  private static List<Step> sale(SaleSteps steps, double sold, Methodology method, int months) {
    return List.of(
        new Step(
            "Sold in number",
            "former mining cards bring "
                + middle(method, "sale.bulk")
                + " of the price of a single card",
            Formats.perCard(steps.inNumber()),
            ""),
        new Step(
            "Less fee and returns",
            middle(method, "sale.fee")
                + " to the marketplace, "
                + middle(method, "sale.returns")
                + " for cards that come back",
            Formats.perCard(steps.afterFees()),
            ""),
        new Step(
            "Less shipping and handling",
            Formats.perCard(method.parameter("sale.shipping").p50())
                + " a card: what a sale today leaves",
            Formats.perCard(steps.afterShipping()),
            ""),
        new Step(
            "Sold over " + Formats.counted(months, "month"),
            "how prices go on meanwhile, your own pressure on them, what later money is worth, and"
                + " what middle numbers alone do not show",
            signed(sold - steps.afterShipping()),
            ""));
  }

  private static String middle(Methodology method, String share) {
    return Unit.SHARE.text(method.parameter(share).p50());
  }

  private static String signed(double usd) {
    return (usd > 0 ? "+" : "") + Formats.perCard(usd);
  }

  private static Step action(Decision.Action action) {
    String name = Advice.name(action.outcome());
    String obstacle = action.obstacle();
    return obstacle != null
        ? new Step(name, "not possible: " + obstacle, "–", "")
        : step(
            name,
            "best in "
                + Advice.ofHundred(action.bestProbability())
                + " outcomes; brings "
                + Formats.perCard(action.regret())
                + " less than the best in hindsight, on average; the mean of its worst tenth lies "
                + Formats.perCard(action.tailGap())
                + " below its mean",
            action.value());
  }

  private static void renting(Decision decision, List<Step> steps) {
    Decision.Renting renting = decision.renting();
    if (renting == null) {
      return;
    }
    Double needed = renting.breakEvenRent();
    steps.add(
        new Step(
            "Rent that the market pays",
            "an hour, in use "
                + Unit.SHARE.text(renting.use())
                + " of the time; "
                + Formats.perCard(renting.upFront())
                + " are paid first",
            Unit.USD_PER_HOUR.text(renting.marketRent()),
            ""));
    steps.add(
        new Step(
            "Rent from which it beats a sale",
            "an hour: the break-even rent",
            needed == null ? "–" : Unit.USD_PER_HOUR.text(needed),
            ""));
  }

  /** A figure of one card, rounded as the page has it. */
  private static Step step(String label, String explanation, Distribution usd) {
    return new Step(label, explanation, Formats.perCard(usd.p50()), Formats.perCardInterval(usd));
  }

  private static String rule(Line line, GpuModel model, List<PricePoint> points) {
    if (line.holding().condition() == Condition.DEAD) {
      return "A dead card is worth what its scrap brings, whatever the model.";
    }
    if (line.decision() == null) {
      return "Nobody recorded a used price, and the card’s speed is not known: it has no value"
          + " here.";
    }
    if (points.isEmpty()) {
      return "Nobody recorded a used price within the window: the card is priced by its speed,"
          + " against cards that mined, with a wide interval.";
    }
    String own =
        points.get(0).model().equals(model.id())
            ? "its own recorded prices"
            : "the prices of the card it is a variant of";
    return "The price index weighs "
        + own
        + ", "
        + Formats.counted(points.size(), "observation")
        + ", the newest of "
        + Formats.month(points.get(0).month())
        + ": sales are the measure, asks and low edges are set off, older ones count less.";
  }

  private static Point point(MarketSnapshot market, PricePoint of) {
    return new Point(
        Formats.month(of.month()),
        Formats.perCard(of.usd()),
        of.kind(),
        of.offers() == null ? "–" : Formats.count(of.offers()),
        SourceLink.of(market, of.source()));
  }

  private static List<Taken> numbers(
      Methodology method, MarketSnapshot market, @Nullable Decision decision) {
    if (decision == null) {
      return List.of();
    }
    var families = new ArrayList<>(List.of("resale.", "sale.", "discount.", "farm."));
    if (decision.of(Outcome.RENT).isPossible()) {
      families.addAll(List.of("rental.", "host."));
    }
    if (decision.of(Outcome.MINE).isPossible()) {
      families.add("mine.");
    }
    return method.parameters().stream()
        .filter(each -> families.stream().anyMatch(each.id()::startsWith))
        .map(each -> taken(market, each))
        .toList();
  }

  private static Taken taken(MarketSnapshot market, Parameter of) {
    String middle = Formats.significant(of.p50());
    String value =
        of.p5() == of.p95()
            ? middle
            : middle
                + " ("
                + Formats.significant(of.p5())
                + " to "
                + Formats.significant(of.p95())
                + ")";
    boolean assumed = of.grade() == Grade.ASSUMPTION;
    return new Taken(
        of.id(),
        of.label(),
        of.unit().equals("1")
            ? value
            : value + " " + of.unit() + (of.unit().equals("month") && of.p50() != 1 ? "s" : ""),
        assumed ? "assumed" : of.grade().name(),
        assumed ? "d" : of.grade().name().toLowerCase(Locale.ROOT),
        SourceLink.of(market, of.sources()));
  }
}

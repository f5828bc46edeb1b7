package org.afterhash.portal.industry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.IndustryEstimate.PlacedClaim;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.estimate.Recovery.ByOutcome;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.source.Claim;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Questions;
import org.afterhash.portal.figure.HindsightFigure;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.figure.Statement;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.SourceLink;

/**
 * What the front page shows.
 *
 * @param asked the question as the address has it, with its question mark; empty for the base
 * @param data address of the same numbers as JSON
 * @param compared what asking something else has changed; empty where nothing else is asked
 */
record IndustryView(
    String edition,
    String vintage,
    String methodology,
    String valuedAt,
    String scenario,
    List<Phrase> headline,
    List<Phrase> deck,
    String asked,
    String data,
    Controls controls,
    String compared,
    String method,
    Shown hundred,
    List<Section> sections,
    String thenLabel,
    List<Amount> recovery,
    List<StatementRow> statements) {

  private static final Map<String, String> QUANTITIES =
      Map.of(
          "spend.life", "lifetime spend",
          "spend.boom", "spend in the boom",
          "spend.2017", "spend in 2017",
          "spend.2021-Q1", "spend in early 2021");

  private static final Map<Outcome, String> WAYS =
      Map.of(
          Outcome.SELL, "sold",
          Outcome.RENT, "rented out for AI",
          Outcome.MINE, "mining other coins",
          Outcome.SCRAP, "scrapped");

  private static final Map<Outcome, String> FORMULAS =
      Map.of(
          Outcome.SELL, "f-sale-net",
          Outcome.RENT, "f-rental-value",
          Outcome.MINE, "coins",
          Outcome.SCRAP, "f-sale-net");

  /** The page's charts, in its order. */
  record Charts(
      Shown hundred,
      Shown spend,
      Shown waterfall,
      Shown recovery,
      Shown ways,
      Shown perCard,
      Shown gates,
      Shown demand,
      Shown naive,
      Shown tornado,
      Shown drivers,
      Shown claims,
      Shown hindsight) {}

  /**
   * A quantity of the recovery, at the date that was asked and at the newest.
   *
   * @param formula its place on the page of the method
   */
  record Amount(String label, String note, String then, String now, String formula) {}

  /** Somebody's figure; {@code held} says where it falls in our distributions. */
  record StatementRow(
      String what,
      String note,
      String value,
      String period,
      String held,
      String confidence,
      SourceLink source) {}

  static IndustryView of(Answer answer, Charts charts) {
    var edited = answer.edited();
    Question question = answer.asked().question();
    String query = Questions.query(question, Question.MERGE);
    return new IndustryView(
        edited.edition().id(),
        Formats.day(edited.market().vintage().date()),
        edited.edition().methodology(),
        Formats.month(question.valuationDate()),
        question.scenario().id(),
        Sentences.headline(answer.asked()),
        Sentences.deck(answer.asked()),
        query.isEmpty() ? "" : "?" + query,
        "/api/v1/industry?" + dated(question),
        Controls.of(edited, question),
        Sentences.compared(answer),
        Sentences.method(answer.asked()),
        charts.hundred(),
        sections(answer, charts),
        question.valuationDate().equals(Question.MERGE)
            ? "At the Merge"
            : "In " + Formats.month(question.valuationDate()),
        amounts(answer.asked().recovery(), answer.now().recovery()),
        Statement.of(edited.market(), answer.asked()).stream()
            .map(one -> row(edited.market(), one))
            .toList());
  }

  /** The question with its date always named: the API has another one by default. */
  private static String dated(Question question) {
    return Questions.query(question, question.valuationDate().minusMonths(1));
  }

  private static List<Section> sections(Answer answer, Charts charts) {
    var asked = answer.asked();
    var recovery = asked.recovery();
    return List.of(
        new Section("spent", "What was spent", Sentences.boom(asked), List.of(charts.spend())),
        new Section(
            "became", "What became of it", Sentences.became(asked), List.of(charts.waterfall())),
        new Section(
            "recovered",
            "What is recoverable",
            Sentences.recovered(recovery, answer.now().recovery()),
            List.of(charts.recovery())),
        new Section(
            "ways",
            "Four ways out",
            Sentences.ways(recovery),
            List.of(charts.ways(), charts.perCard())),
        new Section(
            "gates",
            "The 5–15% test",
            Sentences.gates(asked.repurposable()),
            List.of(charts.gates())),
        new Section(
            "demand",
            "Demand",
            Sentences.demand(recovery),
            List.of(charts.demand(), charts.naive())),
        new Section(
            "drivers",
            "What moves the answer",
            Sentences.drivers(asked),
            List.of(charts.tornado(), charts.drivers())),
        new Section("claims", "What others say", Sentences.bitpro(asked), List.of(charts.claims())),
        new Section(
            "hindsight",
            "What hindsight says",
            HindsightFigure.asked(answer.edited()).orElse(""),
            List.of(charts.hindsight())));
  }

  private static List<Amount> amounts(Recovery then, Recovery now) {
    var amounts = new ArrayList<>(totals(then, now));
    for (int i = 0; i < then.byOutcome().size(); i++) {
      ByOutcome before = then.byOutcome().get(i);
      ByOutcome today = now.byOutcome().get(i);
      amounts.add(
          new Amount(
              "From cards " + WAYS.get(before.outcome()),
              Sentences.millions(before.cards()) + " cards",
              money(before.value()),
              money(today.value()),
              FORMULAS.getOrDefault(before.outcome(), "market")));
    }
    return amounts;
  }

  private static List<Amount> totals(Recovery then, Recovery now) {
    return List.of(
        new Amount(
            "Recoverable value",
            "received by then and still to come",
            money(then.value()),
            money(now.value()),
            "f-recovery-value"),
        new Amount(
            "Part of lifetime spend",
            "",
            Formats.shares(then.share()),
            Formats.shares(now.share()),
            "f-recovery-value"),
        new Amount(
            "Received before the date",
            "",
            money(then.soldBefore()),
            money(now.soldBefore()),
            "recovery"),
        new Amount(
            "Cards in miners’ hands",
            "",
            Sentences.millions(then.cardsHeld()),
            Sentences.millions(now.cardsHeld()),
            "f-recovery-cards"));
  }

  private static String money(Distribution usd) {
    return usd.p95() == 0 ? "–" : Formats.estimate(usd.p50()) + " (" + Formats.interval(usd) + ")";
  }

  private static StatementRow row(MarketSnapshot market, Statement statement) {
    Claim claim = statement.claim();
    return new StatementRow(
        statement.subject().chartLabel() + ", " + statement.subject().speaker(),
        claim.note(),
        Unit.USD.text(claim.value()),
        claim.period(),
        statement.placed().isEmpty()
            ? "not about money spent"
            : statement.placed().stream().map(IndustryView::held).collect(Collectors.joining("; ")),
        claim.confidence().name().toLowerCase(Locale.ROOT),
        SourceLink.of(market, claim.source()));
  }

  private static String held(PlacedClaim placed) {
    String quantity = QUANTITIES.getOrDefault(placed.against(), placed.against());
    if (placed.percentile() < 0.01) {
      return quantity + ": below nearly all draws";
    }
    return placed.percentile() > 0.99
        ? quantity + ": above nearly all draws"
        : quantity + ": above " + Formats.inHundred(placed.percentile()) + " draws";
  }
}

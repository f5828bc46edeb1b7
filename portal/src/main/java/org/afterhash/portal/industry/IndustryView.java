package org.afterhash.portal.industry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.IndustryEstimate.PlacedClaim;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.estimate.Recovery.ByOutcome;
import org.afterhash.domain.source.Claim;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.figure.Statement;
import org.afterhash.portal.figure.Verdict;
import org.afterhash.portal.web.Formats;

/** What the front page shows. */
record IndustryView(
    String edition,
    String vintage,
    String methodology,
    String headline,
    String deck,
    String boomSentence,
    String bitproSentence,
    String method,
    Charts charts,
    String recoverySentence,
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

  /** The page's charts, in its order. */
  record Charts(Shown spend, Shown recovery, Shown gates, Shown claims) {}

  /** A quantity of the recovery, at the Merge and at the default date. */
  record Amount(String label, String note, String atMerge, String now) {}

  /** Somebody's figure; {@code held} says where it falls in our distributions. */
  record StatementRow(
      String what,
      String note,
      String value,
      String period,
      String held,
      String confidence,
      String source) {}

  static IndustryView of(
      Edited edited, IndustryEstimate atMerge, IndustryEstimate estimate, Charts charts) {
    return new IndustryView(
        edited.edition().id(),
        Formats.day(edited.market().vintage().date()),
        edited.edition().methodology(),
        "Ethereum’s miners spent about "
            + Formats.billions(estimate.life().p50())
            + " on graphics cards. On the day mining ended, some "
            + Unit.SHARE.text(atMerge.recovery().share().p50())
            + " of it was recoverable.",
        deck(estimate, atMerge),
        "From November 2020 to April 2022 they bought into the highest card prices on record: "
            + sentence(estimate.boom())
            + ".",
        Verdict.of(estimate).map(IndustryView::sentence).orElse(""),
        Formats.count(estimate.draws())
            + " draws of the numbers below, seed "
            + estimate.seed()
            + ", each giving a path of 86 months; draws that contradict what is known of board"
            + " shipments weigh less. Bitpro’s figure is not used: it is what we test.",
        charts,
        recoverySentence(atMerge.recovery(), estimate.recovery()),
        amounts(atMerge.recovery(), estimate.recovery()),
        Statement.of(edited.market(), estimate).stream().map(IndustryView::row).toList());
  }

  private static String deck(IndustryEstimate estimate, IndustryEstimate atMerge) {
    Recovery recovery = atMerge.recovery();
    return "Model estimate. Spent from 2015 to 2022: "
        + sentence(estimate.life())
        + ". Recoverable in September 2022: "
        + Formats.estimate(recovery.value().p50())
        + ", 90% interval "
        + Formats.interval(recovery.value())
        + ", or "
        + Unit.SHARE.range(recovery.share().p5(), recovery.share().p95())
        + " of what was spent, "
        + Unit.SHARE.text(part(recovery, Outcome.SELL))
        + " of it by selling. What moves that share most: "
        + atMerge.drivers().stream()
            .limit(3)
            .map(
                driver ->
                    driver.label().substring(0, 1).toLowerCase(Locale.ROOT)
                        + driver.label().substring(1)
                        + " ("
                        + Unit.SHARE.text(driver.share())
                        + ")")
            .collect(Collectors.joining("; "))
        + ".";
  }

  /** What an outcome's median is of the median value. */
  private static double part(Recovery recovery, Outcome outcome) {
    return recovery.byOutcome().stream()
        .filter(each -> each.outcome() == outcome)
        .mapToDouble(each -> each.value().p50() / recovery.value().p50())
        .sum();
  }

  private static String recoverySentence(Recovery merge, Recovery now) {
    return "By "
        + Formats.month(now.valuedAt())
        + " miners had sold all but "
        + millions(now.cardsHeld())
        + " of "
        + millions(now.cardsAtMerge())
        + " cards. What they received and can still receive adds up to "
        + Formats.estimate(now.value().p50())
        + " ("
        + Formats.interval(now.value())
        + "), "
        + (now.value().p50() > merge.value().p50() ? "more" : "less")
        + " than a seller of September 2022 could expect: "
        + Formats.estimate(merge.value().p50())
        + ".";
  }

  private static List<Amount> amounts(Recovery merge, Recovery now) {
    var amounts = new ArrayList<>(totals(merge, now));
    for (int i = 0; i < merge.byOutcome().size(); i++) {
      ByOutcome then = merge.byOutcome().get(i);
      ByOutcome today = now.byOutcome().get(i);
      amounts.add(
          new Amount(
              "of the value, " + WAYS.get(then.outcome()),
              "with " + millions(then.cards()) + " cards at the Merge",
              money(then.value()),
              money(today.value())));
    }
    return amounts;
  }

  private static List<Amount> totals(Recovery merge, Recovery now) {
    return List.of(
        new Amount(
            "Recoverable value",
            "received by then and still to come",
            money(merge.value()),
            money(now.value())),
        new Amount(
            "Part of lifetime spend",
            "",
            Formats.shares(merge.share()),
            Formats.shares(now.share())),
        new Amount(
            "Received before the date", "", money(merge.soldBefore()), money(now.soldBefore())),
        new Amount(
            "Cards in miners’ hands", "", millions(merge.cardsHeld()), millions(now.cardsHeld())));
  }

  private static String money(Distribution usd) {
    return usd.p95() == 0 ? "–" : Formats.estimate(usd.p50()) + " (" + Formats.interval(usd) + ")";
  }

  private static String millions(Distribution cards) {
    return Formats.tenths(cards.p50() / 1e6)
        + " million ("
        + Formats.tenths(cards.p5() / 1e6)
        + "–"
        + Formats.tenths(cards.p95() / 1e6)
        + ")";
  }

  private static String sentence(Distribution usd) {
    return Formats.billions(usd.p50())
        + ", with nine chances in ten that it was "
        + Formats.billions(usd.p5())
        + " to "
        + Formats.billions(usd.p95());
  }

  private static String sentence(Verdict verdict) {
    return "Bitpro’s "
        + Unit.USD.text(verdict.claim().value())
        + " was told as money spent in about 18 months and as money spent in all. It is above "
        + Formats.inHundred(verdict.life())
        + " of our draws for Ethereum’s life, and "
        + Formats.inHundred(verdict.boom())
        + " for the 18 months. How it was derived was never published.";
  }

  private static StatementRow row(Statement statement) {
    Claim claim = statement.claim();
    return new StatementRow(
        statement.subject().chartLabel() + ", " + statement.subject().speaker(),
        claim.note(),
        Unit.USD.text(claim.value()),
        claim.period(),
        statement.placed().isEmpty()
            ? "–, it is not about money spent"
            : statement.placed().stream().map(IndustryView::held).collect(Collectors.joining("; ")),
        claim.confidence().name().toLowerCase(Locale.ROOT),
        claim.source().value());
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

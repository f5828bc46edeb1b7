package org.afterhash.portal.industry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.estimate.Recovery.ByOutcome;
import org.afterhash.domain.estimate.RentalTier;
import org.afterhash.domain.estimate.Repurposable;
import org.afterhash.domain.estimate.WaterfallStep;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.figure.Verdict;
import org.afterhash.portal.web.Formats;

/** What the front page says in words, made from the numbers. */
final class Sentences {
  private Sentences() {}

  static List<Phrase> headline(IndustryEstimate asked) {
    Recovery recovery = asked.recovery();
    return List.of(
        Phrase.plain("Ethereum’s miners spent about "),
        Phrase.figure(Formats.billions(asked.life().p50()), "spent"),
        Phrase.plain(
            " on graphics cards. "
                + (recovery.valuedAt().equals(Question.MERGE)
                    ? "On the day mining ended, some "
                    : "In " + Formats.month(recovery.valuedAt()) + ", some ")),
        Phrase.figure(Unit.SHARE.text(recovery.share().p50()), "recovered"),
        Phrase.plain(" of it was recoverable."));
  }

  static List<Phrase> deck(IndustryEstimate asked) {
    Recovery recovery = asked.recovery();
    var deck = new ArrayList<Phrase>();
    deck.add(Phrase.plain("Model estimate. Spent from 2015 to 2022: "));
    deck.add(Phrase.figure(Formats.billions(asked.life().p50()), "spent"));
    deck.add(
        Phrase.plain(
            ", with nine chances in ten that it was "
                + Formats.billions(asked.life().p5())
                + " to "
                + Formats.billions(asked.life().p95())));
    deck.add(Phrase.plain(". Recoverable in " + Formats.month(recovery.valuedAt()) + ": "));
    deck.add(Phrase.figure(Formats.estimate(recovery.value().p50()), "recovered"));
    deck.add(Phrase.plain(", 90% interval " + Formats.interval(recovery.value())));
    deck.add(Phrase.plain(", or "));
    deck.add(
        Phrase.figure(
            Unit.SHARE.range(recovery.share().p5(), recovery.share().p95()), "recovered"));
    deck.add(Phrase.plain(" of what was spent. What makes it so uncertain: "));
    for (int i = 0; i < Math.min(3, asked.drivers().size()); i++) {
      var driver = asked.drivers().get(i);
      deck.add(Phrase.plain((i == 0 ? "" : "; ") + inner(driver.name()) + " ("));
      deck.add(Phrase.figure(Unit.SHARE.text(driver.share()), "drivers"));
      deck.add(Phrase.plain(")"));
    }
    deck.add(Phrase.plain("."));
    return deck;
  }

  static String boom(IndustryEstimate asked) {
    return "From November 2020 to April 2022 they bought into the highest card prices on record: "
        + spend(asked.boom())
        + ".";
  }

  static String became(IndustryEstimate asked) {
    return "Cards failed or were sold off as the network grew, and used prices had fallen before"
        + " the last block: "
        + lost(asked, "gone")
        + " and "
        + lost(asked, "fell")
        + ". That all miners sold at once cost "
        + lost(asked, "pressure")
        + " more.";
  }

  private static String lost(IndustryEstimate asked, String step) {
    return asked.recovery().waterfall().stream()
        .filter(each -> each.id().equals(step))
        .map(WaterfallStep::amount)
        .map(usd -> Formats.estimate(-usd.p50()))
        .findFirst()
        .orElse("–");
  }

  static String recovered(Recovery asked, Recovery now) {
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
        + ")"
        + (asked.valuedAt().equals(now.valuedAt())
            ? "."
            : ", "
                + (now.value().p50() > asked.value().p50() ? "more" : "less")
                + " than could be expected in "
                + Formats.month(asked.valuedAt())
                + ": "
                + Formats.estimate(asked.value().p50())
                + ".");
  }

  static String ways(Recovery asked) {
    ByOutcome rent = of(asked, Outcome.RENT);
    return "Renting out pays where memory is large, and only for as many cards as renters want: "
        + thousands(rent.cards())
        + " cards, which bring "
        + Formats.estimate(rent.value().p50())
        + " of the "
        + Formats.estimate(asked.value().p50())
        + " (more than "
        + Formats.estimate(rent.value().p95())
        + " in one case of twenty).";
  }

  static String gates(Repurposable cards) {
    return "A consultancy said that 5 to 15% of the cards can be repurposed, and gave no method."
        + " We rebuilt it gate by gate from what marketplaces ask for. The narrowest gate is “"
        + inner(cards.binding().label())
        + "”: "
        + Unit.SHARE.text(cards.binding().alone().p50())
        + " of the cards pass it. This is a share of cards; it says nothing about money.";
  }

  static String demand(Recovery asked) {
    return "Being able to do the work is not being hired. "
        + asked.rental().stream().map(Sentences::hired).collect(Collectors.joining(" "));
  }

  private static String hired(RentalTier tier) {
    return "Some "
        + rounded(tier.suitable().p50())
        + " cards suit “"
        + inner(tier.label())
        + "”; renters take about "
        + rounded(tier.rented().p50())
        + " of them, and in 19 cases of 20 no more than "
        + rounded(tier.rented().p95())
        + ".";
  }

  static String drivers(IndustryEstimate asked) {
    return asked.drivers().stream()
        .filter(driver -> driver.id().equals("other-uses"))
        .findFirst()
        .map(
            driver ->
                "Renting and mining other coins, with all that bears on them from demand to the"
                    + " price of power, account for "
                    + Unit.SHARE.text(driver.share())
                    + " of the uncertainty. For a farm of large cards they can matter more.")
        .orElse("");
  }

  static String bitpro(IndustryEstimate asked) {
    return Verdict.of(asked)
        .map(
            verdict ->
                "Bitpro’s "
                    + Unit.USD.text(verdict.claim().value())
                    + " has been quoted as the spend of about 18 months and as the spend of all"
                    + " years. It is above "
                    + Formats.inHundred(verdict.life())
                    + " of our draws for all years, and above "
                    + Formats.inHundred(verdict.boom())
                    + " for the 18 months. How it was worked out was never published.")
        .orElse("");
  }

  /** What asking something else than the base has changed; empty where the base was asked. */
  static String compared(Answer answer) {
    if (!answer.isChanged()) {
      return "";
    }
    Recovery asked = answer.asked().recovery();
    Recovery base = answer.base().recovery();
    return "With what you changed: "
        + Formats.shares(asked.share())
        + " recoverable in "
        + Formats.month(asked.valuedAt())
        + ", or "
        + Formats.estimate(asked.value().p50())
        + ", against "
        + Formats.shares(base.share())
        + ", or "
        + Formats.estimate(base.value().p50())
        + ", in Base"
        + (asked.valuedAt().equals(base.valuedAt())
            ? " at the same date."
            : " in " + Formats.month(base.valuedAt()) + ".");
  }

  static String method(IndustryEstimate asked) {
    return "What is not known exactly is drawn "
        + Formats.count(asked.draws())
        + " times (seed "
        + asked.seed()
        + "). Each draw gives 86 months of purchases and a market at the date; draws that"
        + " contradict what is known of shipments of graphics boards count less. Bitpro’s figure is"
        + " not used: it is what we test.";
  }

  private static ByOutcome of(Recovery recovery, Outcome outcome) {
    return recovery.byOutcome().stream()
        .filter(each -> each.outcome() == outcome)
        .findFirst()
        .orElseThrow();
  }

  /** In millions, or in thousands where there are few. */
  static String millions(Distribution cards) {
    if (cards.p95() < 1e6) {
      return thousands(cards);
    }
    return Formats.tenths(cards.p50() / 1e6)
        + " million ("
        + Formats.tenths(cards.p5() / 1e6)
        + "–"
        + Formats.tenths(cards.p95() / 1e6)
        + ")";
  }

  private static String thousands(Distribution cards) {
    return rounded(cards.p50()) + " (" + rounded(cards.p5()) + "–" + rounded(cards.p95()) + ")";
  }

  /** To a tenth of a million, or to a thousand. */
  private static String rounded(double cards) {
    return cards >= 999_500
        ? Formats.tenths(cards / 1e6) + " million"
        : Formats.count(Math.round(cards / 1000) * 1000);
  }

  private static String spend(Distribution usd) {
    return Formats.billions(usd.p50())
        + ", with nine chances in ten that it was "
        + Formats.billions(usd.p5())
        + " to "
        + Formats.billions(usd.p95());
  }

  private static String inner(String label) {
    return label.startsWith("RTX") || label.startsWith("AI")
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}

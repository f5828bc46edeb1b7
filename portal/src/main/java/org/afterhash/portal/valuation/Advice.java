package org.afterhash.portal.valuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.FleetValuation.Line;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.portal.chart.IntervalCell;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.web.Formats;

/**
 * What to do with the cards of a line, in words.
 *
 * @param ways what each possible action brings, those worth most first
 * @param shapes words of the actions that the advice is about: one, or those that are too close
 * @param sentence what to do, with its chance
 * @param why in a sentence or two
 */
record Advice(List<Way> ways, List<String> shapes, String sentence, String why) {
  private static final Map<Outcome, String> NAMES = names();

  /** One action: its shape's word, its name, what it brings per card, and its chance. */
  record Way(String word, String name, String value, String picture, String chance) {}

  /** The axis that all little pictures share: parts of the price that was paid. */
  record Scale(double low, double high) {
    static Scale of(List<Line> lines) {
      var above = new ArrayList<Double>();
      var below = new ArrayList<Double>();
      for (Line line : lines) {
        double paid = paid(line);
        if (line.decision() == null || paid == 0) {
          continue;
        }
        for (Decision.Action action : line.decision().actions()) {
          above.add(action.value().p95() / paid);
          below.add(-action.value().p5() / paid);
        }
      }
      double high = IntervalCell.end(above);
      return new Scale(0 - IntervalCell.end(below), high == 0 ? 1 : high);
    }

    /** What was paid for a card; 0 where that is not known. */
    static double paid(Line line) {
      Double paid = line.spentPerCard();
      return paid == null ? 0 : paid;
    }

    /** Empty where the price paid is not known. */
    String picture(Decision.Action action, double paid) {
      return paid == 0
          ? ""
          : new IntervalCell(
                  action.value().times(1 / paid, Unit.SHARE.name()),
                  tone(action.outcome()),
                  low,
                  high,
                  "the price paid")
              .svg();
    }
  }

  static Advice of(Decision decision, double paid, Scale scale) {
    List<Decision.Action> possible =
        decision.actions().stream()
            .filter(Decision.Action::isPossible)
            .sorted(Comparator.comparingDouble((Decision.Action a) -> a.value().mean()).reversed())
            .toList();
    List<Decision.Action> told =
        decision.tooClose() ? close(possible) : List.of(decision.of(decision.best()));
    return new Advice(
        possible.stream().map(action -> way(action, scale.picture(action, paid))).toList(),
        told.stream().map(action -> action.outcome().word()).toList(),
        decision.tooClose() ? "Too close to call" : name(decision.best()),
        chances(told) + why(decision));
  }

  /** In how many of a hundred outcomes, before the word: {@code 41 of 100}. */
  static String ofHundred(double share) {
    return Math.round(100 * share) + " of 100";
  }

  static String name(Outcome outcome) {
    return NAMES.getOrDefault(outcome, outcome.word());
  }

  static Tone tone(Outcome outcome) {
    return switch (outcome) {
      case SELL -> Tone.SELL;
      case RENT -> Tone.RENT;
      case MINE -> Tone.MINE;
      case SCRAP -> Tone.SCRAP;
    };
  }

  /** The two that are best most often. */
  private static List<Decision.Action> close(List<Decision.Action> possible) {
    return possible.stream()
        .sorted(Comparator.comparingDouble(Decision.Action::bestProbability).reversed())
        .limit(2)
        .toList();
  }

  private static Way way(Decision.Action action, String picture) {
    return new Way(
        action.outcome().word(),
        name(action.outcome()),
        Formats.perCard(action.value().p50()),
        picture,
        Unit.SHARE.text(action.bestProbability()));
  }

  private static String chances(List<Decision.Action> told) {
    if (told.size() == 1) {
      return "Best in " + ofHundred(told.get(0).bestProbability()) + " outcomes.";
    }
    var parts = new ArrayList<String>();
    for (Decision.Action action : told) {
      parts.add(
          name(action.outcome())
              + " is best in "
              + ofHundred(action.bestProbability())
              + " outcomes");
    }
    return String.join(", ", parts) + ".";
  }

  private static String why(Decision decision) {
    Decision.Action rent = decision.of(Outcome.RENT);
    if (!rent.isPossible()) {
      return " Not for rent: " + rent.obstacle() + ".";
    }
    Decision.Renting terms = decision.renting();
    if (terms == null) {
      return "";
    }
    Double needed = terms.breakEvenRent();
    String market = Unit.USD_PER_HOUR.text(terms.marketRent());
    return needed == null
        ? " Renting pays only if it is in use."
        : " Renting beats a sale from "
            + Unit.USD_PER_HOUR.text(needed)
            + " an hour; the market pays "
            + market
            + ".";
  }

  private static Map<Outcome, String> names() {
    var names = new EnumMap<Outcome, String>(Outcome.class);
    names.put(Outcome.SELL, "Sell");
    names.put(Outcome.RENT, "Rent for AI");
    names.put(Outcome.MINE, "Mine, then sell");
    names.put(Outcome.SCRAP, "Scrap");
    return names;
  }
}

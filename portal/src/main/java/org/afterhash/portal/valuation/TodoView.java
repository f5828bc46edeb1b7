package org.afterhash.portal.valuation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Decision.Action;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.Line;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.web.Formats;

/**
 * What to do with each model and why, a line each, for somebody without economics.
 *
 * @param finding what to do with how many cards, a sentence without a full stop
 * @param items those that bring most first
 * @param unpriced models of which no price is known, as the end of a sentence; empty where all are
 */
record TodoView(String finding, List<Item> items, String unpriced) {
  /** Models that the finding names. */
  private static final int MOST_NAMED = 6;

  private static final List<String> TENTHS =
      List.of("", "", "", "", "", "five", "six", "seven", "eight", "nine");

  /**
   * A model, or its cards in some condition.
   *
   * @param cards how many, and in which condition where not all are alike
   * @param shapes words of the actions that the line is about
   * @param order what to do, as an order
   * @param why the rest of the sentence
   * @param worth what all of them bring
   */
  record Item(
      String model,
      String name,
      String cards,
      List<String> shapes,
      String order,
      String why,
      String worth) {}

  /** Cards of which the same is said. */
  private static final class Group {
    private final List<Line> lines = new ArrayList<>();

    private long cards() {
      return lines.stream().mapToLong(line -> line.holding().count()).sum();
    }

    private double worth() {
      double sum = 0;
      for (Line line : lines) {
        Decision decision = decision(line);
        sum += decision.of(decision.best()).value().p50() * line.holding().count();
      }
      return sum;
    }

    /** The one of most cards speaks for all. */
    private Line first() {
      return lines.stream()
          .max(Comparator.comparingInt((Line line) -> line.holding().count()))
          .orElseThrow();
    }
  }

  static TodoView of(FleetValuation v, GpuCatalogue cards) {
    var groups = new LinkedHashMap<String, Group>();
    var models = new LinkedHashMap<String, Integer>();
    var unpriced = new ArrayList<String>();
    for (Line line : v.lines()) {
      String name = cards.get(line.holding().model()).name();
      Decision decision = line.decision();
      if (decision == null) {
        if (!unpriced.contains(name)) {
          unpriced.add(name);
        }
        continue;
      }
      boolean dead = line.holding().condition() == Condition.DEAD;
      String key = name + "/" + decision.recommendation() + "/" + (dead ? "dead" : "");
      if (!groups.containsKey(key)) {
        models.merge(name, 1, Integer::sum);
      }
      groups.computeIfAbsent(key, of -> new Group()).lines.add(line);
    }
    List<Group> sorted =
        groups.values().stream()
            .sorted(Comparator.comparingDouble(Group::worth).reversed())
            .toList();
    return new TodoView(
        finding(sorted, v.gpus(), cards),
        sorted.stream().map(group -> item(group, cards, models)).toList(),
        String.join(", ", unpriced));
  }

  /** What is said of how many cards, and of which models it is too close to call. */
  private static String finding(List<Group> groups, long all, GpuCatalogue cards) {
    var clear = new EnumMap<Outcome, Long>(Outcome.class);
    var close = new LinkedHashSet<String>();
    for (Group group : groups) {
      Decision decision = decision(group.first());
      if (decision.tooClose()) {
        close.add(cards.get(group.first().holding().model()).name());
      } else {
        clear.merge(decision.best(), group.cards(), Long::sum);
      }
    }
    var orders = new ArrayList<String>();
    clear.forEach(
        (outcome, count) ->
            orders.add(
                (orders.isEmpty() ? order(outcome) : within(order(outcome)))
                    + ": "
                    + (count == all && all > 1 ? "all " : "")
                    + Formats.counted(count, "card")));
    String told = String.join("; ", orders);
    if (close.isEmpty()) {
      return told.isEmpty() ? "No price of these cards is known" : told;
    }
    return told.isEmpty()
        ? "What to do is too close to call"
        : told + "; too close to call: " + named(close);
  }

  /** An order within a sentence. */
  private static String within(String order) {
    return order.substring(0, 1).toLowerCase(Locale.ROOT) + order.substring(1);
  }

  private static String named(Collection<String> names) {
    String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    long more = (long) names.size() - MOST_NAMED;
    return more > 0 ? first + " and " + Formats.counted(more, "more model") : first;
  }

  private static Item item(Group group, GpuCatalogue cards, Map<String, Integer> models) {
    Line line = group.first();
    Decision decision = decision(line);
    String name = cards.get(line.holding().model()).name();
    boolean several = models.getOrDefault(name, 1) > 1;
    String conditions =
        String.join(
            " or ",
            group.lines.stream()
                .map(each -> each.holding().condition())
                .distinct()
                .map(CardState::words)
                .toList());
    List<Action> told = told(decision);
    return new Item(
        line.holding().model().value(),
        name,
        Formats.counted(group.cards(), "card") + (several ? ", " + conditions + sites(group) : ""),
        told.stream().map(action -> action.outcome().word()).toList(),
        decision.tooClose() ? "Too close to call" : order(decision.best()),
        decision.tooClose() ? close(told) : clear(line, decision),
        Formats.estimate(group.worth()));
  }

  /** Where cards stand of which one thing is said at one site and another elsewhere. */
  private static String sites(Group group) {
    List<String> sites =
        group.lines.stream()
            .flatMap(line -> Stream.ofNullable(line.holding().site()))
            .map(SiteName::value)
            .distinct()
            .toList();
    return sites.isEmpty() ? "" : ", at " + String.join(" or ", sites);
  }

  private static String order(Outcome outcome) {
    return switch (outcome) {
      case SELL -> "Sell";
      case RENT -> "Rent out for AI";
      case MINE -> "Mine on, then sell";
      case SCRAP -> "Scrap";
    };
  }

  private static String clear(Line line, Decision decision) {
    if (line.holding().condition() == Condition.DEAD) {
      return "a dead card brings nothing but its scrap.";
    }
    return chance(decision.of(decision.best()).bestProbability())
        + " that nothing else pays more, because "
        + because(decision)
        + ".";
  }

  /** Nine chances in ten, and the like. */
  static String chance(double probability) {
    if (probability >= 0.995) {
      return "it is as good as certain";
    }
    if (probability >= 0.95) {
      return "more than nineteen chances in twenty";
    }
    return TENTHS.get((int) Math.max(5, Math.round(10 * probability))) + " chances in ten";
  }

  private static String because(Decision decision) {
    return switch (decision.best()) {
      case SELL ->
          decision.of(Outcome.RENT).isPossible()
              ? because(renting(decision), mining(decision))
              : because(mining(decision), renting(decision));
      case RENT -> rentingPays(decision);
      case MINE ->
          "mining some months first brings about "
              + Formats.perCard(gap(decision, Outcome.MINE, Outcome.SELL))
              + " a card more than selling now";
      case SCRAP -> "selling one costs as much as it brings";
    };
  }

  private static String because(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + ", and " + other;
  }

  private static String renting(Decision decision) {
    Action rent = decision.of(Outcome.RENT);
    Decision.Renting terms = decision.renting();
    if (!rent.isPossible() || terms == null) {
      return "nobody rents it for AI: " + rent.obstacle();
    }
    Double needed = terms.breakEvenRent();
    if (needed == null || needed <= terms.marketRent()) {
      return "renting it out brings about "
          + Formats.perCard(Math.abs(gap(decision, Outcome.SELL, Outcome.RENT)))
          + " a card less on average";
    }
    return "renting it out would need "
        + Unit.USD_PER_HOUR.text(needed)
        + " an hour and the market pays "
        + Unit.USD_PER_HOUR.text(terms.marketRent());
  }

  private static String mining(Decision decision) {
    if (!decision.of(Outcome.MINE).isPossible()) {
      return "";
    }
    double less = gap(decision, Outcome.SELL, Outcome.MINE);
    return less < 1
        ? "mining first brings no more"
        : "mining first brings about " + Formats.perCard(less) + " less";
  }

  private static String rentingPays(Decision decision) {
    Decision.Renting terms = decision.renting();
    Double needed = terms == null ? null : terms.breakEvenRent();
    double more = gap(decision, Outcome.RENT, Outcome.SELL);
    String pays =
        "renting it out brings about " + Formats.perCard(more) + " a card more than a sale";
    return terms == null || needed == null
        ? pays
        : pays
            + ": the market pays "
            + Unit.USD_PER_HOUR.text(terms.marketRent())
            + " an hour, "
            + Unit.USD_PER_HOUR.text(needed)
            + " would be enough";
  }

  private static double gap(Decision decision, Outcome more, Outcome less) {
    return decision.of(more).value().mean() - decision.of(less).value().mean();
  }

  /** The best one; of those that are too close the two that are best most often. */
  private static List<Action> told(Decision decision) {
    if (!decision.tooClose()) {
      return List.of(decision.of(decision.best()));
    }
    return decision.actions().stream()
        .filter(Action::isPossible)
        .sorted(Comparator.comparingDouble(Action::bestProbability).reversed())
        .limit(2)
        .toList();
  }

  private static String close(List<Action> two) {
    if (two.size() < 2) {
      return "no way is clearly best.";
    }
    Action one = two.get(0);
    Action other = two.get(1);
    Action surer = width(one) <= width(other) ? one : other;
    return doing(one.outcome())
        + " is best in "
        + Advice.ofHundred(one.bestProbability())
        + " outcomes (about "
        + Formats.perCard(one.value().p50())
        + " a card), "
        + doing(other.outcome())
        + " in "
        + Advice.ofHundred(other.bestProbability())
        + " (about "
        + Formats.perCard(other.value().p50())
        + (other.value().mean() > one.value().mean() ? ", yet more on average" : "")
        + "). If in doubt: "
        + doing(surer.outcome())
        + " is surer, nine chances in ten for "
        + Formats.perCardInterval(surer.value())
        + " a card.";
  }

  private static double width(Action action) {
    return action.value().p95() - action.value().p5();
  }

  private static String doing(Outcome outcome) {
    return switch (outcome) {
      case SELL -> "selling";
      case RENT -> "renting out";
      case MINE -> "mining first";
      case SCRAP -> "scrapping";
    };
  }

  private static Decision decision(Line line) {
    Decision decision = line.decision();
    if (decision == null) {
      throw new IllegalArgumentException("A line without a price");
    }
    return decision;
  }
}

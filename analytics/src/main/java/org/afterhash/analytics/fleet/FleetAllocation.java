package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.afterhash.analytics.farm.Allocator;
import org.afterhash.analytics.farm.OwnMining;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.estimate.Allocation;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.method.Methodology;

/** What to do with a fleet when capital, power or uplink are short (docs/method.md §22). */
final class FleetAllocation {
  private static final double WATTS_PER_KW = 1000;

  /** Part of a group that is lost in rounding. */
  private static final double NOTHING = 1e-7;

  private final CardActions actions;
  private final CardActions.Exits exits;
  private final Methodology methodology;
  private final RentalTerms middle;
  private final List<Scarce> scarce;
  private final List<Group> groups = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();

  /** What can be short. */
  private enum Kind {
    CAPITAL("Capital that can be paid first", "USD"),
    POWER("Power that running cards may draw", "kW"),
    UPLINK("Uplink", "Mbit/s");

    private final String label;
    private final String unit;

    Kind(String label, String unit) {
      this.label = label;
      this.unit = unit;
    }
  }

  private record Scarce(Kind kind, double available) {}

  /** Cards of which the same can be done, and what can be done with them without any need. */
  private record Group(GpuModel model, Condition condition, long count, Way base) {}

  /**
   * Something that can be done with a card.
   *
   * @param tier of the work for which it is rented out
   * @param each what that brings
   */
  private record Way(Outcome outcome, Optional<Tier> tier, CardDraws each) {
    Way(Outcome outcome, CardDraws each) {
      this(outcome, Optional.empty(), each);
    }

    double mean() {
      return each.distribution().mean();
    }
  }

  private record Choice(int group, Way way) {}

  /**
   * @param middle the owner's terms in one draw, everything uncertain at its median
   */
  FleetAllocation(
      CardActions actions,
      CardActions.Exits exits,
      Methodology methodology,
      RentalTerms middle,
      FleetQuestion question) {
    this.actions = actions;
    this.exits = exits;
    this.methodology = methodology;
    this.middle = middle;
    this.scarce = scarce(question);
  }

  private static List<Scarce> scarce(FleetQuestion question) {
    var scarce = new ArrayList<Scarce>();
    Double capital = question.limits().capital();
    Double power = question.limits().powerKw();
    Integer uplink = question.site().uplinkMbps();
    if (capital != null) {
      scarce.add(new Scarce(Kind.CAPITAL, capital));
    }
    if (power != null) {
      scarce.add(new Scarce(Kind.POWER, power));
    }
    if (uplink != null) {
      scarce.add(new Scarce(Kind.UPLINK, uplink));
    }
    return scarce;
  }

  /**
   * Empty where nothing is known to be short.
   *
   * @param counts what the fleet has
   */
  Optional<Allocation> of(FleetCounts counts) {
    if (scarce.isEmpty()) {
      return Optional.empty();
    }
    counts.each(this::add);
    var allocator =
        new Allocator(
            choices.stream().map(this::plan).toList(),
            scarce.stream().map(Scarce::available).toList());
    return Optional.of(allocation(allocator));
  }

  private void add(GpuModel model, Condition condition, long count) {
    var scrap = new Way(Outcome.SCRAP, new CardDraws(actions.scrap()));
    Optional<OwnedCard> card =
        condition == Condition.DEAD ? Optional.empty() : actions.owned(model);
    if (card.isPresent()) {
      int group = groups.size();
      CardActions.CardValue value = actions.of(model, condition).orElseThrow();
      var sell = new Way(Outcome.SELL, value.each(Outcome.SELL));
      groups.add(new Group(model, condition, count, sell.mean() >= scrap.mean() ? sell : scrap));
      running(card.get(), condition, value).forEach(way -> choices.add(new Choice(group, way)));
    } else if (condition == Condition.DEAD) {
      groups.add(new Group(model, condition, count, scrap));
    }
  }

  /** What can be done with a card that goes on running. */
  private static List<Way> running(
      OwnedCard card, Condition condition, CardActions.CardValue value) {
    var ways = new ArrayList<Way>();
    if (value.decision().of(Outcome.MINE).isPossible()) {
      ways.add(new Way(Outcome.MINE, value.each(Outcome.MINE)));
    }
    if (value.decision().of(Outcome.RENT).isPossible()) {
      for (OwnedCard.AtWork at : card.rented) {
        var each = new CardDraws(card.atWork(condition, at.rented().value()));
        ways.add(new Way(Outcome.RENT, Optional.of(at.rented().tier()), each));
      }
    }
    return ways;
  }

  private Allocator.Plan plan(Choice choice) {
    Group group = groups.get(choice.group);
    return new Allocator.Plan(
        choice.group,
        group.count * (choice.way.mean() - group.base.mean()),
        scarce.stream().map(of -> group.count * need(of.kind, group.model, choice.way)).toList());
  }

  /** How much of something one card takes. */
  private double need(Kind kind, GpuModel model, Way way) {
    return switch (kind) {
      case CAPITAL ->
          way.tier.map(tier -> StrictMath.max(0, exits.renting().medianUpFront(tier))).orElse(0.0);
      case POWER -> way.tier.map(tier -> rentingKw(model, tier)).orElseGet(() -> miningKw(model));
      case UPLINK -> way.tier.map(this::uplink).orElse(0.0);
    };
  }

  private double uplink(Tier tier) {
    return tier == Tier.BATCH
        ? 0
        : fixed("host.uplink-" + tier.word()) / fixed("host.cards-per-machine");
  }

  private double rentingKw(GpuModel model, Tier tier) {
    return middle.work(0, tier, FleetCards.cardClass(model).orElseThrow()).busyKw();
  }

  private double miningKw(GpuModel model) {
    double watts = OwnMining.watts(model, FleetCards.cardClass(model).orElseThrow());
    return watts * middle.overhead(0) / WATTS_PER_KW;
  }

  private double fixed(String id) {
    return methodology.parameter(id).p50();
  }

  private Allocation allocation(Allocator allocator) {
    Allocator.Allocation best = allocator.best();
    var parts = new ArrayList<Allocation.Part>();
    var sum = new double[actions.scrap().length];
    double unlimited = 0;
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      double left = 1;
      double most = group.base.mean();
      for (int c = 0; c < choices.size(); c++) {
        Choice choice = choices.get(c);
        if (choice.group == g) {
          double part = best.parts().get(c);
          take(group, choice.way, part, parts, sum);
          left -= part;
          most = StrictMath.max(most, choice.way.mean());
        }
      }
      take(group, group.base, left, parts, sum);
      unlimited += group.count * most;
    }
    return new Allocation(
        parts, new Ranks(sum).distribution("USD"), unlimited, resources(allocator, best));
  }

  private static void take(
      Group group, Way way, double part, List<Allocation.Part> parts, double[] sum) {
    double cards = part * group.count;
    if (part > NOTHING) {
      way.each.addTo(sum, cards);
      parts.add(
          new Allocation.Part(
              group.model.id(),
              group.condition,
              way.outcome,
              way.tier.map(Tier::word).orElse(null),
              cards,
              cards * way.mean()));
    }
  }

  private List<Allocation.Resource> resources(Allocator allocator, Allocator.Allocation best) {
    var resources = new ArrayList<Allocation.Resource>();
    for (int r = 0; r < scarce.size(); r++) {
      Scarce of = scarce.get(r);
      double used = 0;
      for (int c = 0; c < choices.size(); c++) {
        Group group = groups.get(choices.get(c).group);
        used += best.parts().get(c) * group.count * need(of.kind, group.model, choices.get(c).way);
      }
      resources.add(
          new Allocation.Resource(
              of.kind.name().toLowerCase(Locale.ROOT),
              of.kind.label,
              of.kind.unit,
              of.available,
              used,
              allocator.worthOfOneMore(r)));
    }
    return resources;
  }
}

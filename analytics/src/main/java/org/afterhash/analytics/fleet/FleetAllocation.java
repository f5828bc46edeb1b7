package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.farm.Allocator;
import org.afterhash.analytics.farm.OwnMining;
import org.afterhash.analytics.fleet.FleetOwner.OwnedSite;
import org.afterhash.analytics.random.Ranks;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.estimate.Allocation;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.method.Methodology;

/** What to do with a fleet when capital, power or uplink are short (docs/method.md §22). */
final class FleetAllocation {
  private static final double WATTS_PER_KW = 1000;

  /** Part of a group that is lost in rounding. */
  private static final double NOTHING = 1e-7;

  /** With more of them it would take too long. */
  private static final int MOST_GROUPS = 600;

  private final FleetOwner owner;
  private final Methodology methodology;
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

  /**
   * Something of which there is so much.
   *
   * @param everywhere whether it is for all sites together
   * @param site else the one that has it; empty for cards of which none is named
   */
  private record Scarce(Kind kind, boolean everywhere, Optional<SiteName> site, double available) {
    boolean isFor(OwnedSite other) {
      return everywhere || site.equals(other.name());
    }
  }

  /** Cards of which the same can be done, and what can be done with them without any need. */
  private record Group(OwnedSite site, GpuModel model, Condition condition, long count, Way base) {}

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

  FleetAllocation(FleetOwner owner, Methodology methodology, FleetQuestion question) {
    this.owner = owner;
    this.methodology = methodology;
    this.scarce = scarce(question);
  }

  private List<Scarce> scarce(FleetQuestion question) {
    var scarce = new ArrayList<Scarce>();
    Double capital = question.limits().capital();
    Double power = question.limits().powerKw();
    if (capital != null) {
      scarce.add(new Scarce(Kind.CAPITAL, true, Optional.empty(), capital));
    }
    if (power != null) {
      scarce.add(new Scarce(Kind.POWER, true, Optional.empty(), power));
    }
    for (OwnedSite site : owner.sites()) {
      Double there = site.place().spareKw();
      Integer uplink = site.place().uplinkMbps();
      if (there != null) {
        scarce.add(new Scarce(Kind.POWER, false, site.name(), there));
      }
      if (uplink != null) {
        scarce.add(new Scarce(Kind.UPLINK, false, site.name(), uplink));
      }
    }
    return scarce;
  }

  /** What has to be said where there are too many groups to work it out. */
  Optional<String> flag() {
    return groups.size() > MOST_GROUPS
        ? Optional.of(
            "How to share out what is short is worked out for "
                + MOST_GROUPS
                + " groups of like cards at most; here are "
                + groups.size()
                + ".")
        : Optional.empty();
  }

  /** Empty where nothing is known to be short, or where {@link #flag} says why. */
  Optional<Allocation> allocation() {
    if (scarce.isEmpty()) {
      return Optional.empty();
    }
    for (OwnedSite site : owner.sites()) {
      site.counts().each((model, condition, count) -> add(site, model, condition, count));
    }
    if (flag().isPresent()) {
      return Optional.empty();
    }
    List<Scarce> binding = scarce.stream().filter(this::mayBind).toList();
    var allocator =
        new Allocator(
            choices.stream().map(choice -> plan(choice, binding)).toList(),
            binding.stream().map(Scarce::available).toList());
    return Optional.of(allocation(allocator, binding));
  }

  /** Whether there is not enough of it for whatever may be done. */
  private boolean mayBind(Scarce of) {
    var most = new double[groups.size()];
    for (Choice choice : choices) {
      most[choice.group] = StrictMath.max(most[choice.group], need(of, choice));
    }
    return Arrays.stream(most).sum() > of.available;
  }

  private void add(OwnedSite site, GpuModel model, Condition condition, long count) {
    CardActions actions = site.actions();
    var scrap = new Way(Outcome.SCRAP, new CardDraws(actions.scrap()));
    Optional<OwnedCard> card =
        condition == Condition.DEAD ? Optional.empty() : actions.owned(model);
    if (card.isPresent()) {
      int group = groups.size();
      CardActions.CardValue value = actions.of(model, condition).orElseThrow();
      var sell = new Way(Outcome.SELL, value.each(Outcome.SELL));
      groups.add(
          new Group(site, model, condition, count, sell.mean() >= scrap.mean() ? sell : scrap));
      running(card.get(), condition, value).forEach(way -> choices.add(new Choice(group, way)));
    } else if (condition == Condition.DEAD) {
      groups.add(new Group(site, model, condition, count, scrap));
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

  private Allocator.Plan plan(Choice choice, List<Scarce> binding) {
    Group group = groups.get(choice.group);
    return new Allocator.Plan(
        choice.group,
        group.count * (choice.way.mean() - group.base.mean()),
        binding.stream().map(of -> need(of, choice)).toList());
  }

  /** How much of something the whole group takes; nothing of what only another site has. */
  private double need(Scarce of, Choice choice) {
    Group group = groups.get(choice.group);
    return of.isFor(group.site) ? group.count * need(of.kind, group, choice.way) : 0;
  }

  /** How much of something one card takes. */
  private double need(Kind kind, Group group, Way way) {
    return switch (kind) {
      case CAPITAL ->
          way.tier
              .map(tier -> StrictMath.max(0, group.site.exits().renting().medianUpFront(tier)))
              .orElse(0.0);
      case POWER -> way.tier.map(tier -> rentingKw(group, tier)).orElseGet(() -> miningKw(group));
      case UPLINK -> way.tier.map(this::uplink).orElse(0.0);
    };
  }

  private double uplink(Tier tier) {
    return tier == Tier.BATCH
        ? 0
        : fixed("host.uplink-" + tier.word()) / fixed("host.cards-per-machine");
  }

  private static double rentingKw(Group group, Tier tier) {
    CardClass card = FleetCards.cardClass(group.model).orElseThrow();
    return group.site.middle().work(0, tier, card.watts()).busyKw();
  }

  private static double miningKw(Group group) {
    CardClass card = FleetCards.cardClass(group.model).orElseThrow();
    return OwnMining.watts(group.model, card) * group.site.middle().overhead(0) / WATTS_PER_KW;
  }

  private double fixed(String id) {
    return methodology.parameter(id).p50();
  }

  private Allocation allocation(Allocator allocator, List<Scarce> binding) {
    Allocator.Allocation best = allocator.best();
    var parts = new ArrayList<Allocation.Part>();
    var sum = new double[owner.any().actions().scrap().length];
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
        parts, new Ranks(sum).distribution("USD"), unlimited, resources(allocator, binding));
  }

  private static void take(
      Group group, Way way, double part, List<Allocation.Part> parts, double[] sum) {
    double cards = part * group.count;
    if (part > NOTHING) {
      way.each.addTo(sum, cards);
      parts.add(
          new Allocation.Part(
              group.site.name().orElse(null),
              group.model.id(),
              group.condition,
              way.outcome,
              way.tier.map(Tier::word).orElse(null),
              cards,
              cards * way.mean()));
    }
  }

  private List<Allocation.Resource> resources(Allocator allocator, List<Scarce> binding) {
    List<Double> parts = allocator.best().parts();
    var resources = new ArrayList<Allocation.Resource>();
    for (Scarce of : scarce) {
      double used = 0;
      for (int c = 0; c < choices.size(); c++) {
        used += parts.get(c) * need(of, choices.get(c));
      }
      int limit = binding.indexOf(of);
      resources.add(
          new Allocation.Resource(
              of.kind.name().toLowerCase(Locale.ROOT),
              of.site.orElse(null),
              of.kind.label,
              of.kind.unit,
              of.available,
              used,
              limit < 0 ? 0 : allocator.worthOfOneMore(limit)));
    }
    return resources;
  }
}

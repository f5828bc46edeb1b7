package org.afterhash.analytics.fleet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.ClassRecovery;
import org.afterhash.domain.estimate.Comparison;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.Line;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.gpu.GpuModelId;
import org.jspecify.annotations.Nullable;

/**
 * A fleet beside all miners' same cards and vintages (docs/method.md §25). Quantiles of several
 * models are added up as they are: as if all moved together, which they nearly do.
 */
public final class Peers {
  private final Map<GpuModelId, ClassRecovery> classes;
  private final IndustryEstimate industry;

  /**
   * @param industry of the same edition, scenario and date as the fleets
   */
  public Peers(IndustryEstimate industry) {
    this.industry = industry;
    this.classes =
        industry.recovery().byClass().stream()
            .collect(Collectors.toMap(ClassRecovery::model, Function.identity()));
  }

  /** Empty where nothing of the fleet can be compared. */
  public Optional<Comparison> of(FleetValuation fleet) {
    List<Line> lines = fleet.lines().stream().filter(this::isComparable).toList();
    Distribution whole = isAll(lines, fleet.lines()) ? fleet.share() : null;
    return lines.isEmpty() ? Optional.empty() : Optional.of(compare(lines, whole));
  }

  /** Whether no line that the fleet's own share counts is left out. */
  private static boolean isAll(List<Line> compared, List<Line> all) {
    return compared.size()
        == all.stream()
            .filter(line -> line.decision() != null && line.spentPerCard() != null)
            .count();
  }

  private boolean isComparable(Line line) {
    Double paid = line.spentPerCard();
    Double usual = line.usualPrice();
    return line.decision() != null
        && paid != null
        && paid > 0
        && usual != null
        && classes.containsKey(line.holding().model());
  }

  private Comparison compare(List<Line> lines, @Nullable Distribution whole) {
    var own = new Sum();
    var peers = new Sum();
    double paid = 0;
    double usual = 0;
    long cards = 0;
    long stated = 0;
    for (Line line : lines) {
      int count = line.holding().count();
      Double each = line.spentPerCard();
      Double others = line.usualPrice();
      paid += count * (each == null ? 0 : each);
      usual += count * (others == null ? 0 : others);
      cards += count;
      stated += line.imputed() ? 0 : count;
      Decision decision = line.decision();
      if (decision != null) {
        own.add(count, decision.of(decision.best()).value());
      }
      peers.add(count, of(line).perCard());
    }
    return new Comparison(
        cards,
        paid,
        usual,
        stated,
        whole == null ? own.of(paid) : whole,
        peers.of(usual),
        industry.recovery().share(),
        mix(lines, (double) cards));
  }

  private ClassRecovery of(Line line) {
    ClassRecovery of = classes.get(line.holding().model());
    if (of == null) {
      throw new IllegalArgumentException(line.holding().model() + " is not compared");
    }
    return of;
  }

  private List<Comparison.Mix> mix(List<Line> lines, double cards) {
    var own = new EnumMap<Outcome, Double>(Outcome.class);
    var peers = new EnumMap<Outcome, Double>(Outcome.class);
    for (Line line : lines) {
      double part = line.holding().count() / cards;
      Decision decision = line.decision();
      if (decision != null) {
        own.merge(decision.best(), part, Double::sum);
      }
      List<Recovery.ByOutcome> outcomes = of(line).byOutcome();
      double all = outcomes.stream().mapToDouble(each -> each.cards().mean()).sum();
      for (Recovery.ByOutcome each : outcomes) {
        double ofAll = all > 0 ? each.cards().mean() / all : 0;
        peers.merge(each.outcome(), part * ofAll, Double::sum);
      }
    }
    var mix = new ArrayList<Comparison.Mix>();
    for (Outcome outcome : Outcome.values()) {
      mix.add(
          new Comparison.Mix(
              outcome, own.getOrDefault(outcome, 0.0), peers.getOrDefault(outcome, 0.0)));
    }
    return mix;
  }

  /** Quantiles and means, added up. */
  private static final class Sum {
    private double p5;
    private double p25;
    private double p50;
    private double p75;
    private double p95;
    private double mean;

    void add(double count, Distribution each) {
      p5 += count * each.p5();
      p25 += count * each.p25();
      p50 += count * each.p50();
      p75 += count * each.p75();
      p95 += count * each.p95();
      mean += count * each.mean();
    }

    /** As a part of a whole. */
    Distribution of(double whole) {
      return new Distribution(
          p5 / whole, p25 / whole, p50 / whole, p75 / whole, p95 / whole, mean / whole, "1");
    }
  }
}

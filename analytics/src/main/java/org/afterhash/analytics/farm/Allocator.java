package org.afterhash.analytics.farm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.afterhash.domain.Require;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.jspecify.annotations.Nullable;

/**
 * What to do with how much of each group of cards when there is not enough of something for all
 * (docs/method.md §22): a linear program, because groups can be divided. What needs nothing is
 * always possible; of the rest it is said what it brings beyond that. Not for several threads.
 */
public final class Allocator {
  private static final double NOTHING = 1e-9;

  private final List<Plan> plans = new ArrayList<>();
  private final int groups;
  private final List<Double> limits;
  private @Nullable Allocation best;

  /**
   * A thing that could be done with a whole group.
   *
   * @param group index, from 0
   * @param gain what it brings beyond what needs nothing, USD
   * @param needs how much it takes of each limited thing
   */
  public record Plan(int group, double gain, List<Double> needs) {
    public Plan {
      needs = List.copyOf(needs);
      Require.that(needs.stream().allMatch(need -> need >= 0), "A need below 0");
    }
  }

  /**
   * @param plans as many limits' needs each
   * @param limits how much there is of each limited thing
   */
  public Allocator(List<Plan> plans, List<Double> limits) {
    this.plans.addAll(plans);
    this.limits = List.copyOf(limits);
    this.groups = plans.stream().mapToInt(plan -> plan.group + 1).max().orElse(0);
    for (Plan plan : plans) {
      Require.that(plan.needs.size() == limits.size(), "A plan whose needs are not the limits'");
    }
  }

  /**
   * What is best.
   *
   * @param parts of its group that each plan is for, 0 to 1, in the order of the plans
   * @param gain USD
   */
  public record Allocation(List<Double> parts, double gain) {
    public Allocation {
      parts = List.copyOf(parts);
    }
  }

  /** The allocation that brings most. */
  public Allocation best() {
    Allocation known = best;
    if (known == null) {
      known = under(limits);
      best = known;
    }
    return known;
  }

  /** What one unit more of a limited thing would bring, USD. */
  public double worthOfOneMore(int limit) {
    var more = new ArrayList<>(limits);
    more.set(limit, limits.get(limit) + 1);
    return StrictMath.max(0, under(more).gain - best().gain);
  }

  private Allocation under(List<Double> available) {
    List<Integer> open = open(available);
    var parts = new ArrayList<Double>();
    plans.forEach(plan -> parts.add(0.0));
    if (!open.isEmpty()) {
      double[] solved = solve(open, available);
      for (int k = 0; k < solved.length; k++) {
        parts.set(open.get(k), StrictMath.max(0, StrictMath.min(1, solved[k])));
      }
    }
    double gain = 0;
    for (int p = 0; p < parts.size(); p++) {
      gain += parts.get(p) * plans.get(p).gain;
    }
    return new Allocation(parts, gain);
  }

  /** Plans that bring something and need nothing that there is none of. */
  private List<Integer> open(List<Double> available) {
    var open = new ArrayList<Integer>();
    for (int p = 0; p < plans.size(); p++) {
      Plan plan = plans.get(p);
      boolean possible = plan.gain > 0;
      for (int r = 0; r < available.size(); r++) {
        possible &= plan.needs.get(r) == 0 || available.get(r) > 0;
      }
      if (possible) {
        open.add(p);
      }
    }
    return open;
  }

  /** Everything in parts of the largest gain and of what is available, so that nothing is tiny. */
  private double[] solve(List<Integer> open, List<Double> available) {
    double largest = open.stream().mapToDouble(p -> plans.get(p).gain).max().orElseThrow();
    Collection<LinearConstraint> rows = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      int group = g;
      rows.add(row(open, p -> plans.get(p).group == group ? 1 : 0));
    }
    for (int r = 0; r < available.size(); r++) {
      int limit = r;
      double there = available.get(r);
      if (there > 0) {
        rows.add(row(open, p -> plans.get(p).needs.get(limit) / there));
      }
    }
    double[] gains = open.stream().mapToDouble(p -> plans.get(p).gain / largest).toArray();
    return new SimplexSolver(NOTHING)
        .optimize(
            new LinearObjectiveFunction(gains, 0),
            new LinearConstraintSet(rows),
            GoalType.MAXIMIZE,
            new NonNegativeConstraint(true))
        .getPoint();
  }

  private interface Coefficient {
    double of(int plan);
  }

  private static LinearConstraint row(List<Integer> open, Coefficient coefficient) {
    double[] row = open.stream().mapToDouble(coefficient::of).toArray();
    return new LinearConstraint(row, Relationship.LEQ, 1);
  }
}

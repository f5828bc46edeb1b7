package org.afterhash.analytics.suitability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Weights;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Repurposable;
import org.afterhash.domain.gpu.GpuModel.Vendor;
import org.afterhash.domain.method.Methodology;

/** The share of cards that could be rented out for computing (docs/method.md §11). */
public final class Gates {
  /** The parameters that are drawn. */
  public static final List<String> DRAWN = List.of("gate.site", "gate.risers", "rental.conversion");

  private static final String SHARE = "1";
  private static final String FORCED = "gate.forced-share";

  private final List<CardClass> classes;
  private final double[][] shares;
  private final Weights weights;
  private final List<Repurposable.Gate> gates = new ArrayList<>();
  private double[] passed;

  private Gates(List<CardClass> classes, double[][] shares, Weights weights) {
    this.classes = classes;
    this.shares = shares;
    this.weights = weights;
    this.passed = share(card -> true);
  }

  /**
   * The part of hosts and sites that are suitable, where the part of the cards that could be rented
   * out is taken to be known: what then takes the place of what was drawn.
   *
   * @param drawn of {@link #DRAWN} and more
   * @param shares of the cards, by class, then draw
   */
  public static ParameterDraws forced(
      Methodology methodology, ParameterDraws drawn, List<CardClass> classes, double[][] shares) {
    double forced = methodology.parameter(FORCED).p50();
    if (forced <= 0) {
      return drawn;
    }
    double[] sites =
        new Gates(classes, shares, Weights.equal(shares[0].length)).share(passing(methodology));
    Arrays.setAll(sites, i -> StrictMath.min(1, forced / sites[i]));
    return drawn.with("gate.site", sites);
  }

  private static Predicate<CardClass> passing(Methodology methodology) {
    double memory = methodology.parameter("gate.memory-batch").p50();
    return card ->
        card.model().vendor() == Vendor.NVIDIA
            && card.hasTensorCores()
            && card.memoryGb() >= memory;
  }

  /**
   * @param drawn of {@link #DRAWN}
   * @param shares of the cards, by class, then draw
   */
  public static Repurposable repurposable(
      Methodology methodology,
      ParameterDraws drawn,
      List<CardClass> classes,
      double[][] shares,
      Weights weights) {
    double memory = methodology.parameter("gate.memory-batch").p50();
    Predicate<CardClass> nvidia = card -> card.model().vendor() == Vendor.NVIDIA;
    Predicate<CardClass> tensor = nvidia.and(CardClass::hasTensorCores);
    var gates = new Gates(classes, shares, weights);
    gates.ofCards("nvidia", "The card is by NVIDIA", nvidia, nvidia);
    gates.ofCards("tensor", "It has matrix units that work", CardClass::hasTensorCores, tensor);
    gates.ofCards(
        "memory",
        "It has the memory that is asked for",
        card -> card.memoryGb() >= memory,
        passing(methodology));
    double[] cards = gates.passed;
    gates.ofHosts(
        "site", "Host and site are suitable or can be made so", drawn.of("gate.site").clone());
    double[] sited = gates.passed;
    if (methodology.parameter(FORCED).p50() > 0) {
      Distribution known = gates.distribution(sited);
      return new Repurposable(known, known, known, gates.gates);
    }
    double[] slots = drawn.of("gate.risers").clone();
    Arrays.setAll(slots, i -> 1 - slots[i]);
    gates.ofHosts("lanes", "It sits in a slot with lanes enough, not on a riser", slots);
    double[] upgraded = affordable(methodology, drawn.of("rental.conversion"));
    Arrays.setAll(upgraded, i -> sited[i] * upgraded[i]);
    return new Repurposable(
        gates.distribution(gates.passed),
        gates.distribution(upgraded),
        gates.distribution(cards),
        gates.gates);
  }

  /** Part of the rigs whose upgrade costs no more than the limit, by draw. */
  private static double[] affordable(Methodology methodology, double[] conversion) {
    double limit = methodology.parameter("gate.upgrade-limit").p50();
    double spread = methodology.parameter("gate.upgrade-spread").p50();
    return Arrays.stream(conversion)
        .map(cost -> Normal.cumulative(StrictMath.log(limit / cost) / spread))
        .toArray();
  }

  private void ofCards(
      String id, String label, Predicate<CardClass> alone, Predicate<CardClass> withEarlier) {
    passed = share(withEarlier);
    add(id, label, share(alone));
  }

  private void ofHosts(String id, String label, double[] alone) {
    double[] before = passed;
    passed = new double[before.length];
    Arrays.setAll(passed, i -> before[i] * alone[i]);
    add(id, label, alone);
  }

  private void add(String id, String label, double[] alone) {
    gates.add(new Repurposable.Gate(id, label, distribution(alone), distribution(passed)));
  }

  private double[] share(Predicate<CardClass> passes) {
    var share = new double[shares[0].length];
    for (int c = 0; c < shares.length; c++) {
      if (passes.test(classes.get(c))) {
        for (int i = 0; i < share.length; i++) {
          share[i] += shares[c][i];
        }
      }
    }
    return share;
  }

  private Distribution distribution(double[] values) {
    return weights.distribution(values, SHARE);
  }
}

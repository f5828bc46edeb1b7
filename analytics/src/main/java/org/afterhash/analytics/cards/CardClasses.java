package org.afterhash.analytics.cards;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModel.Vendor;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.FleetShare;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;

/**
 * The models that mined, by the terms of a pool's miners (docs/method.md §9). Models of one term
 * have equal parts of it; those with too little memory to mine at the end have none.
 */
public final class CardClasses {
  private static final GpuModelId RTX_3070 = new GpuModelId("rtx-3070");
  private static final GpuModelId RX_580 = new GpuModelId("rx-580-8gb");

  private final List<CardClass> classes = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final Methodology methodology;

  /**
   * A term and the classes that share it.
   *
   * @param first index of its first class
   * @param count number of its classes
   */
  record Term(FleetShare share, int first, int count) {}

  /**
   * @throws IllegalArgumentException when the market says nothing of what mined, or a model that
   *     mined lacks memory, TFLOPS or board power
   */
  public CardClasses(Methodology methodology, MarketSnapshot market) {
    this.methodology = methodology;
    double least = methodology.parameter("mix.least-memory").p50();
    String newest = market.fleet().stream().map(FleetShare::period).reduce("", CardClasses::later);
    for (FleetShare share : market.fleet()) {
      if (share.period().equals(newest)) {
        int first = classes.size();
        for (GpuModelId id : share.models()) {
          CardClass one = CardClass.of(market.catalogue().get(id), share.mhsPerCard());
          if (one.memoryGb() >= least) {
            classes.add(one);
          }
        }
        Require.that(classes.size() > first, share.term() + ": no model could mine at the end");
        terms.add(new Term(share, first, classes.size() - first));
      }
    }
    Require.that(!classes.isEmpty(), "Nothing is known of the cards that mined");
  }

  public List<CardClass> list() {
    return List.copyOf(classes);
  }

  List<Term> terms() {
    return terms;
  }

  /**
   * Mean shares of the terms.
   *
   * @param reading 0 as read, 0.5 with the uncertain bars at half, 1 at a quarter
   * @param hiveos weight of what HiveOS counted against what the pool showed
   */
  double[] means(double reading, double hiveos) {
    var pool = new double[terms.size()];
    for (int t = 0; t < pool.length; t++) {
      FleetShare share = terms.get(t).share();
      pool[t] =
          reading < 0.5
              ? share.asRead() + 2 * reading * (share.shrunkHalf() - share.asRead())
              : share.shrunkHalf()
                  + (2 * reading - 1) * (share.shrunkQuarter() - share.shrunkHalf());
    }
    double[] counted = raked(pool);
    for (int t = 0; t < pool.length; t++) {
      pool[t] = (1 - hiveos) * pool[t] + hiveos * counted[t];
    }
    double total = sum(pool);
    for (int t = 0; t < pool.length; t++) {
      pool[t] /= total;
    }
    return pool;
  }

  /** The shares nearest to {@code pool} that have HiveOS's three proportions. */
  double[] raked(double[] pool) {
    double nvidia = fixed("mix.hiveos-nvidia");
    double[] targets = {
      nvidia * fixed("mix.hiveos-3070"),
      nvidia * (1 - fixed("mix.hiveos-3070")),
      (1 - nvidia) * fixed("mix.hiveos-rx580"),
      (1 - nvidia) * (1 - fixed("mix.hiveos-rx580"))
    };
    var sums = new double[targets.length];
    for (int t = 0; t < pool.length; t++) {
      sums[cell(t)] += pool[t];
    }
    var raked = new double[pool.length];
    for (int t = 0; t < pool.length; t++) {
      raked[t] = pool[t] * targets[cell(t)] / sums[cell(t)];
    }
    return raked;
  }

  private int cell(int term) {
    Term of = terms.get(term);
    GpuModel first = classes.get(of.first()).model();
    if (first.vendor() == Vendor.NVIDIA) {
      return of.share().models().contains(RTX_3070) ? 0 : 1;
    }
    return of.share().models().contains(RX_580) ? 2 : 3;
  }

  private double fixed(String id) {
    return methodology.parameter(id).p50();
  }

  private static String later(String a, String b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}

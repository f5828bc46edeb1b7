package org.afterhash.analytics.cards;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.Require;
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
  private final double[] counted;
  private final int[] cells;

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
    counted = counted(methodology);
    cells = terms.stream().mapToInt(this::cell).toArray();
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
    double[] raked = raked(pool);
    for (int t = 0; t < pool.length; t++) {
      pool[t] = (1 - hiveos) * pool[t] + hiveos * raked[t];
    }
    double total = sum(pool);
    for (int t = 0; t < pool.length; t++) {
      pool[t] /= total;
    }
    return pool;
  }

  /** The shares nearest to {@code pool} that have HiveOS's three proportions. */
  double[] raked(double[] pool) {
    var sums = new double[counted.length];
    for (int t = 0; t < pool.length; t++) {
      sums[cells[t]] += pool[t];
    }
    var raked = new double[pool.length];
    for (int t = 0; t < pool.length; t++) {
      raked[t] = pool[t] * counted[cells[t]] / sums[cells[t]];
    }
    return raked;
  }

  /** HiveOS's shares: RTX 3070, other NVIDIA, RX 580, other AMD. */
  private static double[] counted(Methodology methodology) {
    double nvidia = methodology.parameter("mix.hiveos-nvidia").p50();
    double rtx3070 = methodology.parameter("mix.hiveos-3070").p50();
    double rx580 = methodology.parameter("mix.hiveos-rx580").p50();
    return new double[] {
      nvidia * rtx3070, nvidia * (1 - rtx3070), (1 - nvidia) * rx580, (1 - nvidia) * (1 - rx580)
    };
  }

  private int cell(Term of) {
    if (classes.get(of.first()).model().vendor() == Vendor.NVIDIA) {
      return of.share().models().contains(RTX_3070) ? 0 : 1;
    }
    return of.share().models().contains(RX_580) ? 2 : 3;
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

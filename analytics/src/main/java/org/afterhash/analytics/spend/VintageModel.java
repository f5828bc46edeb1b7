package org.afterhash.analytics.spend;

import java.util.List;
import java.util.stream.IntStream;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.domain.market.NetworkMonth;
import org.afterhash.domain.method.Methodology;

/**
 * Turns hashrate into purchases and purchases into money (docs/method.md §3).
 *
 * <p>Of a few hundred draws at a time, the month is the outer loop and the draw the inner one; all
 * state is one array over the draws.
 */
public final class VintageModel {
  private static final double MHS_PER_THS = 1e6;
  private static final int TOGETHER = 512;

  private final EthHistory history;
  private final SpendParameters drawn;
  private final double[] active;
  private final double[] idle;
  private final double[][] cards;
  private final double[][] spend;

  private VintageModel(EthHistory history, SpendParameters drawn, int draws) {
    this.history = history;
    this.drawn = drawn;
    this.active = new double[draws];
    this.idle = new double[draws];
    this.cards = new double[history.months().size()][draws];
    this.spend = new double[history.months().size()][draws];
  }

  /** The parameters that are drawn, most influential first. */
  public static List<String> drawn() {
    return SpendParameters.DRAWN;
  }

  /**
   * What miners bought and paid, by month and draw.
   *
   * @param network months of ETH without a gap; other coins are left aside
   * @param draws a power of two
   */
  public static SpendDraws run(
      Methodology methodology, List<NetworkMonth> network, int draws, long seed) {
    double[][] uniforms = Sobol.scrambled(drawn().size(), draws, seed);
    return run(methodology, network, new ParameterDraws(methodology, drawn(), uniforms));
  }

  /**
   * What miners bought and paid, by month and draw.
   *
   * @param network months of ETH without a gap; other coins are left aside
   * @param drawn of {@link #drawn()} at least
   */
  public static SpendDraws run(
      Methodology methodology, List<NetworkMonth> network, ParameterDraws drawn) {
    var history = new EthHistory(network);
    var parameters = new SpendParameters(methodology, drawn);
    var model = new VintageModel(history, parameters, parameters.dualUse.length);
    List<SpendParameters.Calendar> calendar =
        history.months().stream().map(parameters::calendar).toList();
    int draws = model.active.length;
    IntStream.rangeClosed(0, (draws - 1) / TOGETHER)
        .parallel()
        .forEach(
            block -> {
              int from = block * TOGETHER;
              int to = StrictMath.min(draws, from + TOGETHER);
              for (int t = 0; t < calendar.size(); t++) {
                model.month(t, calendar.get(t), from, to);
              }
            });
    return new SpendDraws(history.months(), model.cards, model.spend, model.left());
  }

  /** Miners' cards after the last month, running and idle, gamers' own left out, by draw. */
  private double[] left() {
    var left = new double[active.length];
    for (int i = 0; i < left.length; i++) {
      double cards = (active[i] + idle[i]) * MHS_PER_THS / drawn.mhsPerCard[i];
      left[i] = cards * (1 - drawn.dualUse[i]);
    }
    return left;
  }

  private void month(int t, SpendParameters.Calendar now, int from, int to) {
    double hashrate = history.hashrate(t);
    double fall = history.priceFall(t);
    for (int i = from; i < to; i++) {
      double asic =
          now.asicEarly() * drawn.asicEarly[i]
              + now.asicE3() * drawn.asicE3[i]
              + now.asicLate() * drawn.asic[i];
      double target = hashrate * drawn.hashrateBias[i] * (1 - asic);
      double lost =
          drawn.retirement[i]
              + drawn.retirementFalling[i] * fall
              + drawn.dagCliff[i] * now.dagCliff();
      double kept = active[i] * (1 - lost);
      double unlocked =
          drawn.lhrUnlock[i] * now.lhrUnlock() * StrictMath.max(0, target - active[i]);
      double need = StrictMath.max(0, StrictMath.max(0, target - kept) - unlocked);
      double back = StrictMath.min(idle[i], drawn.reactivated[i] * need);
      idle[i] = (idle[i] - back + StrictMath.max(0, kept - target)) * (1 - drawn.idleSold[i]);
      active[i] = target;
      double bought = (need - back) * MHS_PER_THS;
      cards[t][i] = bought / drawn.mhsPerCard[i];
      spend[t][i] =
          bought
              * (1 - drawn.dualUse[i])
              * (now.basePrice() * drawn.priceLevel[i])
              * (1 + now.premium() * drawn.premiumPaid[i]);
    }
  }
}

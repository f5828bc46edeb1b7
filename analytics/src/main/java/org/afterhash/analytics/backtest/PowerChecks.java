package org.afterhash.analytics.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.cards.CardMix;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.analytics.random.Weights;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.gpu.GpuModel.Ethash;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.NetworkMonth;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.source.Claim;

/**
 * The power of Ethereum's network at its end, from the cards that the model says mined
 * (docs/backtest.md, V4), and what other coins took over (V5).
 */
final class PowerChecks {
  private static final double MHS_PER_THS = 1e6;
  private static final double WATTS_PER_GW = 1e9;
  private static final double GWH_PER_TWH = 1000;
  private static final double HOURS = 8766;

  /**
   * Part of its board power that a card takes while it mines, where nobody measured it (arXiv
   * 2112.01238).
   */
  private static final double WHILE_MINING = 0.74;

  private final Methodology methodology;
  private final MarketSnapshot market;

  PowerChecks(Methodology methodology, MarketSnapshot market) {
    this.methodology = methodology;
    this.market = market;
  }

  List<Check> list(int draws, long seed) {
    Distribution power = Weights.equal(draws).distribution(power(draws, seed), "GW");
    var checks = new ArrayList<Check>();
    for (Claim claim : market.claims()) {
      boolean energy = claim.metric().equals("eth_network_energy");
      if (energy || claim.metric().equals("eth_network_power")) {
        checks.add(
            new Check(
                "V4",
                "Power of the network, " + claim.note(),
                power,
                energy ? claim.value() * GWH_PER_TWH / HOURS : claim.value(),
                claim.period(),
                List.of(claim.source().value()),
                Check.Kind.VALIDATION,
                "another model",
                "By benchmarks of single cards, and ASICs taken to need as much for a MH/s. Before"
                    + " overheads that is a third of a MH/s per watt, what HiveOS's users showed in"
                    + " late 2021 (0.337); the other models take up to 0.48 (arXiv 2112.01238). Verdict by the"
                    + " interval; by 25 % either way it is outside too."));
      }
    }
    checks.addAll(coins());
    return checks;
  }

  private double[] power(int draws, long seed) {
    var ids = new ArrayList<>(CardMix.DRAWN);
    ids.addAll(List.of("spend.mhs-per-card", "spend.hashrate-bias"));
    ids.addAll(ParameterDraws.common(methodology));
    var drawn = new ParameterDraws(methodology, ids, Sobol.scrambled(ids.size(), draws, seed));
    var classes = new CardClasses(methodology, market);
    double[] mhs = drawn.of("spend.mhs-per-card");
    double[] bias = drawn.of("spend.hashrate-bias");
    double[][] mix = new CardMix(methodology, classes).draw(drawn, mhs, seed);
    double overhead =
        claimed("power_overhead_hardware")
            * claimed("power_datacentre_overhead")
            / claimed("power_psu_efficiency");
    double hashrate = hashrate();
    var power = new double[draws];
    for (int i = 0; i < draws; i++) {
      double watts = 0;
      for (int c = 0; c < mix.length; c++) {
        watts += mix[c][i] * watts(classes.list().get(c));
      }
      power[i] = hashrate * bias[i] / mhs[i] * watts * overhead / WATTS_PER_GW;
    }
    return power;
  }

  private static double watts(CardClass one) {
    Ethash ethash = one.model().ethash();
    Double measured = ethash == null ? null : ethash.watts();
    return measured == null ? one.watts() * WHILE_MINING : measured;
  }

  /** MH/s in the last full month of mining. */
  private double hashrate() {
    return market.network().stream()
        .filter(month -> month.coin().equals("ETH"))
        .filter(month -> month.month().equals(Question.MERGE.minusMonths(1)))
        .map(NetworkMonth::meanHashrateThs)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .map(ths -> ths * MHS_PER_THS)
        .orElseThrow(() -> new IllegalArgumentException("ETH's last full month is not known"));
  }

  private double claimed(String metric) {
    return market.claims().stream()
        .filter(claim -> claim.metric().equals(metric))
        .findFirst()
        .map(Claim::value)
        .orElseThrow(() -> new IllegalArgumentException("No fact is named " + metric));
  }

  /** The model's places for miners on other coins, ten points either way. */
  private List<Check> coins() {
    double places = methodology.parameter("mine.places").p50();
    var predicted =
        new Distribution(
            places - 0.1, places - 0.05, places, places + 0.05, places + 0.1, places, "1");
    return market.claims().stream()
        .filter(claim -> claim.metric().startsWith("share_of_eth_hashrate_on_other_pow"))
        .map(
            claim ->
                new Check(
                    "V5",
                    claim.metric().endsWith("_peak")
                        ? "Hashrate on other coins, at its peak"
                        : "Hashrate on other coins, five months on",
                    predicted,
                    claim.value(),
                    claim.period(),
                    List.of(claim.source().value()),
                    Check.Kind.CALIBRATION,
                    "one study of the chains",
                    claim.metric().endsWith("_peak")
                        ? "The model has the level that lasted, from the Merge on; the rush of the"
                            + " first weeks is not in it."
                        : "The model took this figure; ten points either way count as inside."))
        .toList();
  }
}

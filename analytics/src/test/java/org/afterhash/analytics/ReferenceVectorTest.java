package org.afterhash.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.afterhash.analytics.fleet.FleetValuer;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.analytics.industry.MarketDraws;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Recovery;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.junit.jupiter.api.Test;

/**
 * The same input gives the same bytes on every machine and JDK. The figures move with every change
 * of the parameter file or the method, and are then replaced.
 */
class ReferenceVectorTest {

  @Test
  void industryEstimateIsTheSameToTheLastBit() throws Exception {
    IndustryEstimate estimate =
        estimate(TestMethodology.shipped(), TestMarket.withMergeYears(), 1024, 1);
    assertThat(estimate.life().p50()).isEqualTo(1.5763960179579731E10);
    List<Distribution> all = new ArrayList<>(List.of(estimate.life(), estimate.boom()));
    estimate.months().forEach(month -> all.add(month.spend()));
    assertThat(hash(all)).isEqualTo("33a0e38ccafb929b");
    Recovery recovery = estimate.recovery();
    List<Distribution> recovered = new ArrayList<>();
    recovered.addAll(List.of(recovery.value(), recovery.share(), recovery.soldBefore()));
    recovered.addAll(List.of(recovery.cardsAtMerge(), recovery.cardsHeld()));
    recovery.byOutcome().forEach(each -> recovered.addAll(List.of(each.value(), each.cards())));
    assertThat(hash(recovered)).isEqualTo("27e42978822f4d9e");
  }

  @Test
  void fleetValuationIsTheSameToTheLastBit() throws Exception {
    var methodology = TestMethodology.shipped();
    var market = TestMarket.shipped();
    var fleet =
        new Fleet(
            List.of(
                new Holding(GpuModelId.ofName("RTX 3070"), 120, Condition.WORKS, null, null),
                new Holding(GpuModelId.ofName("RTX 3090"), 8, Condition.FAN, null, null),
                new Holding(GpuModelId.ofName("RX 580 8GB"), 300, Condition.UNKNOWN, null, null)));
    ResaleIndex index = ResaleIndex.at(methodology, market, YearMonth.of(2026, 6));
    MarketDraws draws = TestDraws.atListRates(methodology, index.month(), 1024, 1);
    FleetValuation valuation =
        new FleetValuer(methodology, market, index, draws).value(FleetQuestion.of(fleet));
    assertThat(valuation.recoverable().p50()).isEqualTo(29140.80736600071);
    List<Distribution> all =
        new ArrayList<>(List.of(valuation.resale(), valuation.recoverable(), valuation.share()));
    for (FleetValuation.Line line : valuation.lines()) {
      all.add(line.resale());
      line.decision().actions().forEach(action -> all.add(action.value()));
    }
    assertThat(hash(all)).isEqualTo("5bfb23c800a7cbc0");
  }

  /** Over the bits: how a JDK writes a number in decimals has changed with JDK 19. */
  private static String hash(List<Distribution> distributions) throws Exception {
    var text = new StringBuilder();
    for (Distribution d : distributions) {
      for (double x : new double[] {d.p5(), d.p25(), d.p50(), d.p75(), d.p95(), d.mean()}) {
        text.append(Double.toHexString(x)).append('\n');
      }
    }
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, 16);
  }

  private static IndustryEstimate estimate(
      Methodology methodology, MarketSnapshot market, int draws, long seed) {
    var estimator = new IndustryEstimator(methodology, market);
    return estimator.estimate(Question.base(estimator.latest(), draws, seed));
  }
}

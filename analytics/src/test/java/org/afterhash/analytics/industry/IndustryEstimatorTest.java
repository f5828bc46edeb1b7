package org.afterhash.analytics.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.IndustryEstimate.PlacedClaim;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class IndustryEstimatorTest {
  private final Methodology methodology = TestMethodology.shipped();
  private final MarketSnapshot market = TestMarket.shipped();

  @Test
  void shippedFactsGiveTheMagnitudesOfTheMethod() {
    IndustryEstimate estimate = IndustryEstimator.estimate(methodology, market, 1 << 14, 1);
    assertThat(estimate.life().p50()).isBetween(13e9, 19e9);
    assertThat(estimate.life().p5()).isLessThan(15e9);
    assertThat(estimate.life().p95()).isGreaterThan(15e9);
    assertThat(estimate.boom().p50()).isBetween(10e9, 12e9);
  }

  @Test
  void monthsRunFromTheFirstBlockToTheMergeAndTheirMeansAddUp() {
    IndustryEstimate estimate = IndustryEstimator.estimate(methodology, market, 256, 1);
    assertThat(estimate.months()).hasSize(86);
    assertThat(estimate.months().get(0).month()).isEqualTo(YearMonth.of(2015, 8));
    assertThat(estimate.months().get(85).month()).isEqualTo(YearMonth.of(2022, 9));
    double sum = estimate.months().stream().mapToDouble(month -> month.spend().mean()).sum();
    assertThat(sum).isCloseTo(estimate.life().mean(), Percentage.withPercentage(1e-6));
  }

  @Test
  void claimsStandAgainstTheQuantitiesTheySpeakOfAndOthersAgainstNone() {
    IndustryEstimate estimate = IndustryEstimator.estimate(methodology, market, 4096, 1);
    assertThat(estimate.claims())
        .extracting(placed -> placed.claim().id() + " " + placed.against())
        .containsExactly(
            "bitpro-spend spend.life",
            "bitpro-spend spend.boom",
            "jpr-2017 spend.2017",
            "jpr-2021 spend.2021-Q1");
    List<PlacedClaim> claims = estimate.claims();
    assertThat(claims.get(0).percentile()).isBetween(0.2, 0.6);
    assertThat(claims.get(1).percentile()).isGreaterThan(0.9);
  }

  @Test
  void theSameSeedGivesTheSameEstimateAndAnotherSeedNearlyTheSame() {
    IndustryEstimate one = IndustryEstimator.estimate(methodology, market, 4096, 1);
    IndustryEstimate again = IndustryEstimator.estimate(methodology, market, 4096, 1);
    IndustryEstimate other = IndustryEstimator.estimate(methodology, market, 4096, 2);
    assertThat(again).isEqualTo(one);
    assertThat(other.life()).isNotEqualTo(one.life());
    assertThat(other.life().p50()).isCloseTo(one.life().p50(), Percentage.withPercentage(0.7));
    assertThat(other.life().p95()).isCloseTo(one.life().p95(), Percentage.withPercentage(1.5));
  }

  @Test
  void drawsThatDisagreeWithBoardShipmentsAreRefusedRatherThanTrusted() {
    Methodology absurd =
        TestMethodology.withPrior(
            methodology, "spend.cards-2021-q1", new Prior.LogNormal(30, 0.02), 30);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndustryEstimator.estimate(absurd, market, 4096, 1))
        .withMessageContaining("carry the weight");
  }

  @Test
  void aKnownQuarterPullsTheEstimateTowardsIt() {
    Methodology fewer =
        TestMethodology.withPrior(
            methodology, "spend.cards-2021-q1", new Prior.LogNormal(2.5, 0.1), 2.5);
    assertThat(IndustryEstimator.estimate(fewer, market, 4096, 1).boom().p50())
        .isLessThan(IndustryEstimator.estimate(methodology, market, 4096, 1).boom().p50());
  }
}

package org.afterhash.analytics.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.ClassRecovery;
import org.afterhash.domain.estimate.Comparison;
import org.afterhash.domain.estimate.FleetQuestion;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.PartialDate;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeersTest {
  private static FleetValuer valuer;
  private static IndustryEstimate industry;

  @BeforeAll
  static void estimate() {
    Methodology methodology = TestMethodology.shipped();
    MarketSnapshot market = TestMarket.shipped();
    var estimator = new IndustryEstimator(methodology, market);
    Question base = Question.base(estimator.latest(), 512, 1);
    industry = estimator.estimate(base);
    valuer =
        new FleetValuer(
            methodology,
            market,
            ResaleIndex.at(methodology, market, estimator.latest()),
            estimator.market(base));
  }

  @Test
  void whoPaidTwiceAsMuchRecoversHalfThePartAndOthersTheSame() {
    Comparison one = compare(holding("RTX 3070", 100, "600"));
    Comparison twice = compare(holding("RTX 3070", 100, "1200"));
    assertThat(twice.fleet().p50())
        .isCloseTo(one.fleet().p50() / 2, Percentage.withPercentage(1e-9));
    assertThat(twice.peers()).isEqualTo(one.peers());
    assertThat(twice.usual()).isEqualTo(one.usual());
    assertThat(twice.stated()).isEqualTo(100);
    assertThat(one.industry()).isEqualTo(industry.recovery().share());
  }

  @Test
  void whatPeersRecoverIsTheIndustrysFigureForTheCardOfThePriceOfTheTime() {
    Comparison one = compare(holding("RTX 3070", 100, "600"));
    ClassRecovery of =
        industry.recovery().byClass().stream()
            .filter(each -> each.model().value().equals("rtx-3070"))
            .findFirst()
            .orElseThrow();
    assertThat(one.peers().p50())
        .isCloseTo(100 * of.perCard().p50() / one.usual(), Percentage.withPercentage(1e-9));
    double fleet = one.mix().stream().mapToDouble(Comparison.Mix::fleet).sum();
    double peers = one.mix().stream().mapToDouble(Comparison.Mix::peers).sum();
    assertThat(fleet).isCloseTo(1, Percentage.withPercentage(1e-9));
    assertThat(peers).isCloseTo(1, Percentage.withPercentage(1e-9));
  }

  @Test
  void cardsThatNeverMinedOrWhosePriceNobodyKnowsAreLeftOut() {
    Comparison both = compare(holding("RTX 3070", 100, "600"), holding("RTX 4090", 10, "1700"));
    assertThat(both.cards()).isEqualTo(100);
    assertThat(new Peers(industry).of(value(holding("RTX 4090", 10, "1700")))).isEmpty();
  }

  private static Comparison compare(Holding... holdings) {
    return new Peers(industry).of(value(holdings)).orElseThrow();
  }

  private static FleetValuation value(Holding... holdings) {
    return valuer.value(FleetQuestion.of(new Fleet(List.of(holdings))));
  }

  private static Holding holding(String model, int count, String paid) {
    return new Holding(
        GpuModelId.ofName(model),
        count,
        Condition.WORKS,
        new PartialDate("2021-05"),
        new Money(new BigDecimal(paid), Money.USD));
  }
}

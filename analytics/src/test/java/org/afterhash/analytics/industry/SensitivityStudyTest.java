package org.afterhash.analytics.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.afterhash.analytics.TestMarket;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Sensitivity;
import org.afterhash.domain.estimate.Sensitivity.Index;
import org.afterhash.domain.estimate.Sensitivity.Structure;
import org.junit.jupiter.api.Test;

class SensitivityStudyTest {
  private static final Sensitivity STUDY =
      new IndustryEstimator(TestMethodology.shipped(), TestMarket.withMergeYears())
          .sensitivity(Question.MERGE, 256, 1);

  private static Map<String, Index> indices() {
    Map<String, Index> indices = new TreeMap<>();
    STUDY.indices().forEach(index -> indices.put(index.id(), index));
    return indices;
  }

  @Test
  void everyInputAndEveryGroupHasItsIndicesAndTheLargestTotalStandsFirst() {
    assertThat(STUDY.indices()).extracting(index -> -index.total().value()).isSorted();
    assertThat(indices())
        .containsKeys(
            "prices", "mix", "sale.bulk", "gate.risers", "paid", "other-uses", "factor.crypto");
    assertThat(STUDY.indices()).filteredOn(Index::group).hasSize(9);
  }

  @Test
  void groupsExplainTheVarianceAmongThemAndAGroupNoLessThanItsInputs() {
    double firsts =
        STUDY.indices().stream()
            .filter(Index::group)
            .mapToDouble(index -> index.first().value())
            .sum();
    assertThat(firsts).isBetween(0.75, 1.15);
    Map<String, Index> indices = indices();
    assertThat(indices.get("paid").total().value())
        .isGreaterThan(indices.get("spend.price-level").total().value());
    assertThat(indices.get("other-uses").total().value()).isLessThan(0.02);
    // Cards on risers are no part of the model of recovery.
    assertThat(indices.get("gate.risers").total().value()).isZero();
  }

  @Test
  void eachRivalOfAPartOfTheModelMovesTheShareItsWay() {
    Map<String, Structure> structure = new TreeMap<>();
    STUDY.structure().forEach(one -> structure.put(one.id(), one));
    assertThat(structure.get("as-it-is").change()).isZero();
    assertThat(structure.get("no-pressure").change()).isPositive();
    assertThat(structure.get("each-alone").change())
        .isGreaterThan(structure.get("no-pressure").change());
    assertThat(structure.get("bitpro_5").share().mean())
        .isLessThanOrEqualTo(structure.get("bitpro_15").share().mean());
    for (Structure one : STUDY.structure()) {
      assertThat(one.change())
          .isCloseTo(one.share().p50() - structure.get("as-it-is").share().p50(), within(1e-12));
    }
  }
}

package org.afterhash.portal.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.afterhash.domain.market.PivotReport;
import org.afterhash.domain.market.PivotReport.PeriodKind;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.SourceKey;
import org.junit.jupiter.api.Test;

class PivotPeriodTest {
  @Test
  void aDayInTheWordsSaysWhenThePeriodEnds() {
    assertThat(end("FY24 Q3 (to 2023-12-31)")).isEqualTo("2023-12");
    assertThat(end("9 months to 2025-02-28")).isEqualTo("2025-02");
  }

  @Test
  void aQuarterEndsWithItsThirdMonthAndAYearWithItsTwelfth() {
    assertThat(end("2024-Q1")).isEqualTo("2024-03");
    assertThat(end("2023-Q4 (statement)")).isEqualTo("2023-12");
    assertThat(end("FY2024")).isEqualTo("2024-12");
    assertThat(end("2021")).isEqualTo("2021-12");
  }

  private static String end(String period) {
    return PivotPeriod.end(
            new PivotReport(
                "Somebody",
                period,
                PeriodKind.QUARTER,
                "HPC revenue",
                1.0,
                "USD m",
                new SourceKey("made"),
                Confidence.HIGH,
                ""))
        .toString();
  }
}

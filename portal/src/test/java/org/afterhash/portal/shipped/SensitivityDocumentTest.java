package org.afterhash.portal.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Edition;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.Sensitivity;
import org.afterhash.domain.estimate.Sensitivity.Estimated;
import org.afterhash.domain.estimate.Sensitivity.Index;
import org.afterhash.domain.estimate.Sensitivity.Structure;
import org.afterhash.domain.market.Vintage;
import org.junit.jupiter.api.Test;

final class SensitivityDocumentTest {

  private static Sensitivity at(String date, double bulk, double risers) {
    return new Sensitivity(
        new Edition("0.3-abcdef0", new Vintage(1, LocalDate.of(2026, 11, 24), "b".repeat(64))),
        Question.base(YearMonth.parse(date), 256, 1),
        List.of(
            index("sale.bulk", "Bulk discount", false, bulk),
            index("paid", "What miners paid", true, 0.2),
            index("gate.risers", "Cards on risers", false, risers)),
        List.of(
            new Structure("as-it-is", "As it is", share(0.13), 0),
            new Structure("no-pressure", "No pressure", share(0.17), 0.04)));
  }

  private static Index index(String id, String label, boolean group, double part) {
    var estimated = new Estimated(part, part - 0.01, part + 0.01);
    return new Index(id, label, group, estimated, estimated);
  }

  private static Distribution share(double median) {
    return new Distribution(
        median - 0.02, median - 0.01, median, median + 0.01, median + 0.02, median, "1");
  }

  @Test
  void bothDatesStandBesideEachOtherAndWhatMattersAtNeitherIsLeftOut() {
    var result = SensitivityFile.of(at("2022-09", 0.25, 0.001), at("2026-06", 0.3, 0.002));
    List<String> lines = SensitivityDocument.of(result).lines().toList();
    assertThat(lines)
        .contains(
            "| Bulk discount (`sale.bulk`) | 25.0 (24.0 to 26.0) | 25.0 (24.0 to 26.0)"
                + " | 30.0 (29.0 to 31.0) | 30.0 (29.0 to 31.0) |",
            "| What miners paid | 20.0 (19.0 to 21.0) | 20.0 (19.0 to 21.0)"
                + " | 20.0 (19.0 to 21.0) | 20.0 (19.0 to 21.0) |",
            "| No pressure | 0.150 / 0.170 / 0.190 | +0.0400 | 0.150 / 0.170 / 0.190 | +0.0400 |")
        .noneMatch(line -> line.contains("risers"))
        .anyMatch(line -> line.contains("half a percent at both dates"));
  }
}

package org.afterhash.portal.api;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.afterhash.domain.estimate.NaiveReading;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Json;

/**
 * What {@code /api/v1/industry?scenario=naive} answers: three figures, and nothing that would need
 * a model.
 *
 * @param label what the reader has to know
 */
record NaiveAnswer(
    String edition,
    String methodology,
    String vintage,
    String scenario,
    String valuationDate,
    String label,
    Recoverable recoverable) {
  private static final String LABEL =
      "Naive reading: a stated spend times stated shares of cards. No model stands behind it; p5,"
          + " p50 and p95 are its low, middle and high figure, not quantiles.";

  record Recoverable(Figure value) {}

  /** Low, middle and high, under the names that distributions have for them. */
  record Figure(BigDecimal p5, BigDecimal p50, BigDecimal p95, String unit) {}

  static NaiveAnswer of(Edited edited, YearMonth date) {
    NaiveReading naive = NaiveReading.of(edited.method());
    return new NaiveAnswer(
        edited.edition().id(),
        edited.edition().methodology(),
        edited.edition().vintage().id(),
        NaiveReading.ID,
        date.toString(),
        LABEL,
        new Recoverable(
            new Figure(
                Json.figure(naive.low()),
                Json.figure(naive.middle()),
                Json.figure(naive.high()),
                "USD")));
  }
}

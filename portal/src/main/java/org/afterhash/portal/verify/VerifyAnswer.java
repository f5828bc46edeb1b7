package org.afterhash.portal.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.Locale;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.portal.web.Json;
import org.afterhash.sql.IssuedReport;
import org.afterhash.sql.IssuedReport.Range;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /api/v1/verify/{hash}} answers.
 *
 * @param content SHA-256 of the figures as JSON
 * @param issued when it was handed out first, ISO 8601
 * @param standing {@code current}, {@code unmoved}, {@code moved} or {@code not-kept}
 * @param was what is recoverable by the document
 * @param is the same by the newest data; absent where the document is of them, or the fleet was not
 *     kept
 */
@JsonInclude(Include.NON_NULL)
record VerifyAnswer(
    String hash,
    String content,
    String format,
    String issued,
    String headline,
    String edition,
    String newestEdition,
    String valuationDate,
    String standing,
    Figures was,
    @Nullable Figures is,
    @Nullable String farm) {

  record Figures(BigDecimal p5, BigDecimal p50, BigDecimal p95, String unit) {
    static Figures of(Range range) {
      return new Figures(
          Json.figure(range.low()), Json.figure(range.mid()), Json.figure(range.high()), "USD");
    }
  }

  static VerifyAnswer of(Verified verified) {
    IssuedReport report = verified.known().report();
    FleetValuation now = verified.now();
    return new VerifyAnswer(
        report.hash(),
        report.content(),
        report.format(),
        verified.known().issued().toString(),
        report.headline(),
        report.edition(),
        verified.newest(),
        report.valuedAt().toString(),
        verified.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        Figures.of(report.recoverable()),
        now == null ? null : Figures.of(Verified.range(now.recoverable())),
        report.asked().map(IssuedReport.Asked::farm).orElse(null));
  }
}

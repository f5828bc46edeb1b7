package org.afterhash.portal.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.portal.web.Formats;
import org.afterhash.sql.IssuedReport;

/**
 * What the page of a document shows.
 *
 * @param verdict whether it still holds, a sentence
 * @param moved whether newer data moved it
 * @param is what the same fleet is worth by the newest data; empty where that is not known, or the
 *     document is of the newest edition
 * @param farm id of the farm that everyone may look at; empty for what is somebody's own
 */
record VerifiedView(
    String hash,
    String kind,
    String issued,
    String headline,
    String verdict,
    boolean moved,
    String valuedAt,
    String edition,
    String newest,
    Told was,
    Optional<Told> is,
    String isValuedAt,
    String content,
    Optional<String> farm) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static VerifiedView of(Verified verified) {
    IssuedReport report = verified.known().report();
    FleetValuation now = verified.now();
    return new VerifiedView(
        report.hash(),
        kind(report.format()),
        words(verified.known().issued()),
        report.headline(),
        verdict(verified.standing()),
        verified.standing() == Verified.Standing.MOVED,
        Formats.month(report.valuedAt()),
        report.edition(),
        verified.newest(),
        Told.of(report.recoverable()),
        Optional.ofNullable(now).map(value -> Told.of(Verified.range(value.recoverable()))),
        now == null ? "" : Formats.month(now.valuedAt()),
        report.content(),
        report.asked().map(IssuedReport.Asked::farm));
  }

  private static String words(Instant moment) {
    return MOMENT.format(moment);
  }

  private static String kind(String format) {
    return switch (format) {
      case "pdf" -> "a PDF";
      case "xlsx" -> "a spreadsheet";
      default -> "figures as JSON";
    };
  }

  private static String verdict(Verified.Standing standing) {
    return switch (standing) {
      case CURRENT -> "It rests on the newest data that we have.";
      case UNMOVED -> "There are newer data, and they leave its figures as they were.";
      case MOVED -> "Newer data moved its figures.";
      case NOT_KEPT ->
          "There are newer data. We keep no visitor’s fleet, so we cannot say what they make of it:"
              + " value the file again.";
    };
  }
}

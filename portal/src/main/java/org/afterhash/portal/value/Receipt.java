package org.afterhash.portal.value;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.afterhash.portal.estimate.FleetAnswers.ValuedFile;
import org.afterhash.portal.web.Formats;
import org.afterhash.sql.VisitorUpload;

/**
 * What was done with a file.
 *
 * @param id of the upload
 * @param facts what there is to say of it, with its names
 * @param expires when it is deleted, in words
 */
record Receipt(String id, String fileName, List<Fact> facts, String expires) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  record Fact(String label, String value) {}

  static Receipt of(VisitorUpload upload, ValuedFile valued, Duration taken) {
    var facts = new ArrayList<>(file(upload));
    facts.add(new Fact("Rows", Formats.count(valued.file().rows().size())));
    facts.add(new Fact("Edition", valued.valued().edited().edition().id()));
    facts.add(
        new Fact(
            "Read and valued in",
            String.format(Locale.ROOT, "%.1f seconds", taken.toMillis() / 1000.0)));
    return new Receipt(upload.id(), upload.fileName(), facts, words(upload.expires()));
  }

  /** For a file that was deleted just now. */
  static Receipt of(VisitorUpload upload) {
    var facts = new ArrayList<>(file(upload));
    facts.add(new Fact("Deleted", words(Instant.now())));
    return new Receipt(upload.id(), upload.fileName(), facts, "");
  }

  private static List<Fact> file(VisitorUpload upload) {
    return List.of(
        new Fact("File", upload.fileName()),
        new Fact("Size", Formats.count(upload.content().length()) + " bytes"),
        new Fact("SHA-256", upload.sha256()));
  }

  static String words(Instant moment) {
    return MINUTE.format(moment);
  }
}

package org.afterhash.portal.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.afterhash.domain.result.Failure;
import org.afterhash.ingest.csv.FileContent;
import org.afterhash.ingest.fleet.BadRows;
import org.afterhash.ingest.fleet.FleetReader;
import org.afterhash.ingest.fleet.ReadOptions;
import org.afterhash.portal.estimate.FileOptions;
import org.afterhash.portal.export.BadRowsCsv;
import org.afterhash.portal.web.BadRequestException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is said of a fleet file on the command line, and what it is answered. */
final class ToldOfFile {
  @Option(
      names = "--on-bad-rows",
      paramLabel = "WORD",
      defaultValue = "${env:AFTERHASH_ON_BAD_ROWS:-reject}",
      description =
          "reject: a file with bad rows is refused; leave-out: the rest is used"
              + " (AFTERHASH_ON_BAD_ROWS; default: ${DEFAULT-VALUE}).")
  private String policy = "reject";

  @Option(
      names = "--decimal",
      paramLabel = "WORD",
      defaultValue = "${env:AFTERHASH_DECIMAL}",
      description = "How decimals are written: dot or comma (AFTERHASH_DECIMAL).")
  private @Nullable String decimal;

  @Option(
      names = "--dates",
      paramLabel = "WORD",
      defaultValue = "${env:AFTERHASH_DATES}",
      description = "Order of dates in figures: dmy, mdy or ymd (AFTERHASH_DATES).")
  private @Nullable String dates;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      defaultValue = "${env:AFTERHASH_SHEET}",
      description = "Sheet of a workbook, by its name or as #2 (AFTERHASH_SHEET).")
  private @Nullable String sheet;

  @Option(
      names = "--bad-rows-to",
      paramLabel = "CSV",
      defaultValue = "${env:AFTERHASH_BAD_ROWS_TO}",
      description =
          "Write the rows that cannot be used to this file, as they stand in the list, with their"
              + " lines and reasons (AFTERHASH_BAD_ROWS_TO).")
  private @Nullable Path badRows;

  /**
   * @return lower-case hexadecimal
   * @throws RefusedException when it cannot be read
   */
  static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var in = new DigestInputStream(InputFile.open(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  private Optional<String> said(String name) {
    return switch (name) {
      case "onBadRows" -> Optional.of(policy);
      case "decimal" -> Optional.ofNullable(decimal);
      case "sheet" -> Optional.ofNullable(sheet);
      case "dates" -> Optional.ofNullable(dates);
      default -> Optional.empty();
    };
  }

  /**
   * @throws BadRequestException when a word is not known
   */
  ReadOptions options() {
    return FileOptions.of(this::said);
  }

  /**
   * @throws BadRequestException when the word is not known
   */
  BadRows policy() {
    return FileOptions.policy(this::said);
  }

  /**
   * Writes the bad rows to where they were asked for, if they were.
   *
   * @throws RefusedException when that is the list itself
   */
  void writeBadRows(FleetReader reader, Path file, PrintWriter out) throws IOException {
    if (badRows != null) {
      if (Files.exists(badRows) && Files.isSameFile(badRows, file)) {
        throw new RefusedException(
            "The bad rows would be written over the list itself: name another file.");
      }
      OutputFile.write(
          badRows, to -> BadRowsCsv.write(reader, FileContent.of(file), options(), to));
      out.println("The rows that cannot be used stand in " + badRows + ".");
    }
  }

  /**
   * Line by line, then how many there are of each kind.
   *
   * @param counts by code, of all of them
   */
  static void tell(List<Failure> first, Map<String, Long> counts, PrintWriter out) {
    first.forEach(
        f ->
            out.printf(
                Locale.ROOT,
                "  %s, line %d%s: %s (%s)%n",
                f.level().name().toLowerCase(Locale.ROOT),
                f.line(),
                f.column().isEmpty() ? "" : ", " + f.column(),
                f.sentence(),
                f.code()));
    counts.forEach((code, count) -> out.printf(Locale.ROOT, "  %,9d %s%n", count, code));
  }
}

package org.afterhash.sql;

import java.time.YearMonth;
import java.util.Optional;
import org.afterhash.domain.Require;

/**
 * A document that was handed out.
 *
 * @param hash SHA-256 of the file, lower-case hexadecimal
 * @param content SHA-256 of the figures as JSON that it was made of
 * @param format {@code pdf}, {@code xlsx} or {@code json}
 * @param asked what was asked of which farm; empty for what is somebody's own
 * @param edition by its id
 * @param headline what it says first
 * @param recoverable what is recoverable
 */
public record IssuedReport(
    String hash,
    String content,
    String format,
    Optional<Asked> asked,
    String edition,
    YearMonth valuedAt,
    String headline,
    Range recoverable) {

  /**
   * A question about a farm.
   *
   * @param farm id
   * @param version of its fleet
   * @param terms as JSON, by the names of an address's parameters
   */
  public record Asked(String farm, int version, String terms) {}

  /** USD: 5% quantile, median and 95% quantile. */
  public record Range(double low, double mid, double high) {}

  public IssuedReport {
    Require.that(hash.matches("[0-9a-f]{64}"), "Not a SHA-256: " + hash);
    Require.that(content.matches("[0-9a-f]{64}"), "Not a SHA-256: " + content);
    Require.text(headline, "A report's headline");
  }
}

package org.afterhash.portal.estimate;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Requirement;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.fleet.FleetFile;
import org.afterhash.ingest.fleet.FleetReader;
import org.afterhash.ingest.fleet.ReadOptions;
import org.afterhash.portal.web.BadFileException;
import org.afterhash.portal.web.Workers;

/** From the bytes of a fleet file to its valuation. Nothing is kept. */
public final class FleetAnswers {
  private final Estimates estimates;
  private final Workers readers;

  /** What happens to a file with rows that cannot be used. */
  public enum OnBadRows {
    /** The file is refused, with every reason. */
    REJECT,
    /** The rest is valued, if anything is left. */
    LEAVE_OUT
  }

  /**
   * A file and what it is worth.
   *
   * @param failures what was wrong or odd in the file, in its order
   * @param mustBeTrue for what the owner wants back; empty where not asked
   */
  public record Valued(
      Edited edited,
      FleetFile file,
      List<Failure> failures,
      FleetValuation valuation,
      List<Requirement> mustBeTrue) {}

  public FleetAnswers(Estimates estimates, Workers readers) {
    this.estimates = estimates;
    this.readers = readers;
  }

  /**
   * Reads and values a file at the newest edition.
   *
   * @param options what the sender says about the file
   * @param terms what the owner asks, once the edition is known
   * @return failed with {@link BadFileException} when it holds bad rows, no good one, or leaves a
   *     question open that {@code options} can answer
   */
  public Future<Valued> value(
      Buffer content, ReadOptions options, OnBadRows policy, Function<Edited, FleetTerms> terms) {
    return estimates
        .current()
        .compose(
            edited ->
                readers
                    .run(() -> read(edited, content, options, policy))
                    .compose(read -> value(edited, read, terms.apply(edited))));
  }

  private Future<Valued> value(Edited edited, Parsed<FleetFile> read, FleetTerms terms) {
    return estimates
        .fleet(edited, read.value().fleet(), terms)
        .compose(
            valuation ->
                estimates
                    .mustBeTrue(edited, read.value().fleet(), terms)
                    .map(
                        needed ->
                            new Valued(
                                edited, read.value(), read.failures(), valuation, needed)));
  }

  private static Parsed<FleetFile> read(
      Edited edited, Buffer content, ReadOptions options, OnBadRows policy) {
    YearMonth latest = YearMonth.from(edited.market().vintage().date());
    Parsed<FleetFile> read =
        new FleetReader(edited.market().catalogue(), latest).read(content.getBytes(), options);
    boolean nothingLeft = read.value().fleet().holdings().isEmpty();
    boolean asks = read.failures().stream().anyMatch(FleetReader::isQuestion);
    if (nothingLeft || asks || (policy == OnBadRows.REJECT && !read.isGood())) {
      throw new BadFileException(read.failures());
    }
    return read;
  }
}

package org.afterhash.portal.estimate;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.YearMonth;
import java.util.List;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.fleet.FleetCsv;
import org.afterhash.ingest.fleet.FleetFile;
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
   */
  public record Valued(
      Edited edited, FleetFile file, List<Failure> failures, FleetValuation valuation) {}

  public FleetAnswers(Estimates estimates, Workers readers) {
    this.estimates = estimates;
    this.readers = readers;
  }

  /**
   * Reads and values a file at the newest edition.
   *
   * @return failed with {@link BadFileException} when it holds bad rows, or no good one
   */
  public Future<Valued> value(Buffer content, OnBadRows policy, long seed) {
    return estimates
        .current()
        .compose(
            edited ->
                readers
                    .run(() -> read(edited, content, policy))
                    .compose(read -> value(edited, read, seed)));
  }

  private Future<Valued> value(Edited edited, Parsed<FleetFile> read, long seed) {
    return estimates
        .fleet(edited, read.value().fleet(), seed)
        .map(valuation -> new Valued(edited, read.value(), read.failures(), valuation));
  }

  private static Parsed<FleetFile> read(Edited edited, Buffer content, OnBadRows policy) {
    YearMonth latest = YearMonth.from(edited.market().vintage().date());
    Parsed<FleetFile> read =
        new FleetCsv(edited.market().catalogue(), latest).read(content.getBytes());
    boolean nothingLeft = read.value().fleet().holdings().isEmpty();
    if (nothingLeft || (policy == OnBadRows.REJECT && !read.isGood())) {
      throw new BadFileException(read.failures());
    }
    return read;
  }
}

package org.afterhash.portal.estimate;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.afterhash.domain.result.BadFileException;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.fleet.BadRows;
import org.afterhash.ingest.fleet.Findings;
import org.afterhash.ingest.fleet.FleetFile;
import org.afterhash.ingest.fleet.FleetReader;
import org.afterhash.ingest.fleet.ReadOptions;
import org.afterhash.portal.web.Workers;

/** From the bytes of a fleet file to its valuation. Nothing is kept. */
public final class FleetAnswers {
  private final Estimates estimates;
  private final Workers readers;

  /**
   * A file and what it is worth.
   *
   * @param failures what was wrong or odd in the file, in its order
   */
  public record ValuedFile(FleetFile file, List<Failure> failures, Valued valued) {}

  public FleetAnswers(Estimates estimates, Workers readers) {
    this.estimates = estimates;
    this.readers = readers;
  }

  /**
   * A file as it was read.
   *
   * @param failures what was wrong or odd in it, in its order
   */
  public record Read(Edited edited, FleetFile file, List<Failure> failures) {

    /** The same, counted. */
    public Findings findings() {
      return Findings.of(file, failures);
    }
  }

  /**
   * Reads a file at the newest edition.
   *
   * @param options what the sender says about the file
   */
  public Future<Read> read(Buffer content, ReadOptions options) {
    return read(content, options, () -> {});
  }

  /**
   * As {@link #read(Buffer, ReadOptions)}.
   *
   * @param onRow run on the reading thread after each row
   */
  public Future<Read> read(Buffer content, ReadOptions options, Runnable onRow) {
    return estimates
        .current()
        .compose(edited -> readers.run(() -> read(edited, content, options, onRow)));
  }

  /** Something else that is made of a file by the reader of the newest edition. */
  public <T> Future<T> made(Function<FleetReader, T> work) {
    return estimates.current().compose(edited -> readers.run(() -> work.apply(edited.reader())));
  }

  /**
   * Values a file that was read.
   *
   * @return failed with {@link BadFileException} when it holds bad rows, no good one, or leaves a
   *     question open that options can answer
   */
  public Future<ValuedFile> value(Read read, BadRows policy, FleetTerms terms) {
    try {
      read.findings().check(policy);
    } catch (BadFileException e) {
      return Future.failedFuture(e);
    }
    return estimates
        .valued(read.edited(), read.file().fleet(), terms)
        .map(valued -> new ValuedFile(read.file(), read.failures(), valued));
  }

  /** The same file on a second set of terms; empty where none is asked for. */
  public Future<Optional<Compared>> compared(Read read, Variants variants) {
    return estimates.compared(read.edited(), read.file().fleet(), variants);
  }

  /**
   * Reads and values a file at once.
   *
   * @param terms what the owner asks, once the edition is known
   */
  public Future<ValuedFile> value(
      Buffer content, ReadOptions options, BadRows policy, Function<Edited, FleetTerms> terms) {
    return read(content, options).compose(read -> value(read, policy, terms.apply(read.edited())));
  }

  private static Read read(Edited edited, Buffer content, ReadOptions options, Runnable onRow) {
    Parsed<FleetFile> read = edited.reader().read(content.getBytes(), options, onRow);
    return new Read(edited, read.value(), read.failures());
  }
}

package org.afterhash.ingest.fleet;

import java.util.Optional;
import org.afterhash.ingest.csv.Delimiter;
import org.afterhash.ingest.csv.Encoding;

/** What the sender of a file says about it; what is empty is found out, or asked for. */
public record ReadOptions(
    Optional<Encoding> encoding,
    Optional<Delimiter> delimiter,
    Optional<HeaderRow> header,
    Optional<DecimalMark> decimal,
    Optional<DateOrder> dates) {

  /** Everything is found out. */
  public static final ReadOptions NONE =
      new ReadOptions(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

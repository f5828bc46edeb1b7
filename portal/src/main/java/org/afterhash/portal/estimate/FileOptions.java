package org.afterhash.portal.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.afterhash.ingest.csv.Delimiter;
import org.afterhash.ingest.csv.Encoding;
import org.afterhash.ingest.fleet.BadRows;
import org.afterhash.ingest.fleet.DateOrder;
import org.afterhash.ingest.fleet.DecimalMark;
import org.afterhash.ingest.fleet.HeaderRow;
import org.afterhash.ingest.fleet.ReadOptions;
import org.afterhash.portal.web.BadRequestException;

/** What the sender of a fleet file says about it, in the words of an address or a form. */
public final class FileOptions {
  /** Names of the parameters. */
  public static final List<String> NAMES =
      List.of("encoding", "delimiter", "header", "sheet", "decimal", "dates");

  private FileOptions() {}

  /**
   * Reads the options.
   *
   * @param given the value of a parameter, by its name
   * @throws BadRequestException when a value is not known
   */
  public static ReadOptions of(Function<String, Optional<String>> given) {
    return new ReadOptions(
        one("encoding", given, Encoding.values(), Encoding::word),
        one("delimiter", given, Delimiter.values(), Delimiter::word),
        one("header", given, HeaderRow.values(), HeaderRow::word),
        given.apply("sheet").filter(name -> !name.isEmpty()),
        one("decimal", given, DecimalMark.values(), DecimalMark::word),
        one("dates", given, DateOrder.values(), DateOrder::word),
        Map.of(),
        Map.of());
  }

  /**
   * What is to happen to a file with bad rows; it is refused unless {@code onBadRows} says so.
   *
   * @throws BadRequestException when the word is not known
   */
  public static BadRows policy(Function<String, Optional<String>> given) {
    return one("onBadRows", given, BadRows.values(), BadRows::word).orElse(BadRows.REJECT);
  }

  private static <E> Optional<E> one(
      String name, Function<String, Optional<String>> given, E[] values, Function<E, String> word) {
    Optional<String> text = given.apply(name).filter(value -> !value.isEmpty());
    Optional<E> value =
        text.flatMap(
            wanted -> Arrays.stream(values).filter(v -> word.apply(v).equals(wanted)).findFirst());
    if (text.isPresent() && value.isEmpty()) {
      String words = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
      throw new BadRequestException(
          "\"" + name + "\" takes " + words + "; not \"" + text.get() + "\".");
    }
    return value;
  }
}

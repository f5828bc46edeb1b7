package org.afterhash.portal.estimate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterhash.portal.web.Query;

/**
 * One or two sets of terms that a page is asked for: the second set's parameters are those of the
 * first after {@code b.}, and where nothing is said of it, it begins as the first is.
 *
 * @param second empty where only one is asked for
 */
public record Variants(AskedTerms first, Optional<AskedTerms> second) {
  /** Begins the names of the second set's parameters. */
  public static final String SECOND = "b.";

  /** Parameter that asks for two. */
  public static final String COMPARE = "compare";

  /** Names of the query parameters. */
  public static List<String> parameters() {
    List<String> one = FleetTerms.parameters();
    return Stream.of(one.stream(), one.stream().map(SECOND::concat), Stream.of(COMPARE))
        .flatMap(names -> names)
        .toList();
  }

  /**
   * What a query asks for.
   *
   * @param usual what is asked where nothing is said
   * @throws org.afterhash.portal.web.BadRequestException when it is neither one nor two
   */
  public static Variants of(Query query, Edited edited, FleetTerms usual) {
    AskedTerms first = AskedTerms.of(query, edited, usual);
    if (query.word(COMPARE, "no", List.of("yes", "no")).equals("no")) {
      return new Variants(first, Optional.empty());
    }
    Query other = query.under(SECOND);
    return new Variants(
        first,
        Optional.of(
            FleetTerms.areIn(other)
                ? AskedTerms.of(other, edited, usual)
                : new AskedTerms(edited, usual, first.terms(), Map.of(), Map.of())));
  }

  /** Whether something of them cannot be used. */
  public boolean isFaulty() {
    return Stream.concat(Stream.of(first), second.stream())
        .anyMatch(asked -> !asked.faults().isEmpty());
  }
}

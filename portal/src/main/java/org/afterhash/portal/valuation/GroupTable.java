package org.afterhash.portal.valuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.Line;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * The table of a fleet's groups, in the order and of the kind that an address asks for.
 *
 * @param action address of the page
 * @param kept parameters of the address that the form hands on
 * @param heads by which it can be ordered
 * @param kinds of which the table can be, with how many groups are
 * @param rows those that are shown, with the address of each one's receipt
 * @param shown how many, a sentence
 */
public record GroupTable(
    String action,
    Map<String, String> kept,
    List<Head> heads,
    List<Kind> kinds,
    List<Row> rows,
    String shown) {
  /** Parameter that orders the table. */
  public static final String SORT = "sort";

  /** Parameter that says of what kind the groups are. */
  public static final String DO = "do";

  private static final String LINE = "line";

  /**
   * A column's head.
   *
   * @param key as the address has it; empty for the order of the file
   * @param sorted the value of {@code aria-sort}; empty where the table is not ordered by it
   */
  record Head(String key, String label, String address, String sorted) {}

  /**
   * Groups of which one thing is advised.
   *
   * @param word as the address has it; empty for all
   */
  record Kind(String word, String label, String count, boolean chosen) {}

  /** A group and the address of its receipt. */
  record Row(ValuationView.Row group, String receipt) {}

  /** What a table can be ordered by. */
  private enum Order {
    LISTED("", "As listed"),
    MODEL("model", "Cards"),
    PAID("paid", "Paid each"),
    EACH("each", "Worth each"),
    CHANCE("chance", "Chance of being best"),
    CARDS("cards", "Number of cards"),
    TOTAL("total", "All of them");

    private final String key;
    private final String label;

    Order(String key, String label) {
      this.key = key;
      this.label = label;
    }

    /** Words rise, numbers fall. */
    Comparator<Entry> comparator() {
      return switch (this) {
        case LISTED -> Comparator.comparingInt(Entry::number);
        case MODEL -> Comparator.comparing(entry -> entry.group.name());
        case PAID -> falling(line -> Advice.Scale.paid(line));
        case EACH -> falling(GroupTable::worth);
        case CHANCE -> falling(GroupTable::chance);
        case CARDS -> falling(line -> line.holding().count());
        case TOTAL -> falling(line -> worth(line) * line.holding().count());
      };
    }

    private static Comparator<Entry> falling(ToDoubleFunction<Line> by) {
      return Comparator.comparingDouble((Entry entry) -> by.applyAsDouble(entry.line)).reversed();
    }
  }

  private record Entry(int number, Line line, ValuationView.Row group) {}

  /** Where the table is ordered by a column, or as listed where it is already. */
  public String address(String key) {
    return heads.stream()
        .filter(head -> head.key.equals(key))
        .map(Head::address)
        .findFirst()
        .orElseThrow();
  }

  /** The value of {@code aria-sort} of a column; null where the table is not ordered by it. */
  public @Nullable String sorted(String key) {
    return heads.stream()
        .filter(head -> head.key.equals(key) && !head.sorted.isEmpty())
        .map(Head::sorted)
        .findFirst()
        .orElse(null);
  }

  /** Names of the query parameters. */
  public static List<String> parameters() {
    return List.of(SORT, DO);
  }

  /** The parameter by which a receipt is asked for, a line's number from 1. */
  public static String line() {
    return LINE;
  }

  /**
   * A table.
   *
   * @param address of the page
   * @throws org.afterhash.portal.web.BadRequestException when there is no such order or kind
   */
  public static GroupTable of(String address, Query query, FleetValuation v, ValuationView view) {
    List<Entry> all =
        IntStream.range(0, v.lines().size())
            .mapToObj(i -> new Entry(i + 1, v.lines().get(i), view.rows().get(i)))
            .toList();
    List<String> orders = Stream.of(Order.values()).map(order -> order.key).toList();
    String sort = query.word(SORT, "", orders);
    String kind = query.word(DO, "", kindWords());
    var entries = new ArrayList<>(all);
    entries.removeIf(entry -> !kind.isEmpty() && !word(entry.line).equals(kind));
    Stream.of(Order.values())
        .filter(order -> order.key.equals(sort))
        .forEach(order -> entries.sort(order.comparator()));
    Query receipt = query.without(parameters());
    return new GroupTable(
        address,
        receipt.values(),
        heads(address, query, sort),
        kinds(kind, all),
        entries.stream()
            .map(
                entry ->
                    new Row(
                        entry.group,
                        address + "/receipt" + receipt.with(LINE, String.valueOf(entry.number))))
            .toList(),
        entries.size() == all.size()
            ? Formats.counted(all.size(), "group")
            : entries.size() + " of " + Formats.counted(all.size(), "group"));
  }

  private static List<Head> heads(String address, Query query, String sort) {
    return Stream.of(Order.values())
        .map(
            order ->
                new Head(
                    order.key,
                    order.label,
                    address + query.with(SORT, order.key.equals(sort) ? "" : order.key) + "#cards",
                    !order.key.equals(sort)
                        ? ""
                        : order == Order.MODEL || order == Order.LISTED
                            ? "ascending"
                            : "descending"))
        .toList();
  }

  private static List<Kind> kinds(String chosen, List<Entry> all) {
    var kinds = new ArrayList<Kind>();
    for (String word : kindWords()) {
      long count =
          all.stream().filter(each -> word.isEmpty() || word(each.line).equals(word)).count();
      if (count > 0) {
        kinds.add(new Kind(word, label(word), Formats.count(count), word.equals(chosen)));
      }
    }
    return kinds;
  }

  private static List<String> kindWords() {
    return Stream.of(
            Stream.of(""),
            Stream.of(Outcome.values()).map(Outcome::word),
            Stream.of(Decision.TOO_CLOSE, "unpriced"))
        .flatMap(words -> words)
        .toList();
  }

  private static String label(String word) {
    return Map.of("", "All", Decision.TOO_CLOSE, "Too close to call", "unpriced", "No price")
        .getOrDefault(
            word,
            Stream.of(Outcome.values())
                .filter(outcome -> outcome.word().equals(word))
                .map(Advice::name)
                .findFirst()
                .orElse(word));
  }

  private static String word(Line line) {
    Decision decision = line.decision();
    return decision == null ? "unpriced" : decision.recommendation();
  }

  private static double worth(Line line) {
    Decision decision = line.decision();
    return decision == null ? 0 : decision.of(decision.best()).value().p50();
  }

  private static double chance(Line line) {
    Decision decision = line.decision();
    return decision == null ? 0 : decision.of(decision.best()).bestProbability();
  }
}

package org.afterhash.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The query of an address, after it was held against the parameters that its route knows. Strings
 * become types here, once.
 */
public final class Query {
  private final Map<String, String> values;

  private Query(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads a query.
   *
   * @param known names that the route answers to; one that ends with {@code .*} stands for all that
   *     begin so
   * @throws BadRequestException when a parameter is unknown or given twice
   */
  static Query of(MultiMap given, Collection<String> known) {
    var values = new TreeMap<String, String>();
    for (Map.Entry<String, String> parameter : given) {
      String name = parameter.getKey();
      if (isOf(known, name)) {
        if (values.put(name, parameter.getValue()) != null) {
          throw new BadRequestException("The parameter \"" + name + "\" is given twice.");
        }
      } else if (!isTracking(name)) {
        throw new BadRequestException(
            "There is no parameter \"" + name + "\" here. " + knownOnes(known));
      }
    }
    return new Query(values);
  }

  /** A query that was held against its route once before. */
  public static Query of(Map<String, String> values) {
    return new Query(new TreeMap<>(values));
  }

  private static boolean isOf(Collection<String> names, String name) {
    return names.contains(name)
        || names.stream()
            .anyMatch(
                each ->
                    each.endsWith(".*") && name.startsWith(each.substring(0, each.length() - 1)));
  }

  private static boolean isTracking(String name) {
    return name.startsWith("utm_") || name.equals("fbclid") || name.equals("gclid");
  }

  private static String knownOnes(Collection<String> known) {
    return known.isEmpty()
        ? "This address takes none."
        : "Known here: " + known.stream().sorted().collect(Collectors.joining(", ")) + ".";
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * A whole number.
   *
   * @throws BadRequestException when it is none, or outside {@code low} to {@code high}
   */
  public long whole(String name, long otherwise, long low, long high) {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    String sentence =
        "\""
            + name
            + "\" takes a whole number from "
            + low
            + " to "
            + high
            + ", not \""
            + text
            + "\".";
    try {
      long value = Long.parseLong(text);
      if (value < low || value > high) {
        throw new BadRequestException(sentence);
      }
      return value;
    } catch (NumberFormatException e) {
      throw new BadRequestException(sentence);
    }
  }

  /**
   * A number; empty where the parameter is not given or left blank, as forms send it.
   *
   * @throws BadRequestException when it is none, or outside {@code low} to {@code high}
   */
  public OptionalDouble number(String name, double low, double high) {
    String text = values.get(name);
    if (text == null || text.isEmpty()) {
      return OptionalDouble.empty();
    }
    String sentence =
        "\""
            + name
            + "\" takes a number from "
            + Formats.plain(low)
            + " to "
            + Formats.plain(high)
            + ", not \""
            + text
            + "\".";
    if (!text.matches("\\d{1,9}(\\.\\d{0,9})?|\\.\\d{1,9}")) {
      throw new BadRequestException(sentence);
    }
    double value = Double.parseDouble(text);
    if (value < low || value > high) {
      throw new BadRequestException(sentence);
    }
    return OptionalDouble.of(value);
  }

  /**
   * A month.
   *
   * @throws BadRequestException when it is none, or outside {@code first} to {@code last}
   */
  public YearMonth month(String name, YearMonth otherwise, YearMonth first, YearMonth last) {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    String sentence =
        "\"" + name + "\" takes a month from " + first + " to " + last + ", not \"" + text + "\".";
    try {
      YearMonth month = YearMonth.parse(text);
      if (month.isBefore(first) || month.isAfter(last)) {
        throw new BadRequestException(sentence);
      }
      return month;
    } catch (DateTimeParseException e) {
      throw new BadRequestException(sentence);
    }
  }

  /**
   * One of some words.
   *
   * @throws BadRequestException when it is none of them
   */
  public String word(String name, String otherwise, List<String> words) {
    String word = values.getOrDefault(name, otherwise);
    if (!words.contains(word)) {
      throw new BadRequestException(
          "\"" + name + "\" takes " + String.join(", ", words) + "; not \"" + word + "\".");
    }
    return word;
  }

  /** The same with only some of the parameters. */
  public Query only(Collection<String> names) {
    var kept = new TreeMap<>(values);
    kept.keySet().removeIf(name -> !isOf(names, name));
    return new Query(kept);
  }

  /** The same without some of the parameters. */
  public Query without(Collection<String> names) {
    var kept = new TreeMap<>(values);
    kept.keySet().removeIf(name -> isOf(names, name));
    return new Query(kept);
  }

  /** Both; where both name a parameter, the other's. */
  public Query and(Query other) {
    var both = new TreeMap<>(values);
    both.putAll(other.values);
    return new Query(both);
  }

  /** The parameters whose names begin so, without that beginning. */
  public Query under(String prefix) {
    var kept = new TreeMap<String, String>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            kept.put(name.substring(prefix.length()), value);
          }
        });
    return new Query(kept);
  }

  /** As an address has it, with its question mark; empty where nothing is asked. */
  public String address() {
    return with("", "");
  }

  /**
   * The same question with a parameter changed, as an address has it.
   *
   * @param value empty to leave the parameter out
   * @return with its question mark; empty where nothing is asked
   */
  public String with(String name, String value) {
    var changed = new TreeMap<>(values);
    changed.put(name, value);
    return address(changed);
  }

  /**
   * Parameters as an address has them.
   *
   * @param values those that are empty are left out
   * @return with its question mark; empty where nothing is asked
   */
  public static String address(SortedMap<String, String> values) {
    String query =
        values.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(
                each ->
                    URLEncoder.encode(each.getKey(), UTF_8)
                        + "="
                        + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  /** The parameters as they were given. */
  public Map<String, String> values() {
    return Collections.unmodifiableMap(values);
  }

  /** Names of the parameters that were given. */
  public Set<String> names() {
    return values.keySet();
  }

  /** Whether none was given, apart from those that only track. */
  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The same for any order in which the parameters were given. */
  String canonical() {
    return values.toString();
  }
}

package org.afterhash.portal.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the trade, each with a line that explains it. In a finished page the first of each
 * in every section becomes a button that opens its line: by mouse, finger and keyboard, with a
 * script and without.
 */
public final class Glossary {
  /** Within these a word stays as it is: they have a use of their own, or are no prose. */
  private static final Set<String> LEFT_ALONE =
      Set.of(
          "a",
          "button",
          "svg",
          "h1",
          "h2",
          "h3",
          "label",
          "legend",
          "select",
          "textarea",
          "code",
          "script",
          "style",
          "summary",
          "math",
          "form");

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>|<!--.*?-->");

  private static final Pattern ANY =
      Pattern.compile(
          Stream.of(Word.values())
              .map(word -> "(?<" + word.name() + ">" + word.pattern + ")")
              .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
          Pattern.CASE_INSENSITIVE);

  private Glossary() {}

  /** A word; the names are groups of a pattern, so they are letters alone. */
  enum Word {
    INTERVAL(
        "90% interval",
        "90% intervals?",
        "The value lies in it with nine chances in ten, as far as the method can tell.",
        "#claims"),
    MEDIAN("median", "medians?", "Half of the outcomes lie above it, half below.", "#claims"),
    OUTCOME(
        "outcome",
        "outcomes?",
        "One way things may go: prices, rents and costs that fit together."
            + " We work out thousands of them and count.",
        "#market"),
    DRAW(
        "draw",
        "draws?",
        "One way things may go, picked at random: prices, rents and costs" + " that fit together.",
        "#market"),
    REGRET(
        "regret",
        "regret",
        "What a choice brings less than the one that turns out best, on average"
            + " over all outcomes.",
        "#rental"),
    TAIL(
        "worst tenth",
        "worst tenth|tail gap|CVaR",
        "The tenth of the outcomes in which a choice"
            + " brings least; its mean says how bad it gets when it goes badly.",
        "#rental"),
    BREAKEVEN(
        "break-even rent",
        "break-even(?: rent)?",
        "The rent from which renting a card out is worth" + " as much as selling it today.",
        "#rental"),
    UTILISATION(
        "utilisation",
        "utilisation|in use",
        "The part of all hours in which somebody really rents" + " the card.",
        "#rental"),
    IMPUTED(
        "imputed",
        "imputed",
        "Not said by the owner: taken from the prices of the month of" + " purchase.",
        "#resale"),
    CONVERSION(
        "conversion",
        "conversions?",
        "Making a mining rig fit for renters: a board with lanes,"
            + " processor, memory, disk and network.",
        "#rental"),
    UPLINK("uplink", "uplink", "How fast a site can send data, in Mbit/s.", "#rental"),
    LANES(
        "PCI Express lanes",
        "PCI Express lanes?|lanes",
        "Wires between a card and its computer:"
            + " mining needs one, renters ask for four or more.",
        "#rental"),
    DISCOUNT(
        "discount rate",
        "discount rates?",
        "How much less money is worth when it comes a year later.",
        "#sale"),
    SCENARIO(
        "scenario",
        "scenarios?",
        "A story that changes some numbers of the method, such as a"
            + " boom of AI, and no formula.",
        "#scenarios"),
    EDITION(
        "edition",
        "editions?",
        "A version of the method together with the data of one day: the same"
            + " edition always gives the same figures.",
        "#whole"),
    VINTAGE("vintage", "vintages?", "The data as they were known on one day.", "#whole"),
    METHODOLOGY(
        "methodology",
        "methodology",
        "The formulas and the numbers they rest on, with a" + " version.",
        "#whole"),
    SEED(
        "seed",
        "seeds?",
        "The number that the draws begin with: the same one gives the same" + " draws.",
        "#whole"),
    HAIRCUT(
        "haircut",
        "haircuts?|bulk discount",
        "What a price loses when many cards are sold at once," + " or to a dealer.",
        "#sale"),
    SHADOW(
        "shadow price",
        "shadow prices?",
        "What one more unit of something scarce would bring.",
        "#market"),
    SHAPLEY(
        "Shapley share",
        "Shapley shares?",
        "An input’s fair part of the uncertainty, averaged over"
            + " all orders in which inputs become known.",
        "#drivers"),
    INDEX(
        "price index",
        "price index",
        "One price a month for each model, put together from sales,"
            + " offers and lowest offers, which do not agree.",
        "#resale"),
    MATRIX(
        "matrix units",
        "matrix units|tensor cores",
        "Parts of a chip made for AI; without them" + " nobody rents a card for it.",
        "#gates"),
    DRIFT("drift", "drift", "How much prices rise or fall by themselves each month.", "#resale"),
    HORIZON("horizon", "horizon", "How long a card is rented out before it is sold.", "#rental");

    private final String label;
    private final String pattern;
    private final String line;
    private final String anchor;

    Word(String label, String pattern, String line, String anchor) {
      this.label = label;
      this.pattern = pattern;
      this.line = line;
      this.anchor = anchor;
    }

    /** As it is called. */
    String label() {
      return label;
    }

    private String id() {
      return "word-" + label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
  }

  /**
   * A word for the list of all.
   *
   * @param anchor on the page of the method
   */
  public record Entry(String id, String label, String line, String anchor) {}

  /** All words, by name. */
  public static List<Entry> all() {
    return Stream.of(Word.values())
        .map(word -> new Entry(word.id(), word.label, word.line, word.anchor))
        .sorted((one, other) -> one.label.compareToIgnoreCase(other.label))
        .toList();
  }

  /** A finished page with its words explained. */
  static String explain(String page) {
    int from = page.indexOf("<main");
    int to = page.lastIndexOf("</main>");
    if (from < 0 || to < 0) {
      return page;
    }
    var used = EnumSet.noneOf(Word.class);
    String main = marked(page.substring(from, to), used);
    return page.substring(0, from) + main + lines(used) + page.substring(to);
  }

  private static String marked(String html, Set<Word> used) {
    var out = new StringBuilder(html.length() + 4096);
    var inSection = EnumSet.noneOf(Word.class);
    var closed = new ArrayList<String>();
    int at = 0;
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      text(html.substring(at, tag.start()), closed.isEmpty(), inSection, out);
      out.append(tag.group());
      at = tag.end();
      String name = tag.group(2);
      if (name == null) {
        continue;
      }
      boolean ends = !tag.group(1).isEmpty();
      if (name.equals("section")) {
        used.addAll(inSection);
        inSection.clear();
      }
      if (LEFT_ALONE.contains(name)) {
        if (!ends) {
          closed.add(name);
        } else if (!closed.isEmpty()) {
          closed.remove(closed.size() - 1);
        }
      }
    }
    text(html.substring(at), closed.isEmpty(), inSection, out);
    used.addAll(inSection);
    return out.toString();
  }

  private static void text(String text, boolean open, Set<Word> seen, StringBuilder out) {
    if (!open) {
      out.append(text);
      return;
    }
    int at = 0;
    Matcher found = ANY.matcher(text);
    while (found.find()) {
      Word word = word(found);
      if (seen.add(word)) {
        out.append(text, at, found.start())
            .append("<button type=\"button\" class=\"term\" popovertarget=\"")
            .append(word.id())
            .append("\">")
            .append(found.group())
            .append("</button>");
        at = found.end();
      }
    }
    out.append(text, at, text.length());
  }

  private static Word word(Matcher found) {
    return Stream.of(Word.values())
        .filter(word -> found.group(word.name()) != null)
        .findFirst()
        .orElseThrow();
  }

  private static String lines(Set<Word> used) {
    var ids = new TreeSet<String>();
    var out = new StringBuilder();
    for (Word word : used) {
      if (ids.add(word.id())) {
        out.append("<div popover class=\"word\" id=\"")
            .append(word.id())
            .append("\"><p><b>")
            .append(word.label)
            .append("</b> ")
            .append(word.line)
            .append("</p><p class=\"actions\"><button type=\"button\" class=\"button small\"")
            .append(" popovertarget=\"")
            .append(word.id())
            .append("\" popovertargetaction=\"hide\">Close</button> <a href=\"/methodology")
            .append(word.anchor)
            .append("\">How it is used</a> <a href=\"/words#")
            .append(word.id())
            .append("\">All words</a></p></div>\n");
      }
    }
    return out.toString();
  }
}

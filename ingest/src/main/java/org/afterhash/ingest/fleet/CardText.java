package org.afterhash.ingest.fleet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text about a card, cut into words.
 *
 * @param words what is left once suffixes, memory and technical figures are taken out
 * @param suffixes such as {@code ti} and {@code lhr}
 * @param memory amounts named, GB
 */
record CardText(List<String> words, Set<String> suffixes, Set<Integer> memory) {
  private static final Pattern FIGURES =
      Pattern.compile(
          "\\b(?:\\d{2,4}[ -]?bits?|\\d{3,5} ?mhz|\\d{3,5} ?cuda(?: cores)?|hdmi ?[\\dx](?:\\.\\d)?"
              + "|pci[ -]?e(?:xpress)? ?\\d(?:\\.\\d)?(?: ?x ?\\d{1,2})?|pci express \\d(?:\\.\\d)?"
              + "|\\d{2,3}(?:[.,]\\d+)? ?mh/?s?|directx ?1\\d|\\d{2} ?nm|\\d(?:\\.\\d)? ?ghz"
              + "|dp ?\\d(?:\\.\\d)?|displayport ?\\d(?:\\.\\d)?|x16|\\d{2,3} ?w(?:att)?)\\b");
  private static final Pattern UNLOCKED =
      Pattern.compile(
          "\\b(?:non?[ -]?lhr|lhr[ -]?free|without lhr|fhr|full hash ?rate|full unlock(?:ed)?)\\b");
  private static final Pattern LIMITED = Pattern.compile("\\blite hash ?rate\\b");

  /** Palit's line of coolers, not NVIDIA's line of chips. */
  private static final Pattern SUPER_JETSTREAM = Pattern.compile("\\bsuper[ -]?jetstream\\b");

  private static final Pattern MARKS = Pattern.compile("\\((?:tm|r|c)\\)|[™®©]");
  private static final Pattern AMOUNT = Pattern.compile("o?(\\d{1,3}) ?g(?:b|ib|d\\d?|d\\dx)?");
  private static final Pattern FAMILY =
      Pattern.compile(
          "(nvidia|geforce|amd|radeon|rtx|gtx|rx|r9|gt|vega|cmp|titan)(\\d.*|[rg]tx.*|xp)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{4})((?:ti|super|xtx|xt|lhr)+|s)(.*)");
  private static final Pattern SUFFIX = Pattern.compile("super|xtx|xt|ti|lhr");

  static CardText of(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String plain = MARKS.matcher(lower).replaceAll(" ");
    String limited = LIMITED.matcher(plain).replaceAll("lhr");
    String unlocked = UNLOCKED.matcher(limited).replaceAll(" ");
    String lines = SUPER_JETSTREAM.matcher(unlocked).replaceAll("jetstream");
    String bare = FIGURES.matcher(lines).replaceAll(" ");
    var pieces = new ArrayList<String>();
    for (String word : bare.replaceAll("[^\\p{L}\\d]+", " ").strip().split(" ", -1)) {
      split(word, pieces);
    }
    return sorted(pieces);
  }

  /** Takes apart what is written in one: {@code rtx3060ti}, {@code 5700xt}, {@code 2060s}. */
  private static void split(String word, List<String> pieces) {
    Matcher family = FAMILY.matcher(word);
    if (family.matches()) {
      pieces.add(family.group(1));
      split(family.group(2), pieces);
      return;
    }
    Matcher number = NUMBER.matcher(word);
    if (number.matches()) {
      pieces.add(number.group(1));
      pieces.add(number.group(2));
      if (!number.group(3).isEmpty()) {
        split(number.group(3), pieces);
      }
      return;
    }
    pieces.add(word);
  }

  private static CardText sorted(List<String> pieces) {
    var words = new ArrayList<String>();
    var suffixes = new TreeSet<String>();
    var memory = new TreeSet<Integer>();
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      String next = i + 1 < pieces.size() ? pieces.get(i + 1) : "";
      if (piece.matches("(?:ti|super|xtx|xt|lhr)+")) {
        SUFFIX.matcher(piece).results().forEach(found -> suffixes.add(found.group()));
      } else if (piece.equals("s") && i > 0 && pieces.get(i - 1).matches("(?:16|20|40)\\d0")) {
        suffixes.add("super");
      } else if (piece.matches("\\d{1,3}") && next.matches("gb?|gib")) {
        memory.add(Integer.valueOf(piece));
        i++;
      } else if (AMOUNT.matcher(piece).matches()) {
        memory.add(Integer.valueOf(AMOUNT.matcher(piece).replaceFirst("$1")));
      } else if (!piece.isEmpty()) {
        words.add(piece);
      }
    }
    return new CardText(words, suffixes, memory);
  }
}

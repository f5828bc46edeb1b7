package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text about a card, cut into words.
 *
 * @param words what is left once suffixes, memory and features are taken out
 * @param pieces words and suffixes in their order, with {@link #GAP} where something was taken out
 * @param suffixes such as {@code ti} and {@code lhr}
 * @param memory amounts named, GB
 * @param busWidths of the memory, bits
 * @param isOfNvidia whether the maker of the chip or its chip is named
 * @param perhaps suffixes that it may have as well: {@code lhr} of a revision that has the limiter
 *     with most makers
 */
record CardText(
    List<String> words,
    List<String> pieces,
    Set<String> suffixes,
    Set<Integer> memory,
    Set<Integer> busWidths,
    boolean isOfNvidia,
    Set<String> perhaps) {

  /** Stands among the pieces where memory or a feature stood: its neighbours are not neighbours. */
  static final String GAP = "·";

  /** Stands for a phrase that makes the text speak of no whole, working card. */
  static final String OTHER = "otherthing";

  private static final String OTHER_THING = " " + OTHER + " ";

  private static final Rewritings REWRITINGS = Rewritings.read("rewritings.txt");
  private static final Pattern FEATURES = WordList.patterns("card_features.txt");
  private static final Pattern SLOT = Pattern.compile("\\bpci[ -]?e(?:xpress)?\\b");
  private static final Pattern BUS = Pattern.compile("\\b(64|96|[1-9]\\d{2})[ -]?bits?\\b");

  /** {@code RX 6800 (non XT)} is the plain one. */
  private static final Pattern NEGATED =
      Pattern.compile(
          "(?:"
              + Limiter.DENIED
              + "(?<=[ _-])|非|不[是带])(?:ti|super|xtx?)(?!\\p{L})|(?<=\\d ?)(?:ti|super|xtx?) (?:아님|nélkül)");

  /** Palit's line of coolers, not NVIDIA's line of chips; there is no such RTX 40. */
  private static final Pattern SUPER_JETSTREAM =
      Pattern.compile("(?<!40[78]0(?: ?ti)?[ -]?)\\bsuper[ -]?jetstream\\b");

  /** Right at the number it may be either line. */
  private static final Pattern EITHER_SUPER =
      Pattern.compile("\\d[ -]?super[ -]?(?:jetstream|alloy)\\b");

  /** What makes it something else only in so many words: {@code spares or repairs}. */
  private static final Pattern OTHERS = WordList.patterns("other_phrases.txt");

  /** {@code RTX 3060+} is it or a better one. */
  private static final Pattern OR_BETTER =
      Pattern.compile(
          "\\+(?=$|[\\s,;)])(?<=(?:\\d{3}|\\d ?ti|\\d ?super|\\d ?xtx?|\\dgb?)\\+)|[≥≧]|>=|^(?:\\S+\\s+){0,4}\\S*[?؟]\\s*$");

  /** Praise, where it stands before what is praised: {@code RTX 2060 super stan}. */
  private static final Pattern SUPER_PRAISE =
      Pattern.compile(
          "\\bsuper(?=,?"
              + " (?:stan|cen[ay]|okazja|zustand|preis|angebot"
              + "|prix|etat|état|estado|precio|preço|prezzo|stato|состояни\\p{L}*|цен[аеы]|ціна|stav|állapot"
              + "|durum|fiyat|pris|stand|karta|karte)(?!\\p{L}))");

  /** Of languages that are written without blanks between words. */
  private static final Pattern FAR = WordList.anywhere("far_phrases.txt");

  /** Letters of Chinese, Japanese and Korean come behind all others. */
  private static final int FIRST_ASIAN = 0x2E80;

  /** Where scripts meet, words do too. */
  private static final Pattern SCRIPTS =
      Pattern.compile(
          "(?<=[\\p{IsHan}\\p{IsKatakana}])(?=[a-z\\d])|(?<=[a-z\\d])(?=[\\p{IsHan}\\p{IsKatakana}])");

  private static final Pattern MAX_Q = Pattern.compile("\\bmax[ -]?[qp]\\b");

  /**
   * Numbers of products as MSI, Gigabyte, Zotac, EVGA, Sapphire, ASUS, Palit and Inno3D form them.
   */
  private static final Pattern ORDER_NUMBER =
      Pattern.compile(
          "(?<![^\\s(\\[,/])(?:912-v\\d|v\\d{3}-\\d|gv-|zt-|\\d{2}g-p\\d-|[12]\\d{4}-\\d\\d-|90yv|ne[d\\d]\\d|pa-(?!(?:rtx|gtx|gt)\\d)"
              + "|n\\d{4,5}\\w?-)[^\\s)\\],]*(?: [a-z]-\\d{1,2}g[cd]\\b)?");

  private static final Pattern MEMORY_TYPE = Pattern.compile("g?ddr[5-7]x?|[dg][56]x?|hbm[23]?e?");
  private static final Pattern AMOUNT =
      Pattern.compile("[oat]?(\\d{1,3}) ?g(?:b|ib?)?(d(?:[56]x?)?)?");
  private static final Pattern FAMILY =
      Pattern.compile(
          "(nvidia|geforce|amd|radeon|rtx|gtx|rx|r9|gt|vega|cmp|titan)(\\d.*|[rg]?tx.*|rx\\d.*|vega.*|vii|xp|geforce.*|radeon.*)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d{4}|9[78]0)((?:ti|super|xtx|xt|lhr)+|s(?!p)|(?:fe|oc|ftw3?)$|(?=\\p{L}{4}))(.*)");
  private static final Pattern SUFFIXED = Pattern.compile("(super|xtx?|ti)(\\d{1,2}gb?.{0,3})");
  private static final Pattern SUFFIX = Pattern.compile("super|xtx|xt|ti|lhr");

  static CardText of(String text) {
    String line = Lines.card(LookAlikes.plain(text));
    String plain = NEGATED.matcher(REWRITINGS.of(line)).replaceAll(" ");
    String spaced = SCRIPTS.matcher(far(plain)).replaceAll(" ");
    Limiter limiter = Limiter.of(spaced, plain);
    String lines = SUPER_JETSTREAM.matcher(limiter.told()).replaceAll(" ");
    String praised = SUPER_PRAISE.matcher(lines).replaceAll(" ");
    String whole = others(MAX_Q.matcher(praised).replaceAll("maxq"));
    String placed = ORDER_NUMBER.matcher(whole).replaceAll(" ");
    String typed = MemoryWords.inGb(placed);
    String bare = FEATURES.matcher(typed).replaceAll(" " + GAP + " ");
    var pieces = new ArrayList<String>();
    for (String word : bare.replaceAll("[^\\p{L}\\p{M}\\d·]+", " ").strip().split(" ", -1)) {
      split(word, pieces);
    }
    var widths = new TreeSet<Integer>();
    BUS.matcher(plain).results().forEach(found -> widths.add(Integer.valueOf(found.group(1))));
    var perhaps = new TreeSet<String>();
    if (limiter.perhaps()) {
      perhaps.add("lhr");
    }
    if (EITHER_SUPER.matcher(plain).find() || !praised.equals(lines)) {
      perhaps.add("super");
    }
    CardText card = sorted(pieces, widths, Boards.isOfNvidia(plain, bare), perhaps);
    return SLOT.matcher(plain).find() ? card.inSlot() : card;
  }

  /** Of a card for servers, that it is put into a slot, if not plugged in otherwise. */
  private CardText inSlot() {
    var named = new ArrayList<>(words);
    if (Collections.disjoint(words, ModelEntry.FORMS)) {
      named.add("pcie");
    }
    return new CardText(named, pieces, suffixes, memory, busWidths, isOfNvidia, perhaps);
  }

  private static String far(String text) {
    boolean asian = text.chars().anyMatch(letter -> letter >= FIRST_ASIAN);
    return asian ? FAR.matcher(text).replaceAll(OTHER_THING) : text;
  }

  /** Writes what makes it something else in one word. */
  private static String others(String text) {
    return OTHERS.matcher(OR_BETTER.matcher(text).replaceAll(OTHER_THING)).replaceAll(OTHER_THING);
  }

  /** Without the numbers that stand at these places. */
  CardText without(List<ModelNumbers.Mention> mentions) {
    var left = new ArrayList<>(pieces);
    mentions.forEach(m -> Collections.fill(left.subList(m.from(), m.to()), GAP));
    return new CardText(words, left, suffixes, memory, busWidths, isOfNvidia, perhaps);
  }

  /** Kinds of memory named, such as {@code gddr6x}. */
  List<String> memoryTypes() {
    return words.stream()
        .filter(word -> MEMORY_TYPE.matcher(word).matches())
        .map(word -> word.replaceFirst("^(?:ddr|[dg](?=\\d))", "gddr"))
        .toList();
  }

  /** Whether a piece tells models of one number apart. */
  static boolean isSuffix(String piece) {
    return !piece.isEmpty() && SUFFIX.matcher(piece).replaceAll("").isEmpty();
  }

  /** The suffixes in a piece: {@code tilhr} has two. */
  static List<String> suffixesOf(String piece) {
    return SUFFIX.matcher(piece).results().map(found -> found.group()).toList();
  }

  /** Takes apart what is written in one: {@code rtx3060ti}, {@code 5700xt}, {@code 2060s}. */
  private static void split(String word, List<String> pieces) {
    Matcher family = FAMILY.matcher(word);
    if (family.matches()) {
      pieces.add(family.group(1));
      split(family.group(2), pieces);
      return;
    }
    Matcher suffixed = SUFFIXED.matcher(word);
    if (suffixed.matches()) {
      pieces.add(suffixed.group(1));
      split(suffixed.group(2), pieces);
      return;
    }
    Matcher number = NUMBER.matcher(word);
    if (number.matches()) {
      pieces.add(number.group(1));
      if (!number.group(2).isEmpty()) {
        pieces.add(number.group(2));
      }
      if (!number.group(3).isEmpty()) {
        split(number.group(3), pieces);
      }
      return;
    }
    pieces.add(word);
  }

  private static CardText sorted(
      List<String> cut, Set<Integer> widths, boolean ofNvidia, Set<String> perhaps) {
    var words = new ArrayList<String>();
    var pieces = new ArrayList<String>();
    var suffixes = new TreeSet<String>();
    var memory = new TreeSet<Integer>();
    for (int i = 0; i < cut.size(); i++) {
      String piece = cut.get(i);
      String next = i + 1 < cut.size() ? cut.get(i + 1) : "";
      if (isSuffix(piece)) {
        suffixes.addAll(suffixesOf(piece));
        pieces.add(piece);
      } else if (piece.equals("s") && i > 0 && cut.get(i - 1).matches("(?:16|20|40)\\d0")) {
        suffixes.add("super");
        pieces.add("super");
      } else if (piece.matches("\\d{1,3}") && next.matches("gb?|gib?|gigs?")) {
        memory.add(Integer.valueOf(piece));
        pieces.add(GAP);
        i++;
      } else if (AMOUNT.matcher(piece).matches()) {
        memory.add(Integer.valueOf(AMOUNT.matcher(piece).replaceFirst("$1")));
        String type = AMOUNT.matcher(piece).replaceFirst("$2");
        if (type.length() > 1) {
          words.add(type);
        }
        pieces.add(GAP);
      } else if (piece.equals(GAP)) {
        pieces.add(GAP);
      } else if (!piece.isEmpty()) {
        words.add(piece);
        pieces.add(piece);
      }
    }
    perhaps.removeAll(suffixes);
    return new CardText(words, pieces, suffixes, memory, widths, ofNvidia, perhaps);
  }
}

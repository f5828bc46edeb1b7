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
 * @param mayBeLimited whether it is of a revision that has the limiter with most makers
 */
record CardText(
    List<String> words, Set<String> suffixes, Set<Integer> memory, boolean mayBeLimited) {
  private static final Pattern FIGURES =
      Pattern.compile(
          "\\b(?:\\d{2,4}[ -]?bits?|\\d{3,5} ?mhz|\\d{3,5} ?cuda(?: cores)?|hdmi"
              + " ?[\\dx](?:\\.\\d)?|pci[ -]?e(?:xpress)? ?\\d(?:\\.\\d)?(?: ?x ?\\d{1,2})?|pci"
              + " express \\d(?:\\.\\d)?|\\d{2,3}(?:[.,]\\d+)? ?mh/?s?|directx ?1\\d|\\d{1,2}"
              + " ?nm|\\d(?:\\.\\d)? ?ghz|\\d{1,2}(?:[.,]\\d{1,2})? ?gbps|\\d{3,5}/\\d{3,5}"
              + " ?mhz|v\\d\\.\\d|rev[. ]{0,2}\\d(?:\\.\\d)?|rev[."
              + " ]{0,2}[a-f][\\da-f]?\\b|(?:g[abfhkmptv]|tu|ad)\\d{3}(?:gl)?|ver[."
              + " ]{0,2}\\d(?:\\.\\d)?|acx ?\\d\\.\\d|\\d{1,2} compute units|capability:?"
              + " ?\\d\\.\\d|\\d\\.\\d{1,2}[- ]slot|[23]x plus|[\\da-f]{4}:[\\da-f]{4}|\\d{3,5}"
              + " ?(?:cores?|rdzeń)|rdna ?\\d|\\d ?x ?\\d[ -]?pin|\\d[ -]pin|\\d{2,3}"
              + " ?mm|(?:hdmi|dp) ?x ?\\d|\\d ?x ?(?:hdmi|dp|displayport)\\b(?:"
              + " ?\\d\\.\\d[ab]?)?|hdmi ?\\d\\.\\d[ab]|(?:dp|displayport) ?v?\\d\\.\\da?|super"
              + " alloy power(?: ii)?|gfx\\d{3,4}|(?:with|z)(?= \\d{1,2} ?gb\\b)|@ stock|dp"
              + " ?\\d(?:\\.\\d)?|displayport ?\\d(?:\\.\\d)?|x16|\\d{2,3} ?w(?:att)?)\\b");
  private static final Pattern UNLOCKED =
      Pattern.compile(
          "\\b(?:non?[ -]?lhr|lhr[ -]?free|without lhr|fhr|full hash ?rate|full unlock(?:ed)?)\\b");
  private static final Pattern LIMITED = Pattern.compile("\\blite hash ?rate\\b");

  /** The end of some makers' order numbers. */
  private static final Pattern LIMITED_ORDER = Pattern.compile("\\d[a-z]?lhr\\b");

  /** Most makers' second revisions of 2021 have the limiter, and do not say so. */
  private static final Pattern SECOND_REVISION =
      Pattern.compile(
          "(?s).*(?<!\\d)30[678]0(?!\\d).*(?:\\b|_)(?:v2(?:\\.0)?|rev[. ]{0,2}2(?:\\.0)?)\\b.*");

  /** Palit's line of coolers, not NVIDIA's line of chips. */
  private static final Pattern SUPER_JETSTREAM = Pattern.compile("\\bsuper[ -]?jetstream\\b");

  /** {@code XT} typed with letters that only look Latin. */
  private static final Pattern CYRILLIC_XT = Pattern.compile("(?<=\\d ?)[хx][тt]\\b");

  private static final Pattern MARKS = Pattern.compile("\\((?:tm|r|c)\\)|[™®©]");

  /** How drivers number the cards of a computer: {@code GPU 0: ... (UUID: GPU-1b2c...)}. */
  private static final Pattern PLACE =
      Pattern.compile("^(?:gpu|card|device)? ?#?\\d{1,2} ?[:.)] +|\\(uuid:[^)]*\\)");

  private static final Pattern FINE_GB = Pattern.compile("\\b(\\d{1,3})[.,](\\d{1,2}) ?gi?b\\b");
  private static final Pattern MB = Pattern.compile("\\b(\\d{4,6}) ?mi?b\\b");

  /** In Cyrillic and French; {@code Go} is an English word too. */
  private static final Pattern FOREIGN_GB = Pattern.compile("\\b(\\d{1,3}) ?(?:гб|go\\b)");

  /** What makers print on the box: letters, figures and letters, or the other way round. */
  private static final Pattern PART_NUMBER =
      Pattern.compile("(?=.{8})(?:[a-z]+\\d+[a-z]|\\d+[a-z]+\\d)[a-z\\d]*");

  /**
   * Numbers of products as MSI, Gigabyte, Zotac, EVGA, Sapphire, ASUS, Palit and Inno3D form them.
   */
  private static final Pattern ORDER_NUMBER =
      Pattern.compile(
          "(?<![^\\s(\\[,/])(?:912-v\\d|v\\d{3}-\\d|gv-|zt-|\\d{2}g-p\\d-|1\\d{4}-\\d\\d-|90yv|ne\\d|pa-"
              + "|n\\d{4,5}\\w?-)[^\\s)\\],]*");

  private static final Pattern MEMORY_TYPE = Pattern.compile("g?ddr[5-7]x?|[dg][56]x?|hbm[23]?e?");
  private static final Pattern AMOUNT = Pattern.compile("o?(\\d{1,3}) ?g(?:b|ib|d\\d?|d\\dx)?");
  private static final Pattern FAMILY =
      Pattern.compile(
          "(nvidia|geforce|amd|radeon|rtx|gtx|rx|r9|gt|vega|cmp|titan)(\\d.*|[rg]tx.*|xp)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{4})((?:ti|super|xtx|xt|lhr)+|s)(.*)");
  private static final Pattern SUFFIX = Pattern.compile("super|xtx|xt|ti|lhr");

  static CardText of(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String latin = CYRILLIC_XT.matcher(lower).replaceAll("xt");
    String plain = MARKS.matcher(latin).replaceAll(" ");
    String limited = LIMITED.matcher(plain).replaceAll("lhr");
    String unlocked = UNLOCKED.matcher(limited).replaceAll(" ");
    String told = LIMITED_ORDER.matcher(unlocked).find() ? unlocked + " lhr" : unlocked;
    String lines = SUPER_JETSTREAM.matcher(told).replaceAll("jetstream");
    String named = ORDER_NUMBER.matcher(PLACE.matcher(lines).replaceAll(" ")).replaceAll(" ");
    String bare = FIGURES.matcher(inGb(named)).replaceAll(" ");
    var pieces = new ArrayList<String>();
    for (String word : bare.replaceAll("[^\\p{L}\\d]+", " ").strip().split(" ", -1)) {
      split(word, pieces);
    }
    boolean revised = unlocked.equals(limited) && SECOND_REVISION.matcher(plain).matches();
    return sorted(pieces, revised);
  }

  /** Writes the memory in whole GB; drivers report a little less than the card was sold with. */
  private static String inGb(String text) {
    String fine =
        FINE_GB
            .matcher(text)
            .replaceAll(m -> Math.round(Double.parseDouble(m.group(1) + "." + m.group(2))) + "gb");
    String mega =
        MB.matcher(fine).replaceAll(m -> Math.round(Integer.parseInt(m.group(1)) / 1024.0) + "gb");
    return FOREIGN_GB.matcher(mega).replaceAll("$1gb");
  }

  /** Kinds of memory named, such as {@code gddr6x}. */
  List<String> memoryTypes() {
    return words.stream()
        .filter(word -> MEMORY_TYPE.matcher(word).matches())
        .map(word -> word.replaceFirst("^(?:ddr|[dg](?=\\d))", "gddr"))
        .toList();
  }

  /** Whether a word can only be the number of a product, which says nothing about the model. */
  static boolean isPartNumber(String word) {
    return PART_NUMBER.matcher(word).matches();
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

  private static CardText sorted(List<String> pieces, boolean revised) {
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
    return new CardText(words, suffixes, memory, revised && !suffixes.contains("lhr"));
  }
}

package org.afterhash.ingest.fleet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text as it was meant, where letters only look right: names typed on a Cyrillic keyboard,
 * letters of two scripts in one word, and an O for a nought.
 */
final class LookAlikes {
  /** A name in an address: {@code MSI_GeForce_GTX_1660_SUPER}. */
  private static final Pattern SLUG = Pattern.compile("(?:[^\\s_]+_){3,}[^\\s_]*");

  private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>");

  /** Marks of trade, misread as well, and characters of pages written as their names. */
  private static final Pattern MARKS =
      Pattern.compile(
          "\\((?:tm|r|c)\\)|â„¢|â?[®©]|â(?=\\s)|&(?:nbsp|trade|reg|copy|amp|quot|apos|[nm]dash|middot|#(?:3[2489]|160|174|8482|x27|x20|xa0));");

  /** Pairs of letters that look alike in Cyrillic and Latin, in one case or the other. */
  private static final String CYRILLIC = "аеорсухікмтвн";

  private static final String LATIN = "aeopcyxikmtbh";
  private static final Pattern CYRILLIC_LETTER = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern MIXED =
      Pattern.compile("(?=\\p{L}*\\p{IsCyrillic})(?=\\p{L}*[a-z])[a-z\\p{IsCyrillic}]+");

  /** The letter of a number: {@code Р106} typed in Cyrillic. */
  private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\d])[авсмнкрт](?=\\d{2})");

  private static final Pattern SPOKEN_SUFFIX =
      Pattern.compile("(?<=\\d{3} ?)(?:т[иі]|хтх?|супер|лхр)(?!\\p{L})");
  private static final Map<String, String> SUFFIXES =
      Map.of("ти", "ti", "ті", "ti", "хт", "xt", "хтх", "xtx", "супер", "super", "лхр", "lhr");
  private static final Pattern SPOKEN_FAMILY =
      Pattern.compile("(?<!\\p{L})(?:ртх|гтх|джтх|рх)(?= ?\\d{3,4})");
  private static final Map<String, String> FAMILIES =
      Map.of("ртх", "rtx", "гтх", "gtx", "джтх", "gtx", "рх", "rx");

  /** A family behind its number: {@code 1650gtx}. */
  private static final Pattern TURNED =
      Pattern.compile("(?<![\\p{L}\\d])(\\d{3,4})(rtx|gtx|rx)(?![\\p{L}\\d])");

  /** With and without in Portuguese and Spanish: {@code s/ garantia}. */
  private static final Pattern SHORT_WITH = Pattern.compile("(?<=\\s)[sc]/(?= ?\\p{L})");

  private static final Pattern TI_SUPER = Pattern.compile("(?<=40[78]0[ -]?)ti[ -]?s(?!\\p{L})");
  private static final Pattern FOREIGN_SUPER =
      Pattern.compile(
          "(?<=\\d{3} ?(?:ti ?)?)(?:süper|súper|supper|سوبر|سوپر|סופר|スーパー|슈퍼)(?!\\p{L})"
              + "|(?<=(?:16|20|40)[5-8]0[ -]?(?:ti[ -]?)?)(?:supr?|spr|su)(?![\\p{L}\\d])\\.?"
              + "|(?<=40[78]0[ -]?)tsuper(?!\\p{L})");

  private LookAlikes() {}

  /** In lower case, in one script a word. */
  static String plain(String text) {
    // First of all: the normal form of the mark is its letters.
    String unmarked =
        BREAK
            .matcher(text)
            .replaceAll(" ")
            .replace('™', ' ')
            .replace('×', 'x')
            .replace("\uFE0F", "")
            .replace("%20", " ");
    String figures = inLatinFigures(unmarked);
    String spaced = SLUG.matcher(figures).matches() ? figures.replace('_', ' ') : figures;
    String lower = Normalizer.normalize(spaced, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = MARKS.matcher(lower).replaceAll(" ").replace("k|ngp|n", "kingpin");
    String meant = CYRILLIC_LETTER.matcher(bare).find() ? inScripts(bare) : bare;
    String tied = TI_SUPER.matcher(meant).replaceAll("ti super");
    String suffixed =
        FOREIGN_SUPER
            .matcher(tied)
            .replaceAll(found -> found.group().startsWith("ts") ? " ti super" : " super");
    return TURNED.matcher(SHORT_WITH.matcher(suffixed).replaceAll(" ")).replaceAll("$2 $1");
  }

  /** Arabic, Bengali and other figures in those of names. */
  private static String inLatinFigures(String text) {
    var figures = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
        .forEach(figures::appendCodePoint);
    return figures.toString();
  }

  private static String inScripts(String bare) {
    String oneScript = MIXED.matcher(bare).replaceAll(found -> inOneScript(found.group()));
    String initials =
        INITIAL.matcher(oneScript).replaceAll(found -> exchanged(found.group(), CYRILLIC, LATIN));
    String families =
        SPOKEN_FAMILY.matcher(initials).replaceAll(found -> FAMILIES.get(found.group()));
    return SPOKEN_SUFFIX.matcher(families).replaceAll(found -> SUFFIXES.get(found.group()));
  }

  /** The word in Cyrillic letters, or in Latin ones, if all of it can be; else as it is. */
  private static String inOneScript(String word) {
    String cyrillic = exchanged(word, LATIN, CYRILLIC);
    if (cyrillic.matches("\\p{IsCyrillic}+")) {
      return cyrillic;
    }
    String latin = exchanged(word, CYRILLIC, LATIN);
    return latin.matches("[a-z]+") ? latin : word;
  }

  private static String exchanged(String word, String from, String to) {
    var letters = new StringBuilder(word);
    for (int i = 0; i < letters.length(); i++) {
      int at = from.indexOf(letters.charAt(i));
      if (at >= 0) {
        letters.setCharAt(i, to.charAt(at));
      }
    }
    return letters.toString();
  }
}

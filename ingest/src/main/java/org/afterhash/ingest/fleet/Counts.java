package org.afterhash.ingest.fleet;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that count cards: {@code 6 RTX 3070}, {@code RTX 3070 x6}, {@code 3 шт}, {@code GPUs}. */
final class Counts {
  /** A text of fewer pieces is a note, in which a plural is one of cards. */
  private static final int NOTE = 8;

  private static final Pattern QUANTITY = Pattern.compile("(?!0|1x?$)\\d{1,3}x?|x(?!1$)\\d{1,3}");
  private static final Pattern MANY = Pattern.compile("(?!1x)\\d{1,2}x");
  private static final Pattern FEW = Pattern.compile("\\d{1,3}");
  private static final Pattern TIMES = Pattern.compile("x ?(?!1$)\\d{1,3}");

  /** How another of a computer's cards is introduced: {@code GPU0: ... GPU1: ...}. */
  private static final Pattern SECOND = Pattern.compile("gpu[1-9]\\d?");

  /** What is counted in, in the languages of the files. */
  static final String UNIT =
      "(?:pcs?|ea|pieces?|units?|шт\\p{L}{0,3}|szt\\p{L}{0,3}|stk|stück|kusy?|ks|adet|buc|бр|kpl|uds?|unidades"
          + "|stuks|darab|pezzi|pièces|buah|biji|τεμ\\p{L}*|карт\\p{L}{0,2}|枚|張|张|个|個|개|장|대|台|块|塊|片|cái)";

  private static final Pattern UNITS = Pattern.compile(UNIT);
  private static final Pattern COUNTED = Pattern.compile("\\d{1,3}" + UNIT);

  /** Two and more in Chinese and Japanese, and what cards are counted in: {@code 四块}. */
  private static final Pattern HAN_COUNT =
      Pattern.compile("(?:出|卖|賣)?[二两兩三四五六七八九十双雙多几幾]{1,2}(?:卡(?!槽)|[块塊张張枚片台个個条條路](?!月)).*");

  /** Where no cooler is named before it, {@code 2x} counts the cards behind it. */
  private static final Pattern FIGURES = Pattern.compile("(?!1x)\\d{1,3}(?:x|er)");

  private static final WordList NUMERALS = WordList.of("numerals.txt");

  /** What a number of cards is followed by. */
  private static final Set<String> OF_WHAT =
      Set.of(
          "of",
          "von",
          "de",
          "sztuki",
          "sztuk",
          "штуки",
          "штук",
          "карты",
          "карт",
          "карти",
          "карток",
          "cards",
          "karten",
          "karty",
          "kusy",
          "stück",
          "stuks",
          "unidades",
          "pezzi",
          "pièces",
          "unit",
          "units",
          "biji",
          "buah",
          "τεμάχια",
          "adet",
          "darab");

  /** Two cards, or the line of a maker: {@code Dual RTX 3090}. */
  private static final Set<String> TWO = Set.of("dual", "double", "twin", "triple");

  private static final Set<String> COOLERS_OF_FANS =
      Set.of("ventus", "windforce", "mech", "eagle", "wind", "twin", "oc", "x", "fan", "shadow");

  /** Makers and lines whose coolers are called {@code X2} to {@code X4}. */
  private static final Set<String> TWIN_COOLERS =
      Set.of("inno3d", "inno", "ichill", "twin", "ventus", "windforce");

  /** Words of whose lines {@code dual} is one, and such as say that one card is meant. */
  private static final Set<String> OF_ONE =
      Set.of(
          "asus",
          "palit",
          "gainward",
          "xfx",
          "sapphire",
          "kfa2",
          "galax",
          "pny",
          "msi",
          "gigabyte",
          "zotac",
          "inno3d",
          "oc",
          "edition",
          "evo",
          "mini",
          "v2",
          "white",
          "fan",
          "fans");

  private static final Set<String> PLURALS =
      Set.of(
          "pcs",
          "шт",
          "sli",
          "crossfire",
          "nvlink",
          "cards",
          "karten",
          "grafikkarten",
          "видеокарт",
          "видеокарты",
          "картами",
          "картах",
          "картам",
          "відеокарти",
          "tarjetas",
          "schede",
          "cartes",
          "відеокарт",
          "placas");

  private Counts() {}

  /** Whether the word at {@code i} counts cards. */
  static boolean isCount(List<String> pieces, int i, WordsBeside.Place place) {
    String word = pieces.get(i);
    String next = i + 1 < pieces.size() ? pieces.get(i + 1) : "";
    String before = i == 0 ? "" : pieces.get(i - 1);
    boolean last = next.isEmpty();
    boolean first = i == 0 && (QUANTITY.matcher(word).matches() || isNumeral(word));
    boolean behind = place == WordsBeside.Place.BEHIND;
    boolean ahead = place == WordsBeside.Place.BEFORE;
    boolean cooled = COOLERS_OF_FANS.contains(before);
    boolean sold = behind || last || before.equals("sxm") || before.equals("pcie");
    boolean times = sold && TIMES.matcher(word).matches() && hasNoTwinCooler(pieces);
    boolean spaced = word.equals("x") && FEW.matcher(next).matches() && i + 2 == pieces.size();
    boolean many =
        behind && MANY.matcher(word).matches() && pieces.size() < NOTE && !next.equals("oc");
    boolean another =
        place != WordsBeside.Place.ELSEWHERE
            && word.equals("1x")
            && !Collections.disjoint(pieces.subList(0, i), ModelNumbers.FAMILIES);
    return first
        || many
        || another
        || HAN_COUNT.matcher(word).matches()
        || (ahead && i > 2 && SECOND.matcher(word).matches())
        || times
        || (spaced && hasNoTwinCooler(pieces))
        || (ahead && isNumeral(word) && !cooled)
        || (ahead && isPair(word, pieces))
        || (behind
            && (last || OF_WHAT.contains(next) || ModelNumbers.FAMILIES.contains(next))
            && isNumeral(word))
        || isPlural(word, next, pieces);
  }

  private static boolean isNumeral(String word) {
    return FIGURES.matcher(word).matches() || NUMERALS.contains(word);
  }

  private static boolean hasNoTwinCooler(List<String> pieces) {
    return Collections.disjoint(pieces, TWIN_COOLERS);
  }

  private static boolean isPair(String word, List<String> pieces) {
    return TWO.contains(word) && Collections.disjoint(pieces, OF_ONE);
  }

  private static boolean isPlural(String word, String next, List<String> pieces) {
    return word.equals("gpus")
        || COUNTED.matcher(word).matches()
        || (FEW.matcher(word).matches() && UNITS.matcher(next).matches())
        || (pieces.size() < NOTE && PLURALS.contains(word));
  }
}

package org.afterhash.ingest.fleet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the words beside a card's number can do to it.
 *
 * <p>The words of shops and sellers are without end, and nearly all of them say nothing about the
 * model. So it is listed what can make a card another one ({@code other_cards.txt}), and every
 * other word of letters is let pass. Letters and figures that stand right at the number may belong
 * to it; a figure elsewhere may be another card's number, or in a short text how many there are.
 * Long titles name clocks, ports, order numbers: figures in them that have not the form of another
 * card's number are let pass as well.
 */
final class WordsBeside {
  /** A text of so many pieces is a title; one of fewer is a note. */
  private static final int TITLE = 8;

  /** What behind a number makes it a sister's: any letter, and the suffixes of two and more. */
  private static final Pattern SISTER =
      Pattern.compile(
          "[\\p{L}&&[^\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}\\p{IsHiragana}]]"
              + "|g[est]|le|m[qx]|sp|qs|x[lr]|h[sx]|nb|ada|blackwell");

  /** With, in, and: words of one letter where another word follows. */
  private static final Set<String> JOINS =
      Set.of("z", "i", "w", "y", "e", "a", "u", "k", "v", "в", "с", "и", "у", "à");

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  /** Numbers as cards have them that are not in the catalogue: {@code 7950}, {@code k4000}. */
  private static final Pattern OTHER_NUMBER =
      Pattern.compile(
          "(?:1[0-4]|[3-9])\\d00(?:k[fs]?|f|x3d|x|g|ge|h[sx]?|u)|g[efpstlv]\\d{2}|(?:[2-9]\\d[05]|10[1-8]0|16[3-6]0|[2-5]0[1-9]0|[4-9][3-9][057]0)[a-z]?|\\d{3,4}(?:m|sp|mx|d)"
              + "|(?:[kmptwvq]|mx|hd|gt|gtx|rtx|rx|wx|nvs)\\d{2,4}[dmx]?|[al]\\d{3,4}|mi\\d{2,3}x?|[ab]\\d{2}g?|h\\d00");

  /** Those of {@link #OTHER_NUMBER} that are believed anywhere in a note. */
  private static final Pattern OTHER_LONG_NUMBER =
      Pattern.compile("(?![2-9]\\d[05]$)(?:" + OTHER_NUMBER.pattern() + ")");

  /** What may count the cards of a note. */
  private static final Pattern SMALL =
      Pattern.compile("(?!0|1x$|x1$)(?:\\d{1,2}|x\\d{1,2}|\\d{1,2}x)");

  /** What may count them, or what they cost, at the number. */
  private static final Pattern FEW = Pattern.compile("(?!0|1x$|x1$)(?:x?\\d{1,3}|\\d{1,3}x)");

  /** How a rig's cards are numbered. */
  private static final Pattern PLACE = Pattern.compile("(?:gpu|card)\\d{1,2}");

  /** A slice of a card: {@code A40-48Q}. */
  private static final Pattern VIRTUAL = Pattern.compile("\\d{1,3}[a-z]");

  /** Words that say what something else is made for: {@code fan for RTX 3070}. */
  private static final Set<String> FOR =
      Set.of(
          "for", "fits", "fit", "für", "pour", "para", "per", "do", "dla", "для", "voor", "till",
          "için", "от", "від", "od", "vom", "pentru", "för");

  private static final Set<String> OWN = Set.of("my", "our");

  private static final Set<String> PURPOSES =
      Set.of("gaming", "gier", "mining", "eth", "ethereum", "games", "gamers", "игр", "майнинга");

  /** Words behind a fault that say there is none. */
  private static final Set<String> ABSENT =
      Set.of("нет", "немає", "нема", "yok", "nincs", "nav", "nėra", "free");

  /** Of scripts for whose languages it is listed what is harmless, not what is not. */
  private static final Pattern FAR_SCRIPT =
      Pattern.compile(
          "[\\p{IsArabic}\\p{IsHebrew}\\p{IsThai}\\p{IsDevanagari}\\p{IsBengali}\\p{IsGeorgian}\\p{IsArmenian}]");

  private final Set<String> decoration = WordList.read("card_words.txt");
  private final WordList others = WordList.of("other_cards.txt");
  private final WordList parts = WordList.of("other_parts.txt");
  private final WordList computers = WordList.of("other_computers.txt");
  private final Set<String> orWords = WordList.read("or_words.txt");
  private final Set<String> denials = WordList.read("denials.txt");
  private final Set<String> without = WordList.read("without.txt");
  private final WordList harmless = WordList.of("harmless_denials.txt");

  boolean isKnown(String word) {
    return decoration.contains(word);
  }

  /** Whether letters stand at {@code i}, behind a number, that may be a suffix: {@code 4090 D}. */
  boolean isLettered(List<String> pieces, int i) {
    String word = i < pieces.size() ? pieces.get(i) : "";
    String next = i + 1 < pieces.size() ? pieces.get(i + 1) : "";
    boolean ofColorful = word.equals("nb") && (pieces.contains("colorful") || next.equals("duo"));
    return SISTER.matcher(word).matches() && !ofColorful && !joins(word, next);
  }

  private static boolean joins(String word, String next) {
    return JOINS.contains(word)
        && (WORD.matcher(next).matches() || (next.equals(CardText.GAP) && !word.equals("a")));
  }

  /** Why the word at {@code i} leaves doubt. */
  Optional<String> doubt(List<String> pieces, int i, Place place) {
    String word = pieces.get(i);
    if (word.equals(CardText.OTHER)) {
      return Optional.of("It does not seem to be one whole, working card.");
    }
    boolean told = others.contains(word) && !isDenied(i, pieces);
    boolean either = place != Place.ELSEWHERE && orWords.contains(word);
    if (told || either || isPartial(word, i, pieces) || isOfOthers(word, i, pieces)) {
      return Optional.of("\"" + word + "\" makes it something else.");
    }
    if (isDenial(word, i, pieces)) {
      return Optional.of("\"" + word + "\" may say that it does not work.");
    }
    if (pieces.size() < TITLE && FAR_SCRIPT.matcher(word).find() && !isKnown(word)) {
      return Optional.of("\"" + word + "\" is not understood.");
    }
    if (Counts.isCount(pieces, i, place)) {
      return Optional.of("It seems to name a number of cards.");
    }
    String next = i + 1 < pieces.size() ? pieces.get(i + 1) : "";
    if (isKnown(word) || LETTERS.matcher(word).matches() || joins(word, next)) {
      return Optional.empty();
    }
    boolean near = place != Place.ELSEWHERE;
    boolean small =
        (near && FEW.matcher(word).matches())
            || (SMALL.matcher(word).matches()
                && pieces.size() < TITLE
                && !PLACE.matcher(word).matches());
    boolean joined = place == Place.BEHIND && VIRTUAL.matcher(word).matches();
    boolean note = pieces.size() < TITLE && OTHER_LONG_NUMBER.matcher(word).matches();
    boolean named = near || (i > 0 && ModelNumbers.FAMILIES.contains(pieces.get(i - 1)));
    boolean other = note || (named && OTHER_NUMBER.matcher(word).matches());
    return other || small || joined
        ? Optional.of("\"" + word + "\" is not understood.")
        : Optional.empty();
  }

  /**
   * Parts of cards, and computers, are named in long titles of whole cards too, but not first, nor
   * in a note; and such a title names no two.
   */
  private boolean isPartial(String word, int i, List<String> pieces) {
    boolean part = parts.contains(word);
    if (!part && !computers.contains(word)) {
      return false;
    }
    WordList kind = part ? parts : computers;
    return i == 0
        || pieces.size() < TITLE
        || pieces.stream().filter(kind::contains).map(WordsBeside::single).distinct().count() > 1;
  }

  private static String single(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * Acer makes laptops with NVIDIA's chips, and cards with AMD's and Intel's only; EK makes blocks
   * for other makers' cards; only an R9 is another as a Nano.
   */
  private static boolean isOfOthers(String word, int i, List<String> pieces) {
    return switch (word) {
      case "acer" -> isOfGeForce(pieces);
      case "ekwb" ->
          (i == 0 || pieces.size() < TITLE) && pieces.stream().noneMatch(Belief.MAKERS::contains);
      case "stealth" -> !pieces.contains("gigabyte") && !pieces.contains("aorus");
      case "sff" -> pieces.contains("4000") || pieces.contains("2000");
      case "dell", "hp", "lenovo", "alienware", "medion" ->
          i == 0
              && pieces.size() < TITLE
              && !pieces.contains(CardText.GAP)
              && pieces.stream().noneMatch(ModelNumbers::isWorkstation)
              && isOfGeForce(pieces);
      case "nano" -> pieces.contains("r9") || pieces.contains("fury");
      default -> false;
    };
  }

  private static boolean isOfGeForce(List<String> pieces) {
    return pieces.contains("rtx") || pieces.contains("gtx");
  }

  /** Whether what the word at {@code i} says is denied by the word before it: {@code no damage}. */
  private boolean isDenied(int i, List<String> pieces) {
    String before = i > 0 ? pieces.get(i - 1) : "";
    String next = i + 1 < pieces.size() ? pieces.get(i + 1) : "";
    return denials.contains(before) || without.contains(before) || ABSENT.contains(next);
  }

  private boolean isDenial(String word, int i, List<String> pieces) {
    if (pieces.size() >= TITLE || !denials.contains(word)) {
      return false;
    }
    String next = i + 1 < pieces.size() ? pieces.get(i + 1) : "";
    boolean ofFeature =
        next.equals(CardText.GAP)
            || (next.isEmpty() && i > 0 && pieces.get(i - 1).equals(CardText.GAP));
    return !ofFeature && !harmless.contains(next) && !others.contains(next);
  }

  /** Where a word stands to the number of a model. */
  enum Place {
    BEFORE,
    BEHIND,
    ELSEWHERE
  }

  /** Whether the text is of something made for the card whose number stands at {@code number}. */
  boolean isMadeFor(List<String> pieces, int number) {
    for (int i = 0; i < number; i++) {
      boolean owned =
          OWN.contains(pieces.get(i + 1)) || OWN.contains(pieces.get(Math.min(i + 2, number)));
      if (FOR.contains(pieces.get(i)) && !owned && !PURPOSES.contains(pieces.get(i + 1))) {
        return true;
      }
    }
    return false;
  }
}

package org.afterhash.ingest.fleet;

import java.util.regex.Pattern;

/**
 * What a text says of the limiter of Ethereum's hash rate that cards of 2021 have.
 *
 * @param told the text, with {@code lhr} where it says so in other words, without where it denies
 * @param perhaps whether it is of a revision that has it with most makers
 */
record Limiter(String told, boolean perhaps) {
  /** Not, and without, as they stand before what tells sisters apart. */
  static final String DENIED =
      "(?<!\\p{L})(?:non?|not|un|w/?o|without|nicht|kein|ohne|sans|pas|sin|sem|n[ãa]o|senza|bez|nie|není|nije|ni|nu|nu e|brez|f[aă]r[aă]|nem|nincs|ne|ej|inte|ikke|uden|uten|utan|ei|ilman|zonder|geen|niet|không|bukan|tanpa|nav|χωρίς|без|не|не е|ไม่(?:ใช่|ติด|มี)?|ليس|بدون|غير|غیر|ללא|לא)[ _-]{0,2}";

  private static final Pattern UNLOCKED =
      Pattern.compile(
          "(?:"
              + DENIED
              + "(?:(?:es|é|is|jest) )?|[非無无논]|不[是带])lhr\\b"
              + "|\\blhr[ :'-]{0,2}(?:değil|olmayan|yok|아님|미적용|無し?|无|なし|nélkül|mentes|frei|free|siz|vapaa)(?!\\p{L})"
              + "|(?:pre|before)[ -]?lhr|\\b(?:fhr|full hash(?: ?rate)?|unlocked hash ?rate|full unlock(?:ed)?)\\b");

  private static final Pattern LIMITED =
      Pattern.compile(
          "\\b(?:lite|low|reduced|limited)[ -]?hash(?:[ -]?rate)?\\b|\\bhash ?(?:rate )?limit\\p{L}*(?! (?:removed|bypassed|off))|\\banti-?mining\\b|\\bmining[ -](?:limited|bremse)\\b|\\bbridée?\\b|\\b(?:minado limitado|limitador de miner\\p{L}*)|защит\\p{L}* от майнинга|blokad\\p{L}* kopania|限制算力版?|채굴 ?제한|マイニング制限|(?<![无未])(?:有锁版?|锁卡)|(?<!\\p{L})(?:(?:с )?ограничени\\p{L}* майнинг\\p{L}*)(?!\\p{L})|\\blhr[ -]?v\\d\\b|\\bga10[246]-[23]02(?:-\\w\\w)?\\b|(?<![不无無未非])[锁鎖限]算力(?:版)?");

  /** The end of some makers' order numbers: Zotac's, and EVGA's of cards with the limiter. */
  private static final Pattern LIMITED_ORDER =
      Pattern.compile("\\d[a-z]?lhr\\b|\\b(?:\\d\\dg-p5-\\d{4}|(?:xc3|ftw3).{0,12} )-kl\\b");

  /** Cards of which there were second revisions with the limiter. */
  private static final Pattern LIMITABLE =
      Pattern.compile("(?<!\\d)30[678]0(?!\\d)|\\b(?:gv-?)?n30[678]");

  /** Most makers' second revisions of 2021 have the limiter, and do not say so. */
  private static final Pattern SECOND_REVISION =
      Pattern.compile(
          "(?:\\b|_)"
              + "(?:v2(?:\\.0)?|re?v?[._ -]{0,2}[23](?:[. -]?0)|(?:re?v|ver)[. ]{0,2}[23](?:\\.0)?|gv-?n30[^,;)]{3,24}[ (_d][23]\\.?0"
              + "|(?:eagle|gaming|vision|elite|master|pro|oc)(?: oc)?(?:[ -]\\d{1,2}gd?)?[ -][23]\\.0(?! ?(?:x|slot|kg|/))|aorus.*\\br[23]|gigabyte (?:geforce )?rtx 30[678]0(?: ti)? +\\d{1,2}gb +\\(?[23]\\.0"
              + "|(?<=(?:oc|pro|eagle|vision|gaming|elite|master|\\dgd?|\\dgb) )2\\.0(?=\\W*$))"
              + "(?![\\p{L}\\d]| bios)");

  /** Colorful's mark of cards that have the limiter, as far as is known: {@code L-V}. */
  private static final Pattern COLORFUL_LIMITED =
      Pattern.compile("\\b(?:colorful|igame)\\b.*\\bl-?v\\b");

  /** Makers that said of their second revisions that they are the ones with the limiter. */
  private static final Pattern REVISES_FOR_LIMITER =
      Pattern.compile(
          "\\b(?:asus|asustek|gigabyte|aorus|gaming oc"
              + " pro|gb(?= (?:geforce|rtx|gv-))|gv-?n30|(?:tuf|dual|strix|ko|ph|turbo)-rtx30|rtx30[678]0(?:ti)?[ -]?[oapt]?\\d{1,2}g-v2)");

  /**
   * Reads it.
   *
   * @param text in lower case, to be read further
   * @param plain the same before anything was taken out
   */
  static Limiter of(String text, String plain) {
    String limited = LIMITED.matcher(text).replaceAll(" lhr ");
    String unlocked = UNLOCKED.matcher(limited).replaceAll(" ");
    boolean revised =
        unlocked.equals(limited)
            && LIMITABLE.matcher(plain).find()
            && SECOND_REVISION.matcher(plain).find();
    boolean known = revised && REVISES_FOR_LIMITER.matcher(plain).find();
    boolean told = known || LIMITED_ORDER.matcher(unlocked).find();
    boolean perhaps = (revised && !told) || COLORFUL_LIMITED.matcher(plain).find();
    return new Limiter(told ? unlocked + " lhr" : unlocked, perhaps);
  }
}

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
  private static final String BOARD =
      "(?<![a-z\\d])(?:[ahv]100|h200|p100|a[1-4]0|a16|a2|l40s?|l4|t4|p40?|m40|k80|a[2456][05]00)(?![a-z\\d])";

  /** Names of NVIDIA's boards are short; what they stand beside tells that they are no others'. */
  private static final Pattern NVIDIA =
      Pattern.compile(
          "\\b(?:nvidia|tesla|(?:g[abhkmpv]|tu|ad)\\d{3}(?:gl)?\\b)|(?<![^\\W_])(?:gpus?|gpu[_ -]?(?:type|name|model|sku)|gputype|accelerators?|vram|cuda|compute|sm_\\d\\d"
              + "|sxm|pci-?e|nvlink|instance|type|model|node|slot|turing|ampere|ada|lovelace|pascal|volta|hopper|\\d{2} ?gi?b)(?![^\\W_])(?=.*"
              + BOARD
              + ")|"
              + BOARD
              + "(?=.*(?<![^\\W_])(?:gpus?|accelerators?|vram|cuda|compute|sm_\\d\\d|sxm|pci-?e|nvlink|trt|pny|passive|low profile|lp|tdp|blower|\\d{2,3} ?w|homelab|llama|\\d+(?:\\.\\d+)? ?mh(?:/?s)?|\\d{2} ?gi?b)(?![^\\W_]))");

  private static final Pattern ONLY_BOARD =
      Pattern.compile("\\W*" + BOARD + "(?:\\W+\\d{2} ?gi?b?)?\\W*");

  /** Several of a board, or a share of one. */
  private static final Pattern SHARES = Pattern.compile("[x*] ?(?!1\\b)\\d|\\b0[.,]\\d");

  /** Whose products have such names too. */
  private static final Pattern NO_BOARD =
      Pattern.compile(
          "\\b(?:ssd|nvme|m\\.2|kingston|iphone|galaxy|canon|sony|ryzen|amd|apu|radeon|audi)\\b");

  private static final Pattern SLOT = Pattern.compile("\\bpci[ -]?e(?:xpress)?\\b");
  private static final Pattern BUS = Pattern.compile("\\b(64|96|[1-9]\\d{2})[ -]?bits?\\b");

  /** Not, and without, as they stand before what tells sisters apart. */
  private static final String DENIED =
      "(?<!\\p{L})(?:non?|not|un|w/?o|without|nicht|kein|ohne|sans|pas|sin|sem|n[ãa]o|senza|bez|nie|není|nije|ni|nu|nu e|brez|f[aă]r[aă]|nem|nincs|ne|ej|inte|ikke|uden|uten|utan|ei|ilman|zonder|geen|niet|không|bukan|tanpa|nav|χωρίς|без|не|не е|ไม่(?:ใช่|ติด|มี)?|ليس|بدون|غير|غیر|ללא|לא)[ _-]{0,2}";

  private static final Pattern UNLOCKED =
      Pattern.compile(
          "(?:"
              + DENIED
              + "(?:(?:es|é|is|jest) )?|[非無无논]|不[是带])lhr\\b"
              + "|\\blhr[ :'-]{0,2}(?:değil|olmayan|yok|아님|미적용|無し?|无|なし|nélkül|mentes|frei|free|siz|vapaa)(?!\\p{L})"
              + "|(?:pre|before)[ -]?lhr|\\b(?:fhr|full hash(?: ?rate)?|unlocked hash ?rate|full unlock(?:ed)?)\\b");

  /** {@code RX 6800 (non XT)} is the plain one. */
  private static final Pattern NEGATED =
      Pattern.compile(
          "(?:"
              + DENIED
              + "(?<=[ _-])|非|不[是带])(?:ti|super|xtx?)(?!\\p{L})|(?<=\\d ?)(?:ti|super|xtx?) (?:아님|nélkül)");

  private static final Pattern LIMITED =
      Pattern.compile(
          "\\b(?:lite|low|reduced|limited)[ -]?hash(?:[ -]?rate)?\\b|\\bhash ?(?:rate )?limit\\p{L}*|\\banti-?mining\\b|\\bmining[ -](?:limited|bremse)\\b|\\bbridée?\\b|\\b(?:minado limitado|limitador de miner\\p{L}*)|защит\\p{L}* от майнинга|blokad\\p{L}* kopania|限制算力版?|채굴 ?제한|マイニング制限|(?<![无未])(?:有锁版?|锁卡)|(?<!\\p{L})(?:(?:с )?ограничени\\p{L}* майнинг\\p{L}*|лхр)(?!\\p{L})|\\blhr[ -]?v\\d\\b|\\bga10[246]-[23]02(?:-\\w\\w)?\\b|(?<![不无無未非])[锁鎖限]算力(?:版)?");

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

  /**
   * Laptops, whole computers, coolers, boxes, junk and "or better" in Chinese, Japanese and Korean.
   */
  private static final Pattern FAR =
      Pattern.compile(
          "笔记本|筆電|筆記型|移动|移動版|行動版|神舟|拯救者|机械革命|天选|暗影精灵|主机|主機(?!板)|整机|整機|準系統|散热|(?<![双雙三单單两兩])风扇|水冷头|水冷頭|(?<![強强化金屬属鋁铝附含帶带])背板|包装|以上|坏|壞|维修|維修|魔改|求购|求購|收购|收購|支架|赠品|贈品|手机壳|钥匙扣|手办|贴纸|空盒|空箱|转接|延长线|颗粒|不亮|花屏|黑屏|配件|拆件|掉驱动|尸体|修过|重植|虚焊|收一张|求一张|起步|徵求|破圖|破图|零件|當機|死机|大量|一批|批发|ノート|ジャンク|故障|訳あり|動作未確認|動作不良|部品|(?:箱|ファン|クーラー|プレート|シンク)のみ|搭載|不可|乱れ|異音|買います|買取|ガレリア|デスクトップ|パソコン|求む|探して|まとめ|노트북|이상|고장|삽니다|구매|구합니다|안나옴|안됨|깨짐|사망|먹통|구함|조립|게이밍pc|워터블럭|빈박스|박스만|부품|본체|데스크탑|컴퓨터|불량|수리|안켜짐|映りません|認識しません|无法点亮|不显示|不识别|沒畫面|没画面|水冷ブロック(?!付)|(?<=\\d ?)(?:級|级|クラス)");

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
    String limited = LIMITED.matcher(spaced).replaceAll(" lhr ");
    String unlocked = UNLOCKED.matcher(limited).replaceAll(" ");
    boolean revised =
        unlocked.equals(limited)
            && LIMITABLE.matcher(plain).find()
            && SECOND_REVISION.matcher(plain).find();
    boolean known = revised && REVISES_FOR_LIMITER.matcher(plain).find();
    boolean told = known || LIMITED_ORDER.matcher(unlocked).find();
    String lines = SUPER_JETSTREAM.matcher(told ? unlocked + " lhr" : unlocked).replaceAll(" ");
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
    if ((revised && !told) || COLORFUL_LIMITED.matcher(plain).find()) {
      perhaps.add("lhr");
    }
    if (EITHER_SUPER.matcher(plain).find() || !praised.equals(lines)) {
      perhaps.add("super");
    }
    CardText card = sorted(pieces, widths, isOfNvidia(plain, bare), perhaps);
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

  /** Whether it is NVIDIA's by what the text says, or has nothing but a board's name in it. */
  private static boolean isOfNvidia(String text, String bare) {
    boolean named =
        NVIDIA.matcher(text).find()
            || (ONLY_BOARD.matcher(bare).matches() && !SHARES.matcher(text).find());
    return named && !NO_BOARD.matcher(text).find();
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

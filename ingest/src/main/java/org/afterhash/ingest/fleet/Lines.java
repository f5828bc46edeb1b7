package org.afterhash.ingest.fleet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as it was copied whole from a tool, a table or a list, without what stands around the
 * card: marks of quotation, the place in the computer, columns, and the rest of a computer behind a
 * card that is labelled as such.
 */
final class Lines {
  private static final Pattern QUOTED =
      Pattern.compile(
          "^(?:>(?!=)|[\\s•·–—\"'-])*(?:\\d{1,2}(?:\\.-|[.)] )|<?\\d{1,2}> ?)?\\s*(?:new listing)?");

  /** A row of {@code nvidia-smi}: the number of the card, its name, and columns. */
  private static final Pattern ROW =
      Pattern.compile("^\\| +\\d{1,2} +(?=\\p{L})([^|]*?)(?: +(?:on|off|n/a|wddm|tcc))? *\\|.*");

  /** A row of TeamRedMiner or ROCm: places, the chip, the name, how many compute units. */
  private static final Pattern CHIP_ROW =
      Pattern.compile(
          "^(?:(?:\\d{1,2} +){1,3}[\\da-f]{2}:[\\da-f]{2}\\.\\d +)?((?:gfx\\d{3,4}|[a-z]{4,10}(?:"
              + " ?\\d\\d)?) .*\\d.*?) {2,}\\d{2,3}$");

  /** A row that {@code nvidia-smi} writes for other programs: place, name, memory in MiB, more. */
  private static final Pattern FIELDS =
      Pattern.compile(
          "^(?:\\d{1,2}, *)?(?:gpu-[\\w-]+, *)?((?:nvidia|tesla|quadro|geforce)[^,]*),"
              + " *(\\d{4,6})(?: ?mi?b)?(?:, *(?!.*max-?[pq]).*)?$");

  /** A row of {@code gpustat}: place, name, temperature, load, memory, who uses it. */
  private static final Pattern LOAD_ROW =
      Pattern.compile(
          "^\\[\\d{1,2}\\] (?:\\| )?([^|]+?) *\\| *\\d{1,3} ?['°]c.*?/ *(\\d{4,6}) ?mb.*");

  /** BOINC's row: in brackets how many cards there are, not which it is. */
  private static final Pattern BOINC = Pattern.compile("^\\[(?:[2-9]|1\\d)\\] .*driver:.*");

  /** Two places in a computer, each with a card, or with one name behind both. */
  private static final Pattern TWO_PLACES =
      Pattern.compile(
          "\\b(gpu|device|cuda|card|rocm|vulkan) ?[#:]{0,2} ?(\\d{1,2})\\b(?!\\.\\d).*\\b\\1 ?[#:]{0,2} ?(?!\\2\\b)\\d{1,2}\\b(?![.\\d])"
              + "|\\b([\\da-f]{2}):00\\.0\\b.*\\b(?!\\3)[\\da-f]{2}:00\\.0\\b"
              + "|^\\[(\\d)\\] [^\\[]*\\d{3}.*\\[(?!\\4)\\d\\] (?:nvidia|geforce|amd|radeon|rtx|gtx|rx)|^#(\\d) .*#(?!\\5)\\d ");

  private static final Pattern OF_PROCESSOR =
      Pattern.compile(
          "intel|amd radeon(?:\\(tm\\))? graphics|llvmpipe|basic (?:render|display)|aspeed|matrox");

  /** A forum's title: {@code [USA-CA] [H] RTX 3080 [W] PayPal}; what is wanted is not owned. */
  private static final Pattern SWAP =
      Pattern.compile("\\[w\\][^\\[]*|\\[h\\]|\\[(?:wts|us|usa|can?|eu|uk)(?:-\\w+)?\\]");

  /** A line of BOINC's log: the name stands between the place and what the driver says. */
  private static final Pattern BOINC_LOG =
      Pattern.compile(
          "^(?:cuda|opencl|cal): (?:nvidia|amd|ati|amd/ati) gpu(?: \\d)?(?: \\([^)]*\\))?: (.*?) \\((?:driver|cal) version.*$");

  /** A row of a table whose other columns are measures, no counts. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "^\\|? *([^|]*\\p{L}[^|]*?) *(?:\\| *(?:\\d+[.,]\\d+|\\d{3,}|[\\d.,]+ ?%) *)+\\|? *$");

  /** A row of a table whose last column is the name, behind three and more figures. */
  private static final Pattern LAST =
      Pattern.compile("^(?:\\|? *[\\d.,:%]+ *){3,}\\| *([^|]*\\p{L}[^|]*?) *\\|?$");

  /** A name in the first column, and what it is an alias of in the next. */
  private static final Pattern ALIASED = Pattern.compile("^(\\S+) {4,}alias[_ ]\\S.*$");

  /** Before and behind the name in the logs and tables of tools: times, places, device ids. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^\\[?\\d\\d:\\d\\d:\\d\\d[:\\]]? +(?:\\[[^\\]]*\\]:? +)?|bus:\\d+ slot:\\d+ func:\\d+ (?:nvidia|amd):\\d+| {2,}(?<=(?:\\d\\d|titan).{0,64})[\\da-f]{4}(?: {2,}.*)?$|^[\\da-f]{4} [\\da-f]{4} {2}(?=\\p{L})|^[\\da-f]{4}, +[\\da-f]{2}, +|^\\W{0,3}[\\da-f]{4}[\"'] ?: ?(?=[\"'])");

  /** How drivers number the cards of a computer: {@code GPU 0: ... (UUID: GPU-1b2c...)}. */
  private static final Pattern PLACE =
      Pattern.compile(
          "^\\[\\d{1,2}\\] ?\\[\\d{1,2}\\] *|^(?:\\[\\d{1,2} +|0 +)(?=(?:nvidia|geforce|amd|radeon|tesla|quadro)\\b)|^\\d{1,2} ?\\| +|^(?:info: )?(?:device|gpu): ?\\d{1,2} +(?=(?:nvidia|geforce|amd|radeon|tesla|quadro)\\b)|^(?:slot|karte|carte|card|tarjeta|scheda|karta|карта|place|pos|miner|worker)(?: ?(?:nr|no|n°|#)\\.?)?[ -]?\\d{1,3} ?[:–-] *|^(?:(?:gpu|card|device)[ -]?#?|#)\\d{1,2} ?-? +|^\\[?(?:gpu|card|device)?"
              + " ?\\[?#?\\d{1,2}\\]?(?: ?[:.),] +|(?<=\\]) *)|\\(uuid:[^)]*\\)|^[\\da-f]{4}"
              + " {2}(?=\\p{L}[^\\[]*\\[)|(?<=\\]) +\\d{3,5}$|^(?:\\d{1,2} +)?(?:pci ?:?"
              + " ?)?(?:[\\da-f]{4}:)?[\\da-f]{2}:[\\da-f]{2}\\.\\d\\b");

  private static final Pattern LABELLED =
      Pattern.compile(
          "^(?:gpu|graphics(?: card)?|video"
              + " ?card|vga|видеокарта|відеокарта|graka|grafikkarte|grafikkort|grafik|carte"
              + " graphique|tarjeta gr[áa]fica|placa de v[íi]deo|karta graficzna|显卡)(?:\\(s\\))?"
              + " ?[:：=]");

  /** The rest of a computer, from its first part that is no card. */
  private static final Pattern OTHER_PARTS =
      Pattern.compile(
          "(?: ?[,;|+/] *| \\()(?:(?:cpu|processor|процессор|ram|i[3579]|intel|core i\\d|(?:amd"
              + " )?(?:ryzen|epyc|threadripper)"
              + "|xeon|ssd|nvme|psu|motherboard|os|windows|ubuntu|debian)\\b|\\d{1,4} ?gb (?:of"
              + " )?(?:system |system-)?(?:ram|ddr\\d)).*$");

  /** Another card, or what tells that the card before is a laptop's. */
  private static final Pattern CARD =
      Pattern.compile(
          "\\b(?:rtx|gtx|rx|gpus?\\d?|radeon|geforce|tesla|vega|max-?q|legion|\\d{4,5}(?:h[xsk]?|u))\\b"
              + "|laptop|notebook|mobile|ноутбук|port[aá]til");

  /** What a cluster calls one card: {@code gpu:l40s:1}. */
  private static final Pattern CLUSTER =
      Pattern.compile(
          "^(?:(?:-*gres[=/:])?gpu:(?=.*[:=]1(?:\\(.*\\))?$)|gpu[ _]1x[ _])([a-z\\d][a-z_ \\d-]*)(?:[:=].*)?$");

  private static final Pattern BOARD = Pattern.compile("^[a-z]\\d{1,4}s?$");

  /** A count of one, first or last in a text, is the card itself: {@code 1 x}, {@code 1 шт}. */
  private static final Pattern ONE =
      Pattern.compile(
          "^[\\s(-]*(?:(?:gpus?(?:\\(s\\))?|graphics|vga|video card|видеокарта|graka) ?[:=] ?)?(?:1"
              + " ?[x×*х] ?|1 (?=(?:nvidia|geforce|rtx|gtx|amd|radeon|rx)\\b)|1 ?[x×] ?(?=[ahv]\\d{2,3}\\b)|[1一单單] ?"
              + Counts.UNIT
              + "\\.?\\s*|[单單]卡\\s*)(?=.*\\b(?:rtx|gtx|rx|tesla|quadro|geforce|radeon|nvidia)["
              + " _-]?\\S?\\d|[ahv]\\d{2,3}\\b|[a-z\\d]*$)|[\\s,(-]+(?:[x×*х] ?1|1 ?[x×*х]|1 ?"
              + Counts.UNIT
              + ")(?=[\\s.,)]|$)(?<=\\d{3}.{0,90})");

  /** What is left of {@code SUPER} where a field was too short. */
  private static final Pattern CUT_SUPER =
      Pattern.compile("su(?:p|pe)?$(?<=\\b(?:16|20|40)[5-8]0(?: ti)? su(?:p|pe)?)");

  /** NVIDIA's tool cuts names off: {@code NVIDIA GeForce RTX 3070 ...} may be a laptop's. */
  private static final Pattern CUT =
      Pattern.compile("(?=.*(?:nvidia|geforce))(.*\\d(?: ti| super)? ?)\\.{2,}[\\s)\\]]*$");

  private Lines() {}

  /** The card of a line, in lower case as the line is. */
  static String card(String line) {
    String plain = QUOTED.matcher(line.replaceAll("[*`]", " ")).replaceFirst("");
    boolean two = TWO_PLACES.matcher(line).find() && !OF_PROCESSOR.matcher(line).find();
    if (two || BOINC.matcher(plain).matches()) {
      return "gpus " + plain;
    }
    String last = plain.contains("|") ? LAST.matcher(plain).replaceFirst("$1") : plain;
    String measured = last.contains("|") ? MEASURED.matcher(last).replaceFirst("$1") : last;
    String named = ALIASED.matcher(measured).replaceFirst("$1");
    String logged = BOINC_LOG.matcher(named).replaceFirst("$1");
    String swap = SWAP.matcher(AROUND.matcher(logged).replaceAll("")).replaceAll(" ");
    String fields = FIELDS.matcher(swap).replaceFirst("$1, $2 mb");
    String load = LOAD_ROW.matcher(fields).replaceFirst("$1, $2 mb");
    String row = CHIP_ROW.matcher(ROW.matcher(load).replaceFirst("$1")).replaceFirst("$1");
    String placed = PLACE.matcher(row).replaceAll(" ");
    Matcher parts = OTHER_PARTS.matcher(placed);
    boolean ends =
        LABELLED.matcher(placed.strip()).find()
            && parts.find()
            && !CARD.matcher(parts.group()).find();
    return whole((ends ? placed.substring(0, parts.start()) : placed).strip());
  }

  /** With what was cut off at its end, and without a count of one. */
  private static String whole(String card) {
    String named =
        CLUSTER
            .matcher(card)
            .replaceFirst(
                found ->
                    (BOARD.matcher(found.group(1)).matches() ? "nvidia " : "")
                        + found.group(1).replace('_', ' '));
    String one = ONE.matcher(named).replaceFirst(" ");
    String spelled = CUT_SUPER.matcher(one).replaceFirst("super");
    return spelled.contains("..")
        ? CUT.matcher(spelled).replaceFirst("$1 " + CardText.OTHER)
        : spelled;
  }
}

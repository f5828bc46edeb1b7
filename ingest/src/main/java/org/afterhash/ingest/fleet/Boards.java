package org.afterhash.ingest.fleet;

import java.util.regex.Pattern;

/**
 * NVIDIA's boards for servers and workstations, whose names are short: {@code T4}, {@code A4000}.
 */
final class Boards {
  private static final String NAME =
      "(?<![a-z\\d])(?:[ahv]100|h200|p100|a[1-4]0|a16|a2|l40s?|l4|t4|p40?|m40|k80|a[2456][05]00)(?![a-z\\d])";

  /** The maker, its line, or one of its chips. */
  private static final Pattern NVIDIA =
      Pattern.compile("\\b(?:nvidia|tesla|(?:g[abhkmpv]|tu|ad)\\d{3}(?:gl)?\\b)");

  /** Words and units of computing that stand before a board's name or behind it. */
  private static final String BESIDE =
      "gpus?|accelerators?|vram|cuda|compute|sm_\\d\\d|sxm|pci-?e|nvlink|\\d{2} ?gi?b";

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?<![^\\W_])(?:"
              + BESIDE
              + "|gpu[_ -]?(?:type|name|model|sku)|gputype|instance|type|model|node|slot"
              + "|turing|ampere|ada|lovelace|pascal|volta|hopper)(?![^\\W_])(?=.*"
              + NAME
              + ")");

  private static final Pattern DESCRIBED =
      Pattern.compile(
          NAME
              + "(?=.*(?<![^\\W_])(?:"
              + BESIDE
              + "|trt|pny|passive|low profile|lp|tdp|blower|\\d{2,3} ?w|homelab|llama"
              + "|\\d+(?:\\.\\d+)? ?mh(?:/?s)?)(?![^\\W_]))");

  private static final Pattern ALONE =
      Pattern.compile("\\W*" + NAME + "(?:\\W+\\d{2} ?gi?b?)?\\W*");

  /** Several of a board, or a share of one. */
  private static final Pattern SHARES = Pattern.compile("[x*] ?(?!1\\b)\\d|\\b0[.,]\\d");

  /** Whose products have such names too. */
  private static final Pattern NO_BOARD =
      Pattern.compile(
          "\\b(?:ssd|nvme|m\\.2|kingston|iphone|galaxy|canon|sony|ryzen|amd|apu|radeon|audi"
              + "|headset|huawei|xiaomi|apple|fusion|lamp|bulb|led|speaker)\\b");

  private Boards() {}

  /** Whether it is NVIDIA's by what the text says, or has nothing but a board's name in it. */
  static boolean isOfNvidia(String text, String bare) {
    boolean named =
        NVIDIA.matcher(text).find()
            || LABELLED.matcher(text).find()
            || DESCRIBED.matcher(text).find()
            || (ALONE.matcher(bare).matches() && !SHARES.matcher(text).find());
    return named && !NO_BOARD.matcher(text).find();
  }
}

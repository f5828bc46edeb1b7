package org.afterhash.ingest.fleet;

import java.util.List;
import java.util.regex.Pattern;

/** Writes a card's memory in one way, as drivers, tools, shops and their slips have it in many. */
final class MemoryWords {
  /** Sizes that cards are sold with, GB. */
  private static final List<Long> SIZES =
      List.of(1L, 2L, 3L, 4L, 5L, 6L, 8L, 10L, 11L, 12L, 16L, 20L, 24L, 32L, 40L, 48L, 80L, 96L);

  /** What is free or used, before the whole: {@code 9876/10240 MB}. */
  private static final Pattern USED_OF = Pattern.compile("\\b\\d{2,6} ?/ ?(\\d{4,6} ?mi?b\\b)");

  /** All that a program of 32 bits can say of any memory of 4 GB and more. */
  private static final Pattern CAP =
      Pattern.compile(
          "\\b4095 ?mi?b\\b|(?<!/ ?)\\b\\d{3,6} ?mi?b (?:allocatable|available|free)\\b|available=\"?[\\d.]+ ?gi?b\\b|with \\d{4,6} mb memory");

  private static final Pattern FINE_GB = Pattern.compile("\\b(\\d{1,2})[.,](\\d{1,6}) ?gi?b\\b");

  /** What tools report where they round down: {@code 15 GiB}; no card is sold with that. */
  private static final Pattern ROUNDED =
      Pattern.compile("\\b(7|15|2[23]|31|39|4[4-7]|79) ?gi?b\\b");

  private static final Pattern MB =
      Pattern.compile("\\b(\\d{4,6})(?:[.,]\\d{1,6})? ?(?:mi?b|мб)(?!\\p{L})");

  /** A size that cards have, in MB without its unit; 2048 is of stream processors as often. */
  private static final Pattern BARE_MB =
      Pattern.compile(
          "(?<![\\d#x-])(?<!shared memory: )(?:3072|4096|6144|8176|8192|10240|11264|12288|16368|16384|20480|24576|32768|49152|81920)"
              + "(?![\\d-]|\\.\\d\\d?(?!\\d))(?! ?(?:x|cuda|shader|stream|cores?|sp|mi?b|мб)(?!\\p{L}))");

  /** A field of a program's list: {@code "vram_gb": 24}. */
  private static final Pattern GB_BEFORE =
      Pattern.compile(
          "\\b(?:(?:vram|memory|mem)[_ (]{1,2}gb|vram\"?:)\\W{1,5}(\\d{1,3})(?! ?[gm]|[.,]?\\d)");

  private static final Pattern BYTES =
      Pattern.compile(
          "(?:vram total\\W+)?\\b(\\d{10,11})\\b(?: +bytes\\b|(?<=vram total\\W{1,6}\\d{10,11}))");

  /** How ASUS writes the memory, behind a letter for the clocks: {@code O8G}. */
  private static final Pattern OF_ASUS =
      Pattern.compile("(?<![\\p{L}\\d])[oa](\\d{1,2})g(?![\\p{L}\\d])");

  private static final Pattern SPACED_TYPE =
      Pattern.compile("\\bg?d{1,2}r{1,2}[ -]?([5-7])( x)?\\b");

  /** In Cyrillic and French; {@code Go} is an English word too. */
  private static final Pattern FOREIGN_GB =
      Pattern.compile(
          "\\b(\\d{1,3}) ?(?:гб|гиг\\p{L}*|go\\b|gt\\b|gigas\\b|جيجا\\p{L}*|قيقا|گیگ\\p{L}*|জিবি|जीबी)");

  private static final double BYTES_IN_GB = 1L << 30;

  private MemoryWords() {}

  /** Writes the memory in whole GB; drivers report a little less than the card was sold with. */
  static String inGb(String text) {
    String whole = USED_OF.matcher(CAP.matcher(text).replaceAll(" ")).replaceAll("$1");
    String fine =
        FINE_GB
            .matcher(whole)
            .replaceAll(m -> sold(Double.parseDouble(m.group(1) + "." + m.group(2))) + "gb");
    String full =
        ROUNDED.matcher(fine).replaceAll(m -> sold(Integer.parseInt(m.group(1)) + 0.9) + "gb");
    String sized = BARE_MB.matcher(full).replaceAll("$0 mb ");
    String mega =
        MB.matcher(sized).replaceAll(m -> sold(Integer.parseInt(m.group(1)) / 1024.0) + "gb");
    String bytes =
        BYTES.matcher(mega).replaceAll(m -> sold(Long.parseLong(m.group(1)) / BYTES_IN_GB) + "gb");
    String before = GB_BEFORE.matcher(bytes).replaceAll("$1gb");
    String foreign = FOREIGN_GB.matcher(before).replaceAll("$1gb");
    return typed(OF_ASUS.matcher(foreign).replaceAll("asus $1gb"));
  }

  /** The size a card was sold with, whole GB, of what its driver reports. */
  private static long sold(double reported) {
    return SIZES.stream()
        .filter(size -> size >= reported - 0.3 && 0.9 * size - 0.5 <= reported)
        .findFirst()
        .orElseGet(() -> Math.round(reported));
  }

  /** The kind in one word: {@code GDDR 6 X}, {@code GDRR6}. */
  private static String typed(String text) {
    return SPACED_TYPE
        .matcher(text)
        .replaceAll(m -> "gddr" + m.group(1) + (m.group(2) == null ? "" : "x"));
  }
}

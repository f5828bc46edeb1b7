package org.afterhash.ingest.fleet;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.afterhash.domain.gpu.GpuModel.Vendor;

/**
 * A card's name without what only decorates it: makers' words, trademark signs, case, blanks and
 * dashes. What tells cards apart stays: {@code Ti}, {@code Super}, {@code XT}, {@code LHR}, memory.
 *
 * @param key equal for two spellings of one name
 * @param stem {@code key} without the memory
 * @param hasMemory whether the memory is named
 * @param suffixes such as {@code ti} and {@code lhr}
 * @param vendors whose words stand in the name
 */
record Spelling(
    String key, String stem, boolean hasMemory, Set<String> suffixes, Set<Vendor> vendors) {

  private static final Pattern MARKS = Pattern.compile("\\((tm|r|c)\\)|[™®©]");

  /** {@code RTX 2080/Ti} are two cards. */
  private static final Pattern TWO_SISTERS =
      Pattern.compile(
          "(?<=\\d) ?/ ?(?=(?:ti|super|xtx?)\\b)|(?<=(?:\\d|\\dti|\\d ti|xt) ?)[(\\[](?=(?:ti|super|xtx?|x|s)[)\\]])");

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Zs}_/()-]+");
  private static final Pattern MEMORY = Pattern.compile("(\\d+) ?(?:gb|gib|g)(?![a-z0-9])");
  private static final Pattern JOINED_MEMORY = Pattern.compile("(?<=\\d{4}|[a-z])(?=\\d{1,2}gb$)");
  private static final Pattern SHORT_SUPER = Pattern.compile("(?<=\\d{4}) ?s(?![a-z])");
  private static final Pattern SUFFIXES =
      Pattern.compile("(?<![a-z])(?:ti|super|xtx|xt|lhr|pcie|sxm)+(?![a-z])");
  private static final Pattern SUFFIX = Pattern.compile("ti|super|xtx|xt|lhr|pcie|sxm");
  private static final Pattern NVIDIA = Pattern.compile("nvidia|geforce");
  private static final Pattern AMD = Pattern.compile("\\bamd|radeon");
  private static final Pattern DECORATION =
      Pattern.compile("nvidia|geforce|radeon|\\b(?:amd|tesla)|\\bati\\b");

  static Spelling of(String text) {
    String plain = MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    String parted = TWO_SISTERS.matcher(plain).replaceAll("+");
    String spaced = GAPS.matcher(parted).replaceAll(" ");
    var vendors = new TreeSet<Vendor>();
    if (NVIDIA.matcher(spaced).find()) {
      vendors.add(Vendor.NVIDIA);
    }
    if (AMD.matcher(spaced).find()) {
      vendors.add(Vendor.AMD);
    }
    String named = DECORATION.matcher(spaced).replaceAll(" ");
    String withGb = MEMORY.matcher(named).replaceAll("$1gb");
    String full = SHORT_SUPER.matcher(withGb).replaceAll(" super");
    String split = JOINED_MEMORY.matcher(full).replaceAll(" ");
    String stem = split.replaceAll("(?<![a-z0-9])\\d+gb(?![a-z0-9])", " ");
    return new Spelling(
        full.replace(" ", ""),
        stem.replace(" ", ""),
        !stem.equals(split),
        suffixes(split),
        vendors);
  }

  private static Set<String> suffixes(String spaced) {
    var found = new TreeSet<String>();
    for (MatchResult run : SUFFIXES.matcher(spaced).results().toList()) {
      List<MatchResult> words = SUFFIX.matcher(run.group()).results().toList();
      words.forEach(word -> found.add(word.group()));
    }
    return found;
  }
}

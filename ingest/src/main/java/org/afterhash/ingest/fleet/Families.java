package org.afterhash.ingest.fleet;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which models of a number fit the families, such as {@code RTX} and {@code Quadro}, that a text
 * names.
 */
final class Families {
  private static final Pattern MINING_BOARD = Pattern.compile("p10\\d.*|\\d{2,3}hx");

  private Families() {}

  /** Whether a number is one of NVIDIA's cards for mining only. */
  static boolean isMiningBoard(String core) {
    return MINING_BOARD.matcher(core).matches();
  }

  /**
   * Models whose family is the one in the text, if the text names any.
   *
   * @param rest words of the text that are no part of the number
   * @param all models of the number
   */
  static List<ModelEntry> fitting(
      String core, CardText card, List<String> rest, List<ModelEntry> all) {
    Set<String> named = named(core, rest);
    boolean pro =
        rest.contains("radeon") && rest.contains("pro") && ModelNumbers.isSelfEvident(core);
    boolean slip =
        Set.of("gtx", "rtx", "gt").containsAll(named)
            && all.stream().allMatch(ModelEntry::isGeForce);
    return all.stream()
        .filter(
            entry ->
                !pro
                    && (named.isEmpty()
                        || entry.families().containsAll(named)
                        || (slip && entry.hasMemory(card))))
        .filter(
            entry ->
                !entry.families().contains("quadro")
                    || named.equals(entry.families())
                    || core.equals("8000")
                    || (!card.memory().isEmpty() && entry.hasMemory(card)))
        .toList();
  }

  /** The families named, without those that say nothing. */
  private static Set<String> named(String core, List<String> rest) {
    var named = new TreeSet<>(rest);
    named.retainAll(ModelNumbers.FAMILIES);
    if (named.size() > 1) {
      // Of video, where another family is named.
      named.remove("hd");
    }
    if (named.contains("titan")) {
      named.remove("gtx");
    }
    if (isMiningBoard(core)) {
      // Sellers say which of NVIDIA's cards for players it is like.
      named.removeAll(Set.of("gtx", "rtx"));
    }
    if (ModelNumbers.isBoard(core)) {
      // NVIDIA dropped "Tesla" from the names of its boards; sellers have not.
      named.remove("tesla");
    }
    if (ModelNumbers.isWorkstation(core) || rest.contains("ada")) {
      // Sellers write "Quadro RTX A4000" for NVIDIA's "RTX A4000".
      named.remove("quadro");
    }
    return named;
  }
}

package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;

/**
 * The numbers of models, such as {@code 3070} and {@code p104 100}, and where they stand in a text.
 */
final class ModelNumbers {
  static final Set<String> FAMILIES =
      Set.of(
          "rtx",
          "gtx",
          "rx",
          "r9",
          "r7",
          "gt",
          "quadro",
          "tesla",
          "cmp",
          "titan",
          "hd",
          "arc",
          "firepro",
          "instinct",
          "wx",
          "nvs");
  private static final Set<String> SELF_EVIDENT =
      Set.of("vega", "vii", "p102", "p104", "p106", "titan");

  /** Words before a number that make it one of another line: {@code Radeon Pro 580}. */
  private static final Set<String> OTHER_LINES = Set.of("pro", "mi", "iris", "uhd", "arc", "nvs");

  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{3,4}x?(?: .*)?");
  private static final Pattern BOARD = Pattern.compile("[a-z]\\d{1,3}s?");
  private static final Pattern MINING = Pattern.compile("p10\\d \\d+");
  private static final Pattern WORKSTATION = Pattern.compile("a\\d{4}");
  private static final int LONGEST_CORE = 3;

  private final Map<String, List<ModelEntry>> byCore = new HashMap<>();

  ModelNumbers(GpuCatalogue catalogue) {
    for (GpuModel model : catalogue.models()) {
      CardText name = CardText.of(model.name());
      var families = new TreeSet<>(name.words());
      families.retainAll(FAMILIES);
      var core = new ArrayList<>(name.words());
      core.removeAll(FAMILIES);
      core.removeAll(ModelEntry.FORMS);
      if (core.size() > 1) {
        core.remove("radeon");
      }
      String joined = String.join(" ", core.isEmpty() ? name.words() : core);
      ModelEntry entry = ModelEntry.of(model, name, core.isEmpty() ? Set.of() : families);
      byCore.computeIfAbsent(joined, any -> new ArrayList<>()).add(entry);
      if (MINING.matcher(joined).matches()) {
        // "P104-100" is mostly called "P104".
        byCore.computeIfAbsent(core.get(0), any -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** The models that have this number. */
  List<ModelEntry> models(String core) {
    return byCore.getOrDefault(core, List.of());
  }

  /**
   * A model's number in a text.
   *
   * @param from where it begins among the pieces
   * @param to behind it and its suffixes
   * @param suffixes right behind it, the limiter apart
   */
  record Mention(String core, int from, int to, Set<String> suffixes) {
    boolean holds(int i) {
      return i >= from && i < to;
    }
  }

  /** Each place in a text where the number of a model of the catalogue stands. */
  List<Mention> mentions(List<String> pieces, boolean ofNvidia) {
    var mentions = new ArrayList<Mention>();
    for (int i = 0; i < pieces.size(); i++) {
      for (int length = LONGEST_CORE; length > 0; length--) {
        int end = Math.min(pieces.size(), i + length);
        String core = String.join(" ", pieces.subList(i, end));
        if (byCore.containsKey(core) && isNamed(core, i == 0 ? "" : pieces.get(i - 1), ofNvidia)) {
          mentions.add(mention(core, i, end, pieces));
          i = end - 1;
          break;
        }
      }
    }
    return mentions;
  }

  private static Mention mention(String core, int from, int end, List<String> pieces) {
    int to = end;
    var suffixes = new TreeSet<String>();
    for (; to < pieces.size() && CardText.isSuffix(pieces.get(to)); to++) {
      suffixes.addAll(CardText.suffixesOf(pieces.get(to)));
    }
    suffixes.remove("lhr");
    return new Mention(core, from, to, suffixes);
  }

  /** Whether a word that is a number by itself or by the word before it stands for a model. */
  private boolean isNamed(String core, String before, boolean ofNvidia) {
    if (isEvident(core)) {
      return !OTHER_LINES.contains(before);
    }
    if (isWorkstation(core) && (ofNvidia || before.equals("quadro"))) {
      return true;
    }
    boolean board = isBoard(core);
    return models(core).stream()
        .anyMatch(
            entry -> entry.families().contains(before) || (board && ofNvidia && entry.isBoard()));
  }

  /** Whether a number is long enough, or a word rare enough, to be believed without a family. */
  static boolean isEvident(String core) {
    return LONG_NUMBER.matcher(core).matches() || core.endsWith("hx") || isSelfEvident(core);
  }

  /** Whether it is a number of NVIDIA's cards for workstations, such as {@code a4000}. */
  static boolean isWorkstation(String core) {
    return WORKSTATION.matcher(core).matches();
  }

  /** Whether it is a number of NVIDIA's boards for servers, such as {@code l40s}. */
  static boolean isBoard(String core) {
    return BOARD.matcher(core).matches();
  }

  /** Whether a number is one that no other line of cards has. */
  static boolean isSelfEvident(String core) {
    return SELF_EVIDENT.contains(core.split(" ", -1)[0]);
  }
}

package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;

/**
 * Finds the model that a longer text speaks of, such as {@code MSI GeForce RTX 3070 Gaming X Trio
 * 8G}.
 *
 * <p>A text is believed when exactly one number of a model stands in it, its family ({@code RTX},
 * {@code RX}, ...) and suffixes are the model's, any memory named is the model's, and nothing else
 * in it could make it another card. A wrong model is worse than a question: whatever is in doubt is
 * none.
 */
final class ModelGrammar {
  private static final Set<String> FAMILIES =
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
  private static final Set<String> SELF_EVIDENT = Set.of("vega", "vii", "p102", "p104", "p106");
  private static final Set<String> SUFFIXES = Set.of("ti", "super", "xt", "xtx", "lhr");

  /** Words of one or two letters after a number are suffixes, unless they are known. */
  private static final Pattern SHORT = Pattern.compile("\\p{L}{1,2}");

  private static final Pattern NUMBERS = Pattern.compile(".*\\d{3}.*|\\d+");
  private static final Pattern MARKUP = Pattern.compile("[{}<>]");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{3,4}x?(?: .*)?");
  private static final Pattern QUANTITY = Pattern.compile("\\d{1,4}(?:x|pcs?|st)|[x]\\d{1,3}");

  /** Models that were never sold without the limiter, so that naming it changes nothing. */
  private static final Set<String> ALWAYS_LIMITED =
      Set.of("rtx-3050", "rtx-3070-ti", "rtx-3080-ti", "rtx-3080-12gb");

  private final Map<String, List<Entry>> byCore = new HashMap<>();
  private final Set<String> decoration = WordList.read("card_words.txt");
  private final Set<String> others = WordList.read("other_cards.txt");

  /** A model as its name is built. */
  private record Entry(
      GpuModelId id,
      Set<String> families,
      Set<String> suffixes,
      boolean namesMemory,
      Optional<Integer> memory,
      String memoryType) {

    boolean hasMemory(CardText text) {
      boolean amount =
          text.memory().isEmpty() || memory.isEmpty() || text.memory().contains(memory.get());
      return amount
          && (memoryType.isEmpty() || text.memoryTypes().stream().allMatch(memoryType::startsWith));
    }
  }

  ModelGrammar(GpuCatalogue catalogue) {
    for (GpuModel model : catalogue.models()) {
      CardText name = CardText.of(model.name());
      var families = new TreeSet<>(name.words());
      families.retainAll(FAMILIES);
      var core = new ArrayList<>(name.words());
      core.removeAll(FAMILIES);
      if (core.size() > 1) {
        core.remove("radeon");
      }
      Double memory = model.memoryGb();
      String type = model.memoryType();
      Entry entry =
          new Entry(
              model.id(),
              families,
              name.suffixes(),
              !name.memory().isEmpty(),
              memory == null ? Optional.empty() : Optional.of((int) Math.rint(memory)),
              type == null ? "" : type.toLowerCase(Locale.ROOT));
      String joined = String.join(" ", core);
      if (isEvident(joined) || !(core.isEmpty() || families.isEmpty())) {
        byCore.computeIfAbsent(joined, any -> new ArrayList<>()).add(entry);
      }
    }
  }

  /**
   * What a text was found to speak of.
   *
   * @param models one where it is certain; several where it could be each of them; none
   * @param confidence 0 to 1
   */
  record Found(List<GpuModelId> models, double confidence, String reason) {}

  Found find(String text) {
    if (MARKUP.matcher(text).find()) {
      return none("It is written for a machine, not a name.");
    }
    CardText card = CardText.of(text);
    Set<String> cores = cores(card.words());
    if (cores.size() != 1) {
      return none(
          cores.isEmpty() ? "No model has a name like this." : "More than one model is named.");
    }
    String core = cores.iterator().next();
    if (isLettered(card.words(), core)) {
      return none("The letters behind " + core + " may make it something else.");
    }
    var rest = new ArrayList<>(card.words());
    List.of(core.split(" ", -1)).forEach(part -> rest.removeIf(part::equals));
    List<Entry> entries = ofFamily(core, rest);
    rest.removeAll(FAMILIES);
    Optional<String> doubt = doubt(rest, core);
    if (entries.isEmpty() || doubt.isPresent() || card.memory().size() > 1) {
      return none(doubt.orElse("The name and what stands beside it do not fit."));
    }
    return choose(card, entries, confidence(card, rest, core));
  }

  private static Found none(String reason) {
    return new Found(List.of(), 0, reason);
  }

  /** Numbers of models in a text: one word, or two in a row. */
  private Set<String> cores(List<String> words) {
    var cores = new TreeSet<String>();
    for (int i = 0; i < words.size(); i++) {
      String pair = i + 1 < words.size() ? words.get(i) + " " + words.get(i + 1) : "";
      if (byCore.containsKey(pair)) {
        cores.add(pair);
      } else if (byCore.containsKey(words.get(i)) && !SUFFIXES.contains(words.get(i))) {
        cores.add(words.get(i));
      }
    }
    return cores;
  }

  /** Whether letters stand behind a number that may be a suffix, as in {@code 4090 D}. */
  private boolean isLettered(List<String> words, String core) {
    List<String> parts = List.of(core.split(" ", -1));
    int at = Collections.indexOfSubList(words, parts) + parts.size();
    return at < words.size()
        && (words.get(at).matches("\\p{L}")
            || (SHORT.matcher(words.get(at)).matches() && !decoration.contains(words.get(at))));
  }

  /** Models of a number whose family is the one in the text, if the text names any. */
  private List<Entry> ofFamily(String core, List<String> rest) {
    var named = new TreeSet<>(rest);
    named.retainAll(FAMILIES);
    boolean pro =
        rest.contains("radeon")
            && rest.contains("pro")
            && SELF_EVIDENT.contains(core.split(" ", -1)[0]);
    return byCore.getOrDefault(core, List.of()).stream()
        .filter(entry -> isEvident(core) || !named.isEmpty())
        .filter(entry -> !pro && (named.isEmpty() || entry.families().containsAll(named)))
        .filter(entry -> !entry.families().contains("quadro") || named.contains("quadro"))
        .toList();
  }

  /** Why the words beside a number leave doubt. */
  private Optional<String> doubt(List<String> rest, String core) {
    String first = rest.isEmpty() ? "" : rest.get(0);
    if (QUANTITY.matcher(first).matches()) {
      return Optional.of("It seems to name a number of cards.");
    }
    for (String word : rest) {
      boolean known = decoration.contains(word);
      if (others.contains(word)) {
        return Optional.of("\"" + word + "\" makes it something else.");
      }
      boolean number = NUMBERS.matcher(word).matches();
      boolean letter = word.length() == 1;
      if (!known && (letter || (number && !CardText.isPartNumber(word)))) {
        return Optional.of("\"" + word + "\" beside " + core + " is not understood.");
      }
    }
    return Optional.empty();
  }

  /** Whether a number is long enough, or a word rare enough, to be believed without a family. */
  private static boolean isEvident(String core) {
    return LONG_NUMBER.matcher(core).matches() || SELF_EVIDENT.contains(core.split(" ", -1)[0]);
  }

  private double confidence(CardText card, List<String> rest, String core) {
    boolean familyNamed = card.words().stream().anyMatch(FAMILIES::contains);
    boolean evident = SELF_EVIDENT.contains(core.split(" ", -1)[0]);
    boolean strange = !decoration.containsAll(rest);
    if (strange) {
      return familyNamed || evident ? 0.9 : 0;
    }
    return familyNamed || evident ? 0.97 : 0.92;
  }

  private static Found choose(CardText card, List<Entry> entries, double confidence) {
    if (confidence == 0) {
      return none("A number alone, beside words that are not known, is no name.");
    }
    List<Entry> alike = new ArrayList<>(withSuffixes(entries, card.suffixes()));
    if (card.mayBeLimited()) {
      var limited = new TreeSet<>(card.suffixes());
      limited.add("lhr");
      entries.stream().filter(e -> e.suffixes().equals(limited)).forEach(alike::add);
    }
    List<Entry> fitting = alike.stream().filter(entry -> entry.hasMemory(card)).toList();
    List<Entry> plain = fitting.stream().filter(e -> !e.namesMemory()).toList();
    List<Entry> chosen = card.memory().isEmpty() && plain.size() == 1 ? plain : fitting;
    if (chosen.isEmpty()) {
      return none("No model of this number has these suffixes and this memory.");
    }
    return new Found(
        chosen.stream().map(Entry::id).sorted().toList(),
        chosen.size() == 1 ? confidence : 0,
        chosen.size() == 1
            ? "Its number, suffixes and memory fit, and nothing beside them contradicts."
            : "It could be several models.");
  }

  /** With the limiter named, models that always had it fit beside those that are named after it. */
  private static List<Entry> withSuffixes(List<Entry> entries, Set<String> suffixes) {
    var fitting = new ArrayList<Entry>();
    entries.stream().filter(e -> e.suffixes().equals(suffixes)).forEach(fitting::add);
    if (suffixes.contains("lhr")) {
      fitting.addAll(limited(entries, suffixes));
    }
    return fitting;
  }

  private static List<Entry> limited(List<Entry> entries, Set<String> suffixes) {
    var unlimited = new TreeSet<>(suffixes);
    unlimited.remove("lhr");
    return entries.stream()
        .filter(e -> e.suffixes().equals(unlimited))
        .filter(e -> ALWAYS_LIMITED.contains(e.id().value()))
        .toList();
  }
}

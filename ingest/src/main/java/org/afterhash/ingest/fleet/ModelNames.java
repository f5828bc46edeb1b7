package org.afterhash.ingest.fleet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;

/**
 * Finds the model that a text names: by its id, its name or one of its aliases, however they are
 * spelled. A text that could be two models is none of them.
 *
 * <p>Aliases were collected in the wild and some mislead. One is believed only where its suffixes
 * ({@code Ti}, {@code XT}, ...) are those of the model, and where it does not leave out the memory
 * that tells the model from another: {@code 68xt} is no RX 6800, and {@code GTX 1060} is neither
 * the one of 3 GB nor that of 6.
 */
public final class ModelNames {
  private static final int MOST_SUGGESTIONS = 3;
  private static final int LONGEST_NAME = 300;

  /** Two spellings in one alias, such as {@code nvidia-gtx-1070/1070}. */
  private static final Pattern TWO_IN_ONE = Pattern.compile("(?:nvidia|amd)-[^\\s/]+/[^/]+");

  private final GpuCatalogue catalogue;
  private final Map<String, GpuModelId> names = new TreeMap<>();
  private final Map<String, Set<GpuModelId>> aliases = new TreeMap<>();
  private final Map<String, Set<GpuModelId>> stems = new TreeMap<>();
  private final Set<String> misleading = new HashSet<>();
  private final LikeNames likeNames;
  private final ModelGrammar grammar;

  /**
   * What a text names.
   *
   * @param model empty where no model is certain
   * @param confidence 1 for ids and names, less for aliases, 0 without a model
   * @param reason why it is this model, or why none is certain, a sentence
   * @param suggestions up to three models that may have been meant, the likeliest first; empty with
   *     a model
   * @param isCard whether the text names a card, be it one of several
   */
  public record Match(
      Optional<GpuModelId> model,
      double confidence,
      String reason,
      List<GpuModelId> suggestions,
      boolean isCard) {
    public Match {
      suggestions = List.copyOf(suggestions);
    }

    static Match of(GpuModelId model, double confidence, String reason) {
      return new Match(Optional.of(model), confidence, reason, List.of(), true);
    }
  }

  public ModelNames(GpuCatalogue catalogue) {
    this.catalogue = catalogue;
    this.likeNames = new LikeNames(catalogue.models());
    this.grammar = new ModelGrammar(catalogue);
    for (GpuModel model : catalogue.models()) {
      Spelling name = Spelling.of(model.name());
      names.put(name.key(), model.id());
      if (name.hasMemory()) {
        stems.computeIfAbsent(name.stem(), stem -> new TreeSet<>()).add(model.id());
      }
    }
    catalogue.models().forEach(this::learnAliases);
    learnKnownNames();
  }

  /** Names that drivers report and no rule makes of the catalogue's. */
  private void learnKnownNames() {
    for (String line : WordList.lines("known_names.csv")) {
      int comma = line.indexOf(',');
      GpuModelId model = GpuModelId.ofName(line.substring(0, comma));
      if (catalogue.find(model).isPresent()) {
        learn(Spelling.of(line.substring(comma + 1)), model);
      }
    }
  }

  private void learnAliases(GpuModel model) {
    Spelling name = Spelling.of(model.name());
    Double memory = model.memoryGb();
    if (!name.hasMemory() && memory != null && memory == Math.rint(memory)) {
      learn(Spelling.of(model.name() + " " + memory.intValue() + "GB"), model.id());
    }
    model.aliases().stream()
        .flatMap(ModelNames::spellings)
        .forEach(
            spelling -> {
              boolean believed =
                  spelling.suffixes().equals(name.suffixes())
                      && (spelling.hasMemory() || !isToldApartByMemory(name));
              if (believed) {
                learn(spelling, model.id());
              } else {
                misleading.add(spelling.key());
              }
            });
  }

  private static Stream<Spelling> spellings(String alias) {
    Stream<String> parts =
        TWO_IN_ONE.matcher(alias).matches() ? Stream.of(alias.split("/", 2)) : Stream.of();
    return Stream.concat(Stream.of(alias), parts).map(Spelling::of);
  }

  private boolean isToldApartByMemory(Spelling name) {
    return name.hasMemory();
  }

  private void learn(Spelling spelling, GpuModelId model) {
    if (!spelling.key().isEmpty()) {
      aliases.computeIfAbsent(spelling.key(), key -> new TreeSet<>()).add(model);
    }
  }

  /** The model that {@code text} names. */
  public Match resolve(String text) {
    if (text.length() > LONGEST_NAME) {
      return new Match(Optional.empty(), 0, "The text is too long.", List.of(), false);
    }
    Spelling spelling = Spelling.of(text);
    GpuModelId named = names.get(spelling.key());
    if (named != null && isOfVendor(named, spelling)) {
      return Match.of(named, 1, "It is the model's name.");
    }
    Set<GpuModelId> meant = aliases.getOrDefault(spelling.key(), Set.of());
    if (named == null && meant.size() == 1) {
      GpuModelId only = meant.iterator().next();
      if (isOfVendor(only, spelling)) {
        return Match.of(only, 0.95, "It is a known spelling of the name.");
      }
    }
    boolean told = meant.isEmpty() && !stems.containsKey(spelling.key());
    return told && !misleading.contains(spelling.key())
        ? spoken(text, spelling)
        : unresolved(spelling, meant);
  }

  /**
   * The model that a text and the memory of the card name together. Where the model of the text has
   * another memory, its variant with that memory is taken, or none.
   *
   * @param memory whole GB, which tools report up to a tenth too low; empty when not known
   */
  public Match resolve(String text, OptionalInt memory) {
    Match named = resolve(text);
    if (memory.isEmpty() || named.model().filter(id -> fits(id, memory)).isPresent()) {
      return named;
    }
    Match both = resolve(text + " " + memory.getAsInt() + "GB");
    if (both.model().filter(id -> fits(id, memory)).isPresent()) {
      GpuModelId model = both.model().get();
      return Match.of(model, Math.min(0.95, both.confidence()), "Its memory tells it from others.");
    }
    List<GpuModelId> suggestions = named.model().map(List::of).orElseGet(named::suggestions);
    String reason =
        named.model().isEmpty()
            ? named.reason()
            : "The model of this name has not " + memory.getAsInt() + " GB.";
    return new Match(Optional.empty(), 0, reason, suggestions, named.isCard());
  }

  /** Whether a model of the catalogue may have this memory; what is not known fits. */
  boolean fits(GpuModelId model, OptionalInt memory) {
    Double gb = catalogue.find(model).map(GpuModel::memoryGb).orElse(null);
    return catalogue.find(model).isPresent()
        && (gb == null
            || memory.isEmpty()
            || (memory.getAsInt() >= 0.9 * gb - 0.5 && memory.getAsInt() <= gb + 0.5));
  }

  private boolean isOfVendor(GpuModelId model, Spelling spelling) {
    return Set.of(catalogue.get(model).vendor()).containsAll(spelling.vendors());
  }

  private Match spoken(String text, Spelling spelling) {
    ModelGrammar.Found found = grammar.find(text);
    List<GpuModelId> models = found.models();
    if (models.size() == 1 && isOfVendor(models.get(0), spelling)) {
      return Match.of(models.get(0), found.confidence(), found.reason());
    }
    boolean several = models.size() > 1;
    List<GpuModelId> suggestions = several ? models : likeNames.find(spelling, MOST_SUGGESTIONS);
    return new Match(
        Optional.empty(),
        0,
        found.reason(),
        suggestions.stream().limit(MOST_SUGGESTIONS).toList(),
        several);
  }

  private Match unresolved(Spelling spelling, Set<GpuModelId> meant) {
    var several = new TreeSet<>(stems.getOrDefault(spelling.key(), Set.of()));
    several.addAll(meant);
    List<GpuModelId> suggestions =
        several.isEmpty()
            ? likeNames.find(spelling, MOST_SUGGESTIONS)
            : several.stream().limit(MOST_SUGGESTIONS).toList();
    String reason =
        several.isEmpty() ? "No model has a name like this." : "It could be several models.";
    return new Match(Optional.empty(), 0, reason, suggestions, !several.isEmpty());
  }
}

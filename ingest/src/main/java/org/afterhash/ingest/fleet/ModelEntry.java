package org.afterhash.ingest.fleet;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;

/**
 * A model as its name is built.
 *
 * @param families such as {@code rtx}; empty where a name has none
 * @param suffixes such as {@code ti}
 * @param form {@code pcie} or {@code sxm}, where its name tells them apart; else empty
 * @param namesMemory whether its name has the memory in it, because others have another
 * @param memory whole GB, where known
 * @param memoryType in lower case; empty where not known
 * @param bandwidth of the memory, GB/s; 0 where not known
 */
record ModelEntry(
    GpuModelId id,
    Set<String> families,
    Set<String> suffixes,
    String form,
    boolean namesMemory,
    Optional<Integer> memory,
    String memoryType,
    double bandwidth) {

  /** Gbit/s a wire, over the cards of a kind of memory. */
  private record Rates(double least, double most) {
    boolean has(double rate) {
      return rate >= least && rate <= most;
    }
  }

  /** How cards for servers are plugged in. */
  static final Set<String> FORMS = Set.of("pcie", "sxm");

  /** Sizes, GB, that AMD sold cards of one name with besides the catalogue's. */
  private static final Map<String, Integer> ALSO_WITH = Map.of("r9-380", 4, "rx-460", 4);

  private static final Map<String, Rates> RATES =
      Map.of(
          "gddr5", new Rates(5, 9.5),
          "gddr5x", new Rates(9.5, 12.5),
          "gddr6", new Rates(9.5, 20.5),
          "gddr6x", new Rates(18, 24.5),
          "gddr7", new Rates(26, 34));

  /** The entry of a model, whose name is already cut into words. */
  static ModelEntry of(GpuModel model, CardText name, Set<String> families) {
    Double memory = model.memoryGb();
    String type = model.memoryType();
    Double bandwidth = model.memoryBandwidth();
    return new ModelEntry(
        model.id(),
        families,
        name.suffixes(),
        name.words().stream().filter(FORMS::contains).findFirst().orElse(""),
        !name.memory().isEmpty(),
        memory == null ? Optional.empty() : Optional.of((int) Math.rint(memory)),
        type == null ? "" : type.toLowerCase(Locale.ROOT),
        bandwidth == null ? 0 : bandwidth);
  }

  /** Whether the amounts and kinds of memory that the text names, if any, are the model's. */
  boolean hasMemory(CardText text) {
    boolean amount =
        text.memory().isEmpty()
            || memory.isEmpty()
            || text.memory().contains(memory.get())
            || text.memory().equals(also());
    return amount
        && (memoryType.isEmpty() || text.memoryTypes().stream().allMatch(memoryType::startsWith));
  }

  private Set<Integer> also() {
    Integer size = ALSO_WITH.get(id.value());
    return size == null ? Set.of() : Set.of(size);
  }

  /** Whether it is a card for servers whose name is a letter and a number. */
  boolean isBoard() {
    return families.isEmpty() || families.equals(Set.of("tesla"));
  }

  /** Whether its number is one of four figures that only {@code GTX} or {@code RTX} have. */
  boolean isGeForce() {
    return families.size() == 1 && (families.contains("rtx") || families.contains("gtx"));
  }

  /** Whether the form that the text names, if any, is the model's. */
  boolean hasForm(CardText text) {
    return form.isEmpty()
        || text.words().contains(form)
        || FORMS.stream().noneMatch(text.words()::contains);
  }

  /**
   * Whether a width of the memory's bus that the text names could be the model's: what its
   * bandwidth makes of each wire is within what its kind of memory does.
   */
  boolean hasBus(CardText text) {
    Rates rates = RATES.get(memoryType);
    return rates == null
        || bandwidth == 0
        || text.busWidths().stream().allMatch(bits -> rates.has(bandwidth * 8 / bits));
  }
}

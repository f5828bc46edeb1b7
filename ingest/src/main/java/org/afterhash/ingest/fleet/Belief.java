package org.afterhash.ingest.fleet;

import java.util.List;
import java.util.Set;

/**
 * How far the number of a model in a text is believed to be one: a family before it says so, a
 * number alone needs a maker, a suffix or the memory.
 *
 * @param rest words that are no part of a mention, nor a family
 * @param core the number
 * @param entries models that have it
 */
record Belief(CardText card, List<String> rest, String core, List<ModelEntry> entries) {
  static final Set<String> VENDORS = Set.of("nvidia", "geforce", "amd", "radeon", "ati");

  /** Makers of cards and of little else that has such numbers. */
  static final Set<String> MAKERS =
      Set.of(
          "asus",
          "msi",
          "gigabyte",
          "aorus",
          "evga",
          "zotac",
          "palit",
          "gainward",
          "inno3d",
          "pny",
          "kfa2",
          "galax",
          "colorful",
          "sapphire",
          "powercolor",
          "xfx",
          "asrock",
          "rog",
          "strix",
          "ventus",
          "suprim",
          "gamerock",
          "gamingpro",
          "jetstream",
          "windforce",
          "ftw3",
          "ichill",
          "hellhound");

  /** Makers of cards with NVIDIA's chips only, and of nothing else with a number like these. */
  private static final Set<String> ONLY_GEFORCE =
      Set.of("evga", "zotac", "palit", "gainward", "inno3d", "kfa2");

  /** Numbers that AMD's HD had as well, as names of series: {@code Radeon 6800}. */
  private static final Set<String> ALSO_OF_HD = Set.of("6600", "6700", "6800", "7600");

  /** 0 where the number is not believed, else up to 0.97. */
  double confidence(WordsBeside beside) {
    boolean familyNamed = card.words().stream().anyMatch(ModelNumbers.FAMILIES::contains);
    boolean strange = !rest.stream().allMatch(beside::isKnown);
    if (!familyNamed && mayBeOfHd()) {
      return 0;
    }
    boolean ownForm = ModelNumbers.isSelfEvident(core) || Families.isMiningBoard(core);
    if (familyNamed || ownForm || !ModelNumbers.isEvident(core)) {
      return strange ? 0.9 : 0.97;
    }
    boolean memory =
        !card.memory().isEmpty() && entries.stream().anyMatch(entry -> entry.hasMemory(card));
    boolean ofFour =
        core.matches("\\d{4}.*")
            || card.suffixes().contains("ti")
            || (ofGeForce() && rest.stream().anyMatch(ONLY_GEFORCE::contains));
    boolean told =
        !card.suffixes().isEmpty()
            || rest.stream().anyMatch(word -> VENDORS.contains(word) || MAKERS.contains(word));
    if (!strange && (ofFour || memory)) {
      return 0.92;
    }
    return memory || (ofFour && told) || (core.matches("\\d{4}") && ofGeForce()) ? 0.85 : 0;
  }

  private boolean ofGeForce() {
    return entries.stream().allMatch(ModelEntry::isGeForce);
  }

  private boolean mayBeOfHd() {
    return ALSO_OF_HD.contains(core)
        && rest.contains("radeon")
        && card.memory().isEmpty()
        && card.suffixes().isEmpty()
        && rest.stream().noneMatch(MAKERS::contains);
  }
}

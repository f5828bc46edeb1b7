package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.afterhash.ingest.fleet.ModelGrammar.Found;
import org.afterhash.ingest.fleet.ModelNumbers.Mention;

/** Tells models of one number apart, by suffixes, the limiter, memory and form. */
final class Sisters {
  /** Models that were never sold without the limiter, so that naming it changes nothing. */
  private static final Set<String> ALWAYS_LIMITED =
      Set.of("rtx-3050", "rtx-3070-ti", "rtx-3080-ti", "rtx-3080-12gb");

  private Sisters() {}

  /** The one of {@code entries} that the text speaks of, all that it may, or none. */
  static Found choose(
      CardText card, List<Mention> mentions, List<ModelEntry> entries, double confidence) {
    if (confidence == 0) {
      return ModelGrammar.none("A number alone, beside words that are not known, is no name.");
    }
    List<ModelEntry> alike = new ArrayList<>(withSuffixes(entries, card.suffixes()));
    if (alike.isEmpty() && !mentions.get(0).suffixes().isEmpty()) {
      // "GTX 1660 Ti ... Super ...": what stands at the number counts.
      alike.addAll(withSuffixes(entries, mentions.get(0).suffixes()));
    }
    for (String suffix : card.perhaps()) {
      var with = new TreeSet<>(card.suffixes());
      with.add(suffix);
      entries.stream().filter(e -> e.suffixes().equals(with)).forEach(alike::add);
    }
    List<ModelEntry> fitting =
        alike.stream()
            .filter(entry -> entry.hasMemory(card) && entry.hasBus(card) && entry.hasForm(card))
            .toList();
    List<ModelEntry> plain = fitting.stream().filter(e -> !e.namesMemory()).toList();
    boolean untold = card.memory().isEmpty();
    List<ModelEntry> chosen = untold && plain.size() == 1 ? plain : fitting;
    if (chosen.isEmpty()) {
      return ModelGrammar.none("No model of this number has these suffixes and this memory.");
    }
    if (untold && chosen.size() == 1 && chosen.get(0).namesMemory()) {
      return ModelGrammar.none("Cards of this name differ in their memory, and it is not named.");
    }
    return new Found(
        chosen.stream().map(ModelEntry::id).sorted().toList(),
        chosen.size() == 1 ? confidence : 0,
        chosen.size() == 1
            ? "Its number, suffixes and memory fit, and nothing beside them contradicts."
            : "It could be several models.");
  }

  /**
   * With the limiter named, models that always had it fit beside those that are named after it; of
   * another generation it says nothing.
   */
  private static List<ModelEntry> withSuffixes(List<ModelEntry> entries, Set<String> suffixes) {
    var fitting = new ArrayList<ModelEntry>();
    entries.stream().filter(e -> e.suffixes().equals(suffixes)).forEach(fitting::add);
    // The limiter came with this generation: of others it is said by mistake.
    boolean told = entries.stream().anyMatch(e -> e.id().value().startsWith("rtx-30"));
    if (suffixes.contains("lhr")) {
      fitting.addAll(limited(entries, suffixes, told));
    }
    return fitting;
  }

  private static List<ModelEntry> limited(
      List<ModelEntry> entries, Set<String> suffixes, boolean told) {
    var unlimited = new TreeSet<>(suffixes);
    unlimited.remove("lhr");
    return entries.stream()
        .filter(e -> e.suffixes().equals(unlimited))
        .filter(e -> !told || ALWAYS_LIMITED.contains(e.id().value()))
        .toList();
  }
}

package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;

/** Finds models whose names are like a text: what may have been meant, never what was. */
final class LikeNames {
  private static final double LEAST_LIKENESS = 0.5;
  private static final int SHORTEST_PART = 4;

  private final List<GpuModelId> models;
  private final List<Spelling> names;
  private final Map<String, List<Integer>> byPair = new HashMap<>();

  LikeNames(List<GpuModel> models) {
    this.models = models.stream().map(GpuModel::id).toList();
    this.names = models.stream().map(model -> Spelling.of(model.name())).toList();
    for (int i = 0; i < names.size(); i++) {
      for (String pair : pairs(names.get(i).key())) {
        byPair.computeIfAbsent(pair, any -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Models like the text, the likeliest first. */
  List<GpuModelId> find(Spelling text, int most) {
    double[] likeness = likeness(text.key());
    return IntStream.range(0, models.size())
        .filter(i -> likeness[i] >= LEAST_LIKENESS)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> -likeness[i])
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .map(models::get)
        .toList();
  }

  /**
   * Dice's coefficient over pairs of neighbouring characters (1 for the same text), and 1 more
   * where a name is part of the text or the text part of a name.
   */
  private double[] likeness(String key) {
    Set<String> wanted = pairs(key);
    double[] likeness = new double[models.size()];
    for (String pair : wanted) {
      byPair.getOrDefault(pair, List.of()).forEach(i -> likeness[i]++);
    }
    for (int i = 0; i < likeness.length; i++) {
      if (likeness[i] > 0) {
        Spelling name = names.get(i);
        likeness[i] = 2 * likeness[i] / (wanted.size() + name.key().length() - 1);
        if (isPart(name.stem(), key) || isPart(key, name.key())) {
          likeness[i]++;
        }
      }
    }
    return likeness;
  }

  private static boolean isPart(String part, String whole) {
    return part.length() >= SHORTEST_PART && whole.contains(part);
  }

  private static Set<String> pairs(String key) {
    var pairs = new HashSet<String>();
    for (int i = 0; i + 2 <= key.length(); i++) {
      pairs.add(key.substring(i, i + 2));
    }
    return pairs;
  }
}

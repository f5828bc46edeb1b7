package org.afterhash.ingest.demonstration;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.fleet.Farm;

/**
 * An invented farm, with real prices.
 *
 * @param story who its owner might be, in a sentence or two
 * @param files names of its fleets as they came to be, the oldest first; the name of each ends with
 *     its month
 */
public record Demonstration(Farm farm, String story, List<String> files) {
  public Demonstration {
    Require.text(story, farm.id() + ": its story");
    files = List.copyOf(files);
    Require.that(!files.isEmpty(), farm.id() + ": no fleet");
  }
}

package org.afterhash.ingest.fleet;

import java.util.stream.Collectors;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.result.Failure;
import org.afterhash.ingest.csv.Excerpt;

/** Tells of cards that no model is certain for, with those that may have been meant. */
record UnknownCards(GpuCatalogue catalogue) {

  Failure failure(int line, String text, ModelNames.Match match) {
    if (text.isEmpty()) {
      return Failure.error(line, "model", "constraint-error", "The name of the card is missing.");
    }
    String suggested =
        match.suggestions().stream()
            .map(id -> catalogue.get(id).name())
            .collect(Collectors.joining(", "));
    String question = suggested.isEmpty() ? "" : " Did you mean one of these: " + suggested + "?";
    String sentence = Excerpt.of(text) + " names no card that we know for certain." + question;
    return Failure.error(line, "model", "unknown-model", sentence);
  }
}

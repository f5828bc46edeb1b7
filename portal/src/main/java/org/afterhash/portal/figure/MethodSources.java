package org.afterhash.portal.figure;

import java.util.List;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.estimate.Edited;

/** The sources of the numbers that a figure rests on. */
final class MethodSources {
  private MethodSources() {}

  /** Of the parameters whose ids begin with one of these words, in the order of the file. */
  static List<SourceKey> of(Edited edited, String... groups) {
    List<String> wanted = List.of(groups);
    return edited.method().parameters().stream()
        .filter(parameter -> wanted.contains(parameter.id().replaceAll("\\..*", "")))
        .flatMap(parameter -> parameter.sources().stream())
        .distinct()
        .toList();
  }
}

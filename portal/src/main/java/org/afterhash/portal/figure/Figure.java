package org.afterhash.portal.figure;

import java.util.List;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;

/**
 * A chart with the edition it was made from.
 *
 * @param sources of the numbers drawn, the weightiest first
 */
public record Figure(Edited edited, Chart chart, List<SourceKey> sources) {
  public Figure {
    sources = List.copyOf(sources);
  }

  /** Its name in addresses. */
  public String slug() {
    return chart.caption().slug();
  }

  /** How to cite it; the same for every reader and day. */
  public String citation(String publicUrl) {
    String from = String.join(", ", sources.stream().map(SourceKey::value).toList());
    return from
        + " – processed by Afterhash. “"
        + chart.caption().title()
        + "” [dataset]. Edition "
        + edited.edition().id()
        + ", "
        + publicUrl
        + frozen()
        + ".";
  }

  /** Address that never changes. */
  public String frozen() {
    return "/v/" + edited.edition().id() + "/charts/" + slug();
  }

  /** Address that follows the newest edition. */
  public String live() {
    return "/charts/" + slug();
  }

  /** Name under which its files are saved, without the extension. */
  public String fileName() {
    return slug() + "_" + Estimates.SCENARIO + "_" + edited.edition().id();
  }
}

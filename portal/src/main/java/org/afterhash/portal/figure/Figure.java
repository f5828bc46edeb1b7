package org.afterhash.portal.figure;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;

/**
 * A chart with the edition it was made from.
 *
 * @param sources of the numbers drawn, the weightiest first
 * @param quote its main number in a sentence that stands alone, with interval and date
 */
public record Figure(Edited edited, Chart chart, List<SourceKey> sources, String quote) {
  public Figure {
    sources = List.copyOf(sources);
    Require.text(quote, chart.caption().slug() + ": quote");
  }

  /** Its name in addresses. */
  public String slug() {
    return chart.caption().slug();
  }

  /** The same figure, drawn otherwise. */
  public Figure withChart(Chart other) {
    return new Figure(edited, other, sources, quote);
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

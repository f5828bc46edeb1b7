package org.afterhash.portal.chart;

import org.afterhash.domain.Require;

/**
 * What a chart says and where that comes from.
 *
 * @param slug the chart's name in addresses; makes ids on a page unique
 * @param title the finding, as a sentence without a full stop
 * @param quantity what is drawn, such as {@code Used price of an RTX 3090}
 * @param note unit and meaning of the marks; may be empty
 * @param source one line that names the sources
 */
public record Caption(String slug, String title, String quantity, String note, String source) {
  public Caption {
    Require.that(slug.matches("[a-z0-9][a-z0-9-]*"), "A chart's slug is \"" + slug + "\"");
    Require.text(title, slug + ": title");
    Require.text(quantity, slug + ": quantity");
    Require.text(source, slug + ": source");
  }

  /** The same with another title, as each panel of {@link SmallMultiples} has. */
  public Caption titled(String other) {
    return new Caption(slug, other, quantity, note, source);
  }
}

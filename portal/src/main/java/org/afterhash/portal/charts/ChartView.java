package org.afterhash.portal.charts;

import org.afterhash.portal.figure.Figure;
import org.afterhash.portal.figure.Shown;

/**
 * What a chart's page shows.
 *
 * @param address of the page, without the host; files stand beside it
 */
record ChartView(
    Shown shown,
    String edition,
    String methodology,
    boolean isFrozen,
    String address,
    String live,
    String frozen,
    String citation) {

  static ChartView of(Figure figure, boolean frozen, String publicUrl) {
    var edition = figure.edited().edition();
    return new ChartView(
        Shown.of(figure),
        edition.id(),
        edition.methodology(),
        frozen,
        frozen ? figure.frozen() : figure.live(),
        figure.live(),
        figure.frozen(),
        figure.citation(publicUrl));
  }
}

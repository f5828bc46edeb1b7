package org.afterhash.portal.charts;

import org.afterhash.portal.figure.Citation;
import org.afterhash.portal.figure.Figure;
import org.afterhash.portal.figure.Shown;

/**
 * What a chart's page shows.
 *
 * @param address of the page, without the host; files stand beside it
 * @param quote a sentence that can be quoted
 * @param quoteFrom where the sentence is from
 * @param tab {@code chart} or {@code table}
 * @param time the chosen months; empty when all are shown
 * @param whole all months there are; empty where the chart is not one over time
 */
record ChartView(
    Shown shown,
    String edition,
    String methodology,
    boolean isFrozen,
    String address,
    String live,
    String frozen,
    Citation citation,
    String quote,
    String quoteFrom,
    String tab,
    String time,
    String whole) {

  static ChartView of(Figure figure, Selection selection, boolean frozen, String publicUrl) {
    var edition = figure.edited().edition();
    return new ChartView(
        Shown.of(selection.apply(figure)),
        edition.id(),
        edition.methodology(),
        frozen,
        frozen ? figure.frozen() : figure.live(),
        figure.live(),
        figure.frozen(),
        Citation.of(figure, publicUrl),
        figure.quote(),
        "Afterhash, edition " + edition.id() + ", " + publicUrl + figure.frozen(),
        selection.table() ? "table" : "chart",
        selection.time().orElse(""),
        TimeRange.whole(figure.chart()).orElse(""));
  }

  /** Whether the table is shown rather than the picture. */
  public boolean isTable() {
    return tab.equals("table");
  }

  /** Address of the picture, or of the table, of the chosen months. */
  public String tabAddress(String other) {
    String query = other.equals("table") ? "tab=table" : "";
    String months = time.isEmpty() ? "" : "time=" + time;
    String both = query + (query.isEmpty() || months.isEmpty() ? "" : "&") + months;
    return both.isEmpty() ? address : address + "?" + both;
  }

  /** Address of a file of the chosen months. */
  public String file(String extension, String query) {
    String months = time.isEmpty() ? "" : "time=" + time;
    String both = query + (query.isEmpty() || months.isEmpty() ? "" : "&") + months;
    return address + "." + extension + (both.isEmpty() ? "" : "?" + both);
  }
}

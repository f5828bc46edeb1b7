package org.afterhash.portal.charts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param asked the question as parameters of the address; empty for the base
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
    String whole,
    List<Asked> asked) {

  /** A part of the question. */
  record Asked(String name, String value) {}

  static ChartView of(Figure figure, Selection selection, boolean frozen, String publicUrl) {
    var edition = figure.edited().edition();
    return new ChartView(
        Shown.of(selection.apply(figure)),
        edition.id(),
        edition.methodology(),
        frozen,
        frozen ? figure.frozen() : figure.live(),
        figure.asked(figure.live()),
        figure.asked(figure.frozen()),
        Citation.of(figure, publicUrl),
        figure.quote(),
        "Afterhash, edition " + edition.id() + ", " + publicUrl + figure.asked(figure.frozen()),
        selection.table() ? "table" : "chart",
        selection.time().orElse(""),
        TimeRange.whole(figure.chart()).orElse(""),
        Stream.of(figure.query().split("&"))
            .filter(part -> !part.isEmpty())
            .map(
                part ->
                    new Asked(
                        part.substring(0, part.indexOf('=')),
                        part.substring(part.indexOf('=') + 1)))
            .toList());
  }

  /** Whether the table is shown rather than the picture. */
  public boolean isTable() {
    return tab.equals("table");
  }

  /** Address of the picture, or of the table, of the chosen months. */
  public String tabAddress(String other) {
    return address(address, other.equals("table") ? "tab=table" : "", months());
  }

  /** Address of a file of the chosen months. */
  public String file(String extension, String query) {
    return address(address + "." + extension, query, months());
  }

  /** Address of a file of all months. */
  public String wholeFile(String extension) {
    return address(address + "." + extension);
  }

  /** Address of all months, as picture or as table. */
  public String allMonths() {
    return address(address, isTable() ? "tab=table" : "");
  }

  private String months() {
    return time.isEmpty() ? "" : "time=" + time;
  }

  private String address(String path, String... parts) {
    String query =
        Stream.concat(asked.stream().map(a -> a.name() + "=" + a.value()), Stream.of(parts))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}

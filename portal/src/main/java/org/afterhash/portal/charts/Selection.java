package org.afterhash.portal.charts;

import java.util.List;
import java.util.Optional;
import org.afterhash.portal.chart.Purpose;
import org.afterhash.portal.export.ChartFiles.ByteOrderMark;
import org.afterhash.portal.figure.Figure;
import org.afterhash.portal.web.Query;

/**
 * What a reader asked for of a chart: one reading of the query for its page and its files.
 *
 * @param table the table is shown, not the picture
 * @param filtered the CSV holds the chosen months only
 */
record Selection(
    boolean table,
    Optional<String> time,
    boolean filtered,
    ByteOrderMark byteOrder,
    Purpose purpose) {

  static final String[] PARAMETERS = {"tab", "time", "csvType", "bom", "theme"};

  static Selection of(Query query) {
    Optional<String> time = query.text("time");
    time.ifPresent(TimeRange::parse);
    return new Selection(
        query.word("tab", "chart", List.of("chart", "table")).equals("table"),
        time,
        query.word("csvType", "full", List.of("full", "filtered")).equals("filtered"),
        query.word("bom", "0", List.of("0", "1")).equals("1")
            ? ByteOrderMark.WRITTEN
            : ByteOrderMark.NONE,
        switch (query.word("theme", "auto", List.of("auto", "light", "dark"))) {
          case "light" -> Purpose.STANDALONE_LIGHT;
          case "dark" -> Purpose.STANDALONE_DARK;
          default -> Purpose.STANDALONE;
        });
  }

  /** The figure of the chosen months. */
  Figure apply(Figure figure) {
    return time.map(range -> TimeRange.parse(range).of(figure)).orElse(figure);
  }
}

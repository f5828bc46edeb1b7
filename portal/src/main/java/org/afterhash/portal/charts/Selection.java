package org.afterhash.portal.charts;

import java.util.List;
import java.util.Optional;
import org.afterhash.portal.chart.ChartPicture.Format;
import org.afterhash.portal.chart.ChartPicture.Theme;
import org.afterhash.portal.chart.Purpose;
import org.afterhash.portal.export.ChartFiles.ByteOrderMark;
import org.afterhash.portal.figure.Figure;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Query;

/**
 * What a reader asked for of a chart: one reading of the query for its page and its files.
 *
 * @param table the table is shown, not the picture
 * @param filtered the CSV holds the chosen months only
 * @param picture size and shape of the PNG
 */
record Selection(
    boolean table,
    Optional<String> time,
    boolean filtered,
    ByteOrderMark byteOrder,
    Purpose purpose,
    Format picture) {

  static final String[] PARAMETERS = {
    "tab", "time", "csvType", "bom", "theme", "imWidth", "imHeight"
  };

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
        },
        picture(query.text("imWidth").orElse("") + "x" + query.text("imHeight").orElse("")));
  }

  private static Format picture(String size) {
    return switch (size) {
      case "x" -> Format.PAGE;
      case "1200x630" -> Format.SOCIAL;
      case "1080x1080" -> Format.SQUARE;
      default ->
          throw new BadRequestException(
              "\"imWidth\" and \"imHeight\" take 1200 and 630, or 1080 and 1080; not "
                  + size
                  + ".");
    };
  }

  /** Colours of the PNG: light unless dark is asked for. */
  Theme theme() {
    return purpose == Purpose.STANDALONE_DARK ? Theme.DARK : Theme.LIGHT;
  }

  /** The figure of the chosen months. */
  Figure apply(Figure figure) {
    return time.map(range -> TimeRange.parse(range).of(figure)).orElse(figure);
  }
}

package org.afterhash.portal.charts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.afterhash.portal.chart.ChartPicture.Theme;
import org.afterhash.portal.chart.Pixels;
import org.afterhash.portal.chart.Purpose;
import org.afterhash.portal.chart.Size;
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
    Pixels picture) {

  static final String[] PARAMETERS = {
    "tab", "time", "csvType", "bom", "theme", "imWidth", "imHeight"
  };

  /** Pixels under which names stand above marks. */
  private static final int NARROW = 640;

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
        picture(pixels(query, "imWidth"), pixels(query, "imHeight")));
  }

  private static Pixels picture(OptionalInt width, OptionalInt height) {
    if (height.isPresent() && width.isEmpty()) {
      throw new BadRequestException("\"imHeight\" needs \"imWidth\" beside it.");
    }
    return width.isEmpty() ? Pixels.PAGE : new Pixels(width.getAsInt(), height);
  }

  private static OptionalInt pixels(Query query, String name) {
    return query.text(name).isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact(query.whole(name, 0, Pixels.LEAST, Pixels.MOST)));
  }

  /** Layout of the SVG, which has no pixels of its own. */
  Size size() {
    return picture.width() < NARROW ? Size.NARROW : Size.WIDE;
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

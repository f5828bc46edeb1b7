package org.afterhash.portal.chart;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.afterhash.portal.chart.Label.Anchor;
import org.afterhash.portal.chart.RowFrame.Range;

/** Draws panels in a grid: one key above, the same scales in each. */
final class MultiplesDrawing {
  private static final double GAP = 36;

  private final SmallMultiples chart;
  private final Size size;
  private final Canvas canvas;
  private final int columns;
  private final Size column;

  MultiplesDrawing(SmallMultiples chart, Size size, Canvas canvas) {
    this.chart = chart;
    this.size = size;
    this.canvas = canvas;
    this.columns = columns(chart.panels(), size);
    double gaps = gap() * (columns - 1);
    int rows = (chart.panels().size() + columns - 1) / columns;
    this.column = size.column((size.width - gaps) / columns, rows);
  }

  private double gap() {
    return size.isWide() ? GAP : GAP / 2;
  }

  /** Rows of words need a phone's whole width; axes of time do not. */
  private static int columns(List<Panel> panels, Size size) {
    int most = size.isWide() ? 3 : isOverTime(panels.get(0)) ? 2 : 1;
    int even = panels.size() == 4 ? 2 : 3;
    return Math.min(panels.size(), Math.min(most, even));
  }

  private static boolean isOverTime(Panel panel) {
    return panel instanceof TimeChart || panel instanceof AreaChart;
  }

  /**
   * @return the y where the picture ends
   */
  double draw(double top) {
    PanelDrawing drawing = drawing();
    double y = drawKey(top);
    for (int first = 0; first < chart.panels().size(); first += columns) {
      int end = Math.min(first + columns, chart.panels().size());
      y = drawRow(chart.panels().subList(first, end), drawing, first == 0 ? y : y + GAP * 0.7);
    }
    return y;
  }

  private double drawRow(List<Panel> row, PanelDrawing drawing, double top) {
    double line = size.text * 1.35;
    List<List<String>> titles =
        row.stream()
            .map(panel -> Wrapping.lines(panel.caption().title(), size.text, true, column.width))
            .toList();
    double begin = top + line * titles.stream().mapToInt(List::size).max().orElse(0) + 6;
    double bottom = begin;
    for (int i = 0; i < row.size(); i++) {
      Panel panel = row.get(i);
      Canvas part = new PanelCanvas(canvas, i * (column.width + gap()), panel.caption().title());
      double baseline = begin - 6 - line * titles.get(i).size() + size.text;
      for (String words : titles.get(i)) {
        part.text(new Label(words, new Point(0, baseline), Anchor.START, Mark.STRONG, size.text));
        baseline += line;
      }
      bottom = Math.max(bottom, drawing.draw(panel, part, begin));
    }
    return bottom;
  }

  /** Draws a panel below its title and answers where it ends. */
  private interface PanelDrawing {
    double draw(Panel panel, Canvas part, double top);
  }

  private PanelDrawing drawing() {
    Panel first = chart.panels().get(0);
    if (first instanceof TimeChart) {
      Extent all = shared(panel -> Extent.of((TimeChart) panel), Extent::with);
      return (panel, part, top) ->
          new TimeDrawing((TimeChart) panel, all, column, part, top).drawPanel();
    }
    if (first instanceof AreaChart) {
      Extent all = shared(panel -> Extent.of((AreaChart) panel), Extent::with);
      return (panel, part, top) ->
          new AreaDrawing((AreaChart) panel, all, column, part, top).drawPanel();
    }
    if (first instanceof BarChart) {
      Range all = shared(panel -> BarDrawing.range((BarChart) panel), Range::with);
      return (panel, part, top) ->
          new BarDrawing((BarChart) panel, all, column, part).drawPanel(top);
    }
    Range all = shared(panel -> IntervalDrawing.range((IntervalChart) panel), Range::with);
    return (panel, part, top) ->
        new IntervalDrawing((IntervalChart) panel, all, column, part).draw(top);
  }

  private <T> T shared(Function<Panel, T> of, BinaryOperator<T> both) {
    return chart.panels().stream().map(of).reduce(both).orElseThrow();
  }

  /** What the panels' colours and lines mean, once. */
  private double drawKey(double top) {
    Panel first = chart.panels().get(0);
    if (first instanceof TimeChart time && time.series().size() > 1) {
      List<Optional<Label>> none = Collections.nCopies(time.series().size(), Optional.empty());
      return new SeriesNames(time, size, canvas).draw(none, top) + size.text;
    }
    if (first instanceof AreaChart areas) {
      return Key.draw(AreaDrawing.key(areas), size, canvas, top) + size.text * 0.5;
    }
    if (first instanceof BarChart bars && bars.parts().size() > 1) {
      return Key.draw(BarDrawing.key(bars), size, canvas, top) + size.text * 0.5;
    }
    return top;
  }
}

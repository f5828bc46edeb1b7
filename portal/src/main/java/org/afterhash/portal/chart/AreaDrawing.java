package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.portal.chart.AreaChart.Part;
import org.afterhash.portal.chart.Label.Anchor;

/** Draws parts of a whole by month: layers, each with its name inside where it is thick enough. */
final class AreaDrawing {
  /** Half the width of a month that stands alone, in months. */
  private static final double LONE = 0.4;

  private final AreaChart chart;
  private final Size size;
  private final Canvas canvas;
  private final TimeAxes axes;
  private final Labels labels;

  /** The line under each layer, and the line above the last. */
  private final List<List<Point>> lines;

  AreaDrawing(AreaChart chart, Size size, Canvas canvas, double top) {
    this(chart, Extent.of(chart), size, canvas, top);
  }

  AreaDrawing(AreaChart chart, Extent extent, Size size, Canvas canvas, double top) {
    this.chart = chart;
    this.size = size;
    this.canvas = canvas;
    // The stack may reach the top: words of events stand above it.
    double above = size.text * (chart.events().isEmpty() ? 0.7 : 2);
    this.axes = TimeAxes.of(extent, chart.unit(), size, top + above);
    this.labels = new Labels(new Box(0, top, size.width, axes.plot().bottom() - 3));
    this.lines = lines();
  }

  private List<List<Point>> lines() {
    double[] sums = new double[chart.count()];
    List<List<Point>> all = new ArrayList<>(List.of(line(sums)));
    for (Part part : chart.parts()) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += part.values().get(i).middle();
      }
      all.add(line(sums));
    }
    return List.copyOf(all);
  }

  private List<Point> line(double[] sums) {
    List<Point> line = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      line.add(axes.at(chart.first().plusMonths(i), sums[i]));
    }
    if (line.size() > 1) {
      return List.copyOf(line);
    }
    Point only = line.get(0);
    double half = LONE * (axes.x().at(1) - axes.x().at(0));
    return List.of(new Point(only.x() - half, only.y()), new Point(only.x() + half, only.y()));
  }

  /**
   * @return the y where the picture ends
   */
  double draw() {
    List<Double> uprights = drawLayers();
    List<Key.Item> unnamed = new ArrayList<>();
    for (int i = 0; i < chart.parts().size(); i++) {
      Part part = chart.parts().get(i);
      Label name =
          new Label(part.name(), new Point(0, 0), Anchor.MIDDLE, part.tone().words(), size.text);
      Layer layer = new Layer(lines.get(i), lines.get(i + 1));
      layer
          .place(name, uprights)
          .ifPresentOrElse(canvas::text, () -> unnamed.add(new Key.Item(part.name(), part.tone())));
    }
    double bottom = drawAxes();
    return unnamed.isEmpty() ? bottom : Key.draw(unnamed, size, canvas, bottom + 4);
  }

  /**
   * Draws all but the names of the parts.
   *
   * @return the y where the picture ends
   */
  double drawPanel() {
    drawLayers();
    return drawAxes();
  }

  /** The names of the parts, highest first, as they lie. */
  static List<Key.Item> key(AreaChart chart) {
    List<Key.Item> items = new ArrayList<>();
    for (Part part : chart.parts()) {
      items.add(0, new Key.Item(part.name(), part.tone()));
    }
    return List.copyOf(items);
  }

  /**
   * Draws layers and events.
   *
   * @return where the events' lines stand
   */
  private List<Double> drawLayers() {
    Box plot = axes.plot();
    labels.take(new Box(0, plot.top() - size.text * 0.5, plot.left() - 2, plot.bottom()));
    axes.drawGrid(canvas);
    for (int i = 0; i < chart.parts().size(); i++) {
      Layer layer = new Layer(lines.get(i), lines.get(i + 1));
      canvas.area(chart.parts().get(i).tone().mark, layer.outline());
    }
    for (List<Point> line : lines.subList(1, lines.size() - 1)) {
      canvas.polyline(Mark.SEAM, line);
    }
    Ink top = new Ink(lines.subList(lines.size() - 1, lines.size()), size.width);
    List<Double> uprights = new ArrayList<>();
    var events = new EventLabels(chart.events(), size, axes, labels, List.of(top));
    for (EventLabels.PlacedEvent event : events.placed()) {
      canvas.line(Mark.EVENT, event.top(), new Point(event.top().x(), plot.bottom()));
      canvas.text(event.label());
      uprights.add(event.top().x());
    }
    return uprights;
  }

  private double drawAxes() {
    axes.drawValues(canvas, chart.unit(), size);
    axes.drawTime(canvas, size);
    for (int i = 0; i < chart.count(); i++) {
      canvas.column(axes.column(chart.first().plusMonths(i)), tip(i));
    }
    return axes.plot().bottom() + 8 + size.text * 1.3;
  }

  private String tip(int index) {
    List<String> words = new ArrayList<>();
    for (Part part : chart.parts()) {
      RowValues values = RowValues.of(part.values().get(index), chart.unit());
      words.add(0, part.name() + " " + values.both());
    }
    return TimeWords.name(chart.first().plusMonths(index)) + ": " + String.join("; ", words);
  }
}

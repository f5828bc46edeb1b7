package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.afterhash.portal.chart.Label.Anchor;
import org.afterhash.portal.chart.TimeChart.Series;

/** Finds places for the names of series in a chart over time. */
final class TimeLabels {
  /** At how many places along a series its name is tried. */
  private static final int ANCHORS = 60;

  private final TimeChart chart;
  private final Size size;
  private final TimeAxes axes;
  private final Labels labels;
  private final List<Ink> traces;

  TimeLabels(TimeChart chart, Size size, TimeAxes axes, Labels labels, List<Ink> traces) {
    this.chart = chart;
    this.size = size;
    this.axes = axes;
    this.labels = labels;
    this.traces = traces;
  }

  /**
   * Where the name of each series fits beside its own ink, clear of all other; empty for those that
   * need a key.
   */
  List<Optional<Label>> names() {
    List<Optional<Label>> names = new ArrayList<>();
    for (int i = 0; i < chart.series().size(); i++) {
      Optional<Label> name = name(i);
      name.ifPresent(label -> labels.take(SeriesNames.box(label)));
      names.add(name);
    }
    return names;
  }

  private Optional<Label> name(int index) {
    Series series = chart.series().get(index);
    Label label = new Label(series.name(), new Point(0, 0), Anchor.START, Mark.LABEL, size.text);
    double width = SeriesNames.box(label).right() - SeriesNames.box(label).left();
    List<Label> places = new ArrayList<>();
    Ink trace = traces.get(index);
    for (int i = 0; i < trace.size(); i += 1 + trace.size() / ANCHORS) {
      for (double dy : new double[] {-9, 9 + 0.75 * size.text}) {
        for (double part : new double[] {0, 0.5, 1}) {
          Point along = trace.point(i);
          double x = along.x() - part * width + SeriesNames.SAMPLE;
          places.add(label.moved(new Point(x, along.y() + dy), Anchor.START));
        }
      }
    }
    return places.stream()
        .sorted(Comparator.comparingDouble(place -> -place.at().x()))
        .filter(place -> labels.free(SeriesNames.box(place)) && onlyNear(place, index))
        .findFirst();
  }

  /** True if a label covers no ink and no other series runs nearly as close as its own. */
  private boolean onlyNear(Label label, int own) {
    Box box = SeriesNames.box(label);
    if (box.top() < axes.plot().top() || box.left() < axes.plot().left()) {
      return false;
    }
    double distance = traces.get(own).distance(box);
    if (distance <= 2) {
      return false;
    }
    for (int i = 0; i < traces.size(); i++) {
      if (i != own && traces.get(i).distance(box) < distance + size.text) {
        return false;
      }
    }
    return true;
  }
}

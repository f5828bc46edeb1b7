package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.afterhash.portal.chart.Label.Anchor;
import org.afterhash.portal.chart.TimeChart.Event;
import org.afterhash.portal.chart.TimeChart.Series;

/** Finds places for the words of a chart over time: events first, then names of series. */
final class TimeLabels {
  private static final int EVENTS_WIDE = 5;
  private static final int EVENTS_NARROW = 2;

  /** At how many places along a series its name is tried. */
  private static final int ANCHORS = 60;

  /** A dotted line should not be shorter than this. */
  private static final double SHORTEST = 44;

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
   * @param top where the dotted line begins
   */
  record PlacedEvent(Label label, Point top) {}

  /** Where the events stand that found room. */
  List<PlacedEvent> events() {
    List<PlacedEvent> placed = new ArrayList<>();
    int most = size == Size.WIDE ? EVENTS_WIDE : EVENTS_NARROW;
    for (Event event : chart.events()) {
      double x = axes.at(event.date());
      if (placed.size() < most && x >= axes.plot().left() && x <= axes.plot().right()) {
        place(event, x, placed)
            .ifPresent(
                label -> {
                  labels.take(label.box());
                  placed.add(new PlacedEvent(label, new Point(x, label.box().bottom() + 2)));
                });
      }
    }
    return placed;
  }

  private Optional<Label> place(Event event, double x, List<PlacedEvent> placed) {
    List<Label> places = new ArrayList<>();
    Label label = new Label(event.label(), new Point(x, 0), Anchor.START, Mark.LABEL, size.text);
    for (Anchor anchor : List.of(Anchor.MIDDLE, Anchor.START, Anchor.END)) {
      double shift = anchor == Anchor.START ? -3 : anchor == Anchor.END ? 3 : 0;
      Label aside = label.moved(new Point(x + shift, 0), anchor);
      double baseline = Math.min(clear(aside) - 0.4 * size.text, axes.plot().bottom() - SHORTEST);
      raised(aside, baseline).ifPresent(places::add);
    }
    return places.stream()
        .filter(place -> placed.stream().noneMatch(other -> crosses(place, x, other)))
        .min(Comparator.comparingDouble(place -> cost(place, x)));
  }

  /** True if the line of one event would run through the words of the other. */
  private static boolean crosses(Label label, double x, PlacedEvent other) {
    Box box = label.box().grown(3);
    Box words = other.label().box().grown(3);
    boolean through = x > words.left() && x < words.right();
    double line = other.top().x();
    boolean under = line > box.left() && line < box.right() && box.bottom() > other.top().y();
    return through || under;
  }

  /** The highest ink beneath or above a label's width, and a little beside. */
  private double clear(Label label) {
    Box box = label.box();
    double top = axes.plot().bottom();
    for (Ink ink : traces) {
      top = ink.top(box.left() - 4, box.right() + 4, top);
    }
    return top;
  }

  private Optional<Label> raised(Label label, double baseline) {
    for (double y = baseline; y > axes.plot().top() + size.text; y -= 4) {
      Label higher = label.moved(new Point(label.at().x(), y), label.anchor());
      if (labels.free(higher.box())) {
        return Optional.of(higher);
      }
    }
    return Optional.empty();
  }

  /** High places, places aside and places across another event's line are worse. */
  private double cost(Label label, double own) {
    Box box = label.box();
    long crossed =
        chart.events().stream()
            .mapToDouble(other -> axes.at(other.date()))
            .filter(x -> x != own && x > box.left() - 3 && x < box.right() + 3)
            .count();
    double height = axes.plot().bottom() - box.bottom();
    return height + 150 * crossed + (label.anchor() == Anchor.MIDDLE ? 0 : 2 * size.text);
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
    List<Point> trace = traces.get(index).points();
    for (int i = 0; i < trace.size(); i += 1 + trace.size() / ANCHORS) {
      for (double dy : new double[] {-9, 9 + 0.75 * size.text}) {
        for (double part : new double[] {0, 0.5, 1}) {
          double x = trace.get(i).x() - part * width + SeriesNames.SAMPLE;
          places.add(label.moved(new Point(x, trace.get(i).y() + dy), Anchor.START));
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

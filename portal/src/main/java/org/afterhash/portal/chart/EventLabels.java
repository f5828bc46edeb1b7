package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.afterhash.portal.chart.Label.Anchor;
import org.afterhash.portal.chart.TimeChart.Event;

/** Finds places for events in a chart over time: a dotted line with its words at the top. */
final class EventLabels {
  private static final int WIDE = 5;
  private static final int NARROW = 2;

  /** A dotted line should not be shorter than this. */
  private static final double SHORTEST = 44;

  private final List<Event> events;
  private final Size size;
  private final TimeAxes axes;
  private final Labels labels;
  private final List<Ink> traces;

  EventLabels(List<Event> events, Size size, TimeAxes axes, Labels labels, List<Ink> traces) {
    this.events = events;
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
  List<PlacedEvent> placed() {
    List<PlacedEvent> placed = new ArrayList<>();
    int most = size.isWide() ? WIDE : NARROW;
    for (Event event : events) {
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
    // Ink that reaches the top leaves one place, above the plot.
    double ceiling = Math.min(baseline - 4, axes.plot().top() + size.text);
    for (double y = baseline; y > ceiling; y -= 4) {
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
        events.stream()
            .mapToDouble(other -> axes.at(other.date()))
            .filter(x -> x != own && x > box.left() - 3 && x < box.right() + 3)
            .count();
    double height = axes.plot().bottom() - box.bottom();
    return height + 150 * crossed + (label.anchor() == Anchor.MIDDLE ? 0 : 2 * size.text);
  }
}

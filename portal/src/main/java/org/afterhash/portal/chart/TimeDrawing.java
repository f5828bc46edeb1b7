package org.afterhash.portal.chart;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.Label.Anchor;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.BandPoint;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.ObservedPoint;
import org.afterhash.portal.chart.TimeChart.Sample;
import org.afterhash.portal.chart.TimeChart.Series;
import org.afterhash.portal.chart.TimeChart.Span;

/** Draws a chart over time. */
final class TimeDrawing {
  /** Half the width of an estimate for a month that has no neighbours, in months. */
  private static final double LONE = 0.4;

  private final TimeChart chart;
  private final Size size;
  private final Canvas canvas;
  private final TimeAxes axes;
  private final Labels labels;
  private final List<Ink> traces;
  private final Optional<ObservedPoint> lastSeen;
  private final List<Label> words = new ArrayList<>();

  TimeDrawing(TimeChart chart, Size size, Canvas canvas, double top) {
    this(chart, Extent.of(chart), size, canvas, top);
  }

  TimeDrawing(TimeChart chart, Extent extent, Size size, Canvas canvas, double top) {
    this.chart = chart;
    this.size = size;
    this.canvas = canvas;
    double above = chart.spans().isEmpty() ? size.text * 0.7 : 2 * lineHeight(size) + 8;
    this.axes = TimeAxes.of(extent, chart.unit(), size, top + above);
    this.labels = new Labels(new Box(0, top, size.width, axes.plot().bottom() - 3));
    this.lastSeen = lastSeen(chart);
    this.traces = chart.series().stream().map(this::trace).toList();
  }

  /**
   * @return the y where the picture ends
   */
  double draw() {
    drawGround();
    if (chart.series().size() == 1) {
      return drawWords();
    }
    List<Optional<Label>> names = new TimeLabels(chart, size, axes, labels, traces).names();
    return new SeriesNames(chart, size, canvas).draw(names, drawWords());
  }

  /**
   * Draws all but the names of the series.
   *
   * @return the y where the picture ends
   */
  double drawPanel() {
    drawGround();
    return drawWords();
  }

  private void drawGround() {
    Box plot = axes.plot();
    labels.take(new Box(0, plot.top() - size.text * 0.5, plot.left() - 2, plot.bottom()));
    chart.spans().forEach(this::drawSpan);
    axes.drawGrid(canvas);
    drawBands();
    chart.references().forEach(this::drawReference);
    var events = new EventLabels(chart.events(), size, axes, labels, traces);
    for (EventLabels.PlacedEvent event : events.placed()) {
      canvas.line(Mark.EVENT, event.top(), new Point(event.top().x(), plot.bottom()));
      words.add(event.label());
    }
    drawLines();
  }

  private double drawWords() {
    axes.drawValues(canvas, chart.unit(), size);
    axes.drawTime(canvas, size);
    words.forEach(canvas::text);
    TimeTips.draw(chart, axes, canvas);
    return axes.plot().bottom() + 8 + size.text * 1.3;
  }

  private static double lineHeight(Size size) {
    return size.text * 1.3;
  }

  private void drawSpan(Span span) {
    Box plot = axes.plot();
    double left = Math.max(plot.left(), axes.startOf(span.from()));
    double right = Math.min(plot.right(), axes.startOf(span.to().plusMonths(1)));
    if (left >= right) {
      return;
    }
    canvas.box(Mark.SPAN, new Box(left, plot.top(), right, plot.bottom()));
    canvas.line(Mark.SPAN_TOP, new Point(left, plot.top()), new Point(right, plot.top()));
    double baseline = plot.top() - 8 - lineHeight(size);
    Label name = spanLabel(span.label(), Mark.STRONG, (left + right) / 2, baseline);
    if (labels.claim(name.box())) {
      words.add(name);
      if (!span.detail().isEmpty()) {
        double below = baseline + lineHeight(size);
        Label detail = spanLabel(span.detail(), Mark.LABEL, (left + right) / 2, below);
        if (labels.claim(detail.box())) {
          words.add(detail);
        }
      }
    }
  }

  private Label spanLabel(String text, Mark mark, double centre, double baseline) {
    double half = TextWidths.of(text, mark == Mark.STRONG) * size.text / 2;
    double x = Math.min(Math.max(centre, half + 1), size.width - half - 1);
    return new Label(text, new Point(x, baseline), Anchor.MIDDLE, mark, size.text);
  }

  private void drawReference(TimeChart.Reference reference) {
    Box plot = axes.plot();
    double y = axes.y().at(reference.value());
    canvas.line(Mark.REFERENCE, new Point(plot.left(), y), new Point(plot.right(), y));
    Label label = new Label(reference.label(), new Point(0, y), Anchor.END, Mark.LABEL, size.text);
    List<Label> places = new ArrayList<>();
    for (double part = 1; part >= 0.3; part -= 0.1) {
      double x = plot.left() + part * (plot.right() - plot.left());
      places.add(label.moved(new Point(x, y - 0.42 * size.text), Anchor.END));
      places.add(label.moved(new Point(x, y + 1.15 * size.text), Anchor.END));
    }
    places.stream()
        .filter(place -> labels.free(place.box()))
        .min((a, b) -> Long.compare(crossings(a), crossings(b)))
        .ifPresent(
            place -> {
              labels.take(place.box());
              words.add(place);
            });
    labels.take(new Box(plot.left(), y - 1, plot.right(), y + 1));
  }

  private long crossings(Label label) {
    Box box = label.box().grown(2);
    return traces.stream().mapToLong(ink -> ink.inside(box)).sum();
  }

  private void drawBands() {
    for (Series series : chart.series()) {
      if (series instanceof Band band) {
        for (List<BandPoint> run : runs(band)) {
          List<Point> low = quantile(run, Distribution::p5);
          List<Point> high = quantile(run, Distribution::p95);
          canvas.area(Mark.BAND90, new Layer(low, high).outline());
          List<Point> inner = quantile(run, Distribution::p25);
          canvas.area(Mark.BAND50, new Layer(inner, quantile(run, Distribution::p75)).outline());
          canvas.polyline(Mark.EDGE, low);
          canvas.polyline(Mark.EDGE, high);
        }
      }
    }
  }

  private void drawLines() {
    Iterator<Look> looks = Look.inOrder();
    for (Series series : chart.series()) {
      if (series instanceof Band band) {
        runs(band).forEach(run -> canvas.polyline(Mark.MEDIAN, quantile(run, Distribution::p50)));
      } else {
        drawObserved((Observed) series, looks.next());
      }
    }
  }

  private void drawObserved(Observed observed, Look look) {
    for (List<ObservedPoint> run : runs(observed)) {
      if (run.size() > 1) {
        canvas.polyline(look.line, run.stream().map(this::point).toList());
      }
      for (ObservedPoint point : run) {
        if (point.sample() == Sample.THIN || run.size() == 1) {
          look.drawPoint(canvas, point(point), point.sample());
        }
      }
    }
  }

  private static List<List<BandPoint>> runs(Band band) {
    return Trace.runs(band.points(), BandPoint::month, 1);
  }

  private static List<List<ObservedPoint>> runs(Observed observed) {
    return Trace.runs(observed.points(), ObservedPoint::month, observed.joinMonths());
  }

  /** The last observation, where a band begins in the month after it: the band opens like a fan. */
  private Optional<Point> mouth(List<BandPoint> run) {
    return lastSeen
        .filter(last -> last.month().plusMonths(1).equals(run.get(0).month()))
        .map(this::point);
  }

  /** The last observation of the only observed series. */
  private static Optional<ObservedPoint> lastSeen(TimeChart chart) {
    List<Observed> observed = new ArrayList<>();
    for (Series series : chart.series()) {
      if (series instanceof Observed line) {
        observed.add(line);
      }
    }
    if (observed.size() != 1) {
      return Optional.empty();
    }
    List<ObservedPoint> points = observed.get(0).points();
    return Optional.of(points.get(points.size() - 1));
  }

  private Point point(ObservedPoint point) {
    return axes.at(point.month(), point.value());
  }

  /** A quantile's line; a lone month is widened so that it can be seen. */
  private List<Point> quantile(List<BandPoint> run, ToDoubleFunction<Distribution> quantile) {
    List<Point> line = new ArrayList<>();
    mouth(run).ifPresent(line::add);
    run.forEach(p -> line.add(axes.at(p.month(), quantile.applyAsDouble(p.value()))));
    if (line.size() > 1) {
      return List.copyOf(line);
    }
    Point only = line.get(0);
    double half = LONE * (axes.x().at(1) - axes.x().at(0));
    return List.of(new Point(only.x() - half, only.y()), new Point(only.x() + half, only.y()));
  }

  private Ink trace(Series series) {
    List<Point> trace = new ArrayList<>();
    if (series instanceof Band band) {
      for (List<BandPoint> run : runs(band)) {
        trace.addAll(Trace.along(quantile(run, Distribution::p95)));
        trace.addAll(Trace.along(quantile(run, Distribution::p50)));
        trace.addAll(Trace.along(quantile(run, Distribution::p5)));
      }
    } else {
      for (List<ObservedPoint> run : runs((Observed) series)) {
        trace.addAll(Trace.along(run.stream().map(this::point).toList()));
      }
    }
    return new Ink(trace, size.width);
  }
}

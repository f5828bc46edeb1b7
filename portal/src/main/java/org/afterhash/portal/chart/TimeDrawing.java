package org.afterhash.portal.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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
  private final TimeChart chart;
  private final Size size;
  private final Canvas canvas;
  private final TimeAxes axes;
  private final Labels labels;
  private final List<Ink> traces;

  /** For each series its runs; none for those that were observed. */
  private final List<List<BandLines>> bands;

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
    this.bands = bands();
    this.traces = traces();
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
    labels.take(new Box(left, plot.top() - 3, right, plot.top() + 3));
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
    for (List<BandLines> runs : bands) {
      for (BandLines run : runs) {
        canvas.area(Mark.BAND90, new Layer(run.p5(), run.p95()).outline());
        canvas.area(Mark.BAND50, new Layer(run.p25(), run.p75()).outline());
        canvas.polyline(Mark.EDGE, run.p5());
        canvas.polyline(Mark.EDGE, run.p95());
      }
    }
  }

  private void drawLines() {
    Iterator<Look> looks = Look.inOrder();
    for (int i = 0; i < bands.size(); i++) {
      bands.get(i).forEach(run -> canvas.polyline(Mark.MEDIAN, run.p50()));
      if (chart.series().get(i) instanceof Observed observed) {
        drawObserved(observed, looks.next());
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

  private static List<List<ObservedPoint>> runs(Observed observed) {
    return Runs.of(observed.points(), ObservedPoint::month, observed.joinMonths());
  }

  private List<List<BandLines>> bands() {
    Optional<ObservedPoint> last = lastSeen(chart);
    List<List<BandLines>> all = new ArrayList<>();
    for (Series series : chart.series()) {
      List<BandLines> runs = new ArrayList<>();
      if (series instanceof Band band) {
        for (List<BandPoint> run : Runs.of(band.points(), BandPoint::month, 1)) {
          // Where a band begins in the month after the last observation, it opens like a fan.
          YearMonth before = run.get(0).month().minusMonths(1);
          Optional<Point> mouth = last.filter(seen -> seen.month().equals(before)).map(this::point);
          runs.add(BandLines.of(run, axes, mouth));
        }
      }
      all.add(runs);
    }
    return all;
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

  private List<Ink> traces() {
    List<Ink> traces = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      List<List<Point>> lines = new ArrayList<>();
      for (BandLines run : bands.get(i)) {
        lines.addAll(List.of(run.p95(), run.p50(), run.p5()));
      }
      if (chart.series().get(i) instanceof Observed observed) {
        runs(observed).forEach(run -> lines.add(run.stream().map(this::point).toList()));
      }
      traces.add(new Ink(lines, size.width));
    }
    return traces;
  }
}

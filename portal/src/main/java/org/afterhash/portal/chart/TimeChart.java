package org.afterhash.portal.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Distribution;

/**
 * Values by month: estimates as bands, observations as lines and points.
 *
 * @param events dates worth a dotted line, the most important first; a picture shows as many as it
 *     has room for, at most five
 * @param spans stretches of time worth a shaded ground
 * @param references levels worth a dotted line
 */
public record TimeChart(
    Caption caption,
    Unit unit,
    List<Series> series,
    List<Event> events,
    List<Span> spans,
    List<Reference> references)
    implements Panel {

  public TimeChart {
    series = List.copyOf(series);
    events = List.copyOf(events);
    spans = List.copyOf(spans);
    references = List.copyOf(references);
    Require.that(!series.isEmpty(), caption.slug() + ": nothing to draw");
    Require.that(
        series.stream().filter(Observed.class::isInstance).count() <= Observed.MOST,
        caption.slug() + ": more than " + Observed.MOST + " observed series");
  }

  /** A chart of one series and nothing else. */
  public static TimeChart of(Caption caption, Unit unit, Series series) {
    return new TimeChart(caption, unit, List.of(series), List.of(), List.of(), List.of());
  }

  /** Something that has a value in each of some months. */
  public sealed interface Series permits Band, Observed {
    String name();

    /** The months that have a value, ascending. */
    List<YearMonth> months();
  }

  /**
   * An estimate by month. One that begins in the month after the only observed series ends opens
   * from its last point: a fan.
   *
   * @param points ascending by month; where months are missing, the band has a gap
   */
  public record Band(String name, List<BandPoint> points) implements Series {
    public Band {
      points = List.copyOf(points);
      requireAscending(name, points.stream().map(BandPoint::month).toList());
    }

    @Override
    public List<YearMonth> months() {
      return points.stream().map(BandPoint::month).toList();
    }
  }

  /** An estimate for a month. */
  public record BandPoint(YearMonth month, Distribution value) {}

  /**
   * What was observed in a month.
   *
   * @param joinMonths how far apart two observations may be to be joined by a line; 0 for points
   *     that stand alone
   * @param points ascending by month
   */
  public record Observed(String name, int joinMonths, List<ObservedPoint> points)
      implements Series {
    static final int MOST = 3;

    public Observed {
      points = List.copyOf(points);
      Require.that(joinMonths >= 0, name + ": joined over " + joinMonths + " months");
      requireAscending(name, points.stream().map(ObservedPoint::month).toList());
      for (ObservedPoint point : points) {
        Require.that(Double.isFinite(point.value()), name + ": not a number in " + point.month());
      }
    }

    @Override
    public List<YearMonth> months() {
      return points.stream().map(ObservedPoint::month).toList();
    }
  }

  /** An observation for a month. */
  public record ObservedPoint(YearMonth month, double value, Sample sample) {}

  /** Whether enough stands behind an observation. */
  public enum Sample {
    ENOUGH,
    /** Few sales or offers: drawn as a hollow point. */
    THIN
  }

  /** Something that happened. */
  public record Event(LocalDate date, String label) {
    public Event {
      Require.text(label, "The label of " + date);
    }
  }

  /**
   * A stretch of time, whole months, both included.
   *
   * @param detail second line of the label; may be empty
   */
  public record Span(YearMonth from, YearMonth to, String label, String detail) {
    public Span {
      Require.text(label, "A span's label");
      Require.that(!to.isBefore(from), label + " ends before it begins");
    }
  }

  /** A level, such as a launch price. */
  public record Reference(double value, String label) {
    public Reference {
      Require.text(label, "A reference's label");
      Require.that(Double.isFinite(value), label + " is not a number");
    }
  }

  @Override
  public String altText() {
    return "Line chart over time: " + caption.quantity() + ". " + findings();
  }

  @Override
  public String findings() {
    return TimeWords.findings(this);
  }

  @Override
  public List<Datum> data() {
    return TimeWords.data(this);
  }

  @Override
  public DataTable table() {
    return TimeWords.table(this);
  }

  private static void requireAscending(String name, List<YearMonth> months) {
    Require.text(name, "A series' name");
    Require.that(!months.isEmpty(), name + " has no values");
    for (int i = 1; i < months.size(); i++) {
      Require.that(
          months.get(i - 1).isBefore(months.get(i)),
          name + ": " + months.get(i) + " does not come after " + months.get(i - 1));
    }
  }
}

package org.afterhash.portal.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Distribution;

/** Estimates and claims under one another on one scale. */
public record IntervalChart(Caption caption, Unit unit, List<Row> rows) implements Panel {
  public IntervalChart {
    rows = List.copyOf(rows);
    Require.that(!rows.isEmpty(), caption.slug() + ": nothing to draw");
  }

  /**
   * @param detail second, quieter line of the label; may be empty
   */
  public record Row(String label, String detail, Tone tone, Value value) {
    public Row {
      Require.text(label, "A row's label");
    }
  }

  /** What a row shows. */
  public sealed interface Value permits Estimated, Claimed, Between, Plain {
    /** The median, or the number itself; the middle of a range. */
    double middle();

    /** The lowest number drawn. */
    double lowest();

    /** The highest number drawn. */
    double highest();

    /** The word that stands for it in tables and files. */
    String kind();

    /** The number in words. */
    String words(Unit unit);
  }

  /** Our own: line from p5 to p95, bar from p25 to p75, tick at the median. */
  public record Estimated(Distribution of) implements Value {
    @Override
    public String kind() {
      return "estimate";
    }

    @Override
    public String words(Unit unit) {
      return unit.text(of.p50()) + ", 90% interval " + unit.range(of.p5(), of.p95());
    }

    @Override
    public double middle() {
      return of.p50();
    }

    @Override
    public double lowest() {
      return of.p5();
    }

    @Override
    public double highest() {
      return of.p95();
    }
  }

  /** What somebody else said, without an interval: a hollow diamond. */
  public record Claimed(double of) implements Value {
    public Claimed {
      Require.that(Double.isFinite(of), "A claim is not a number");
    }

    @Override
    public String kind() {
      return "claim";
    }

    @Override
    public String words(Unit unit) {
      return unit.text(of) + " claimed";
    }

    @Override
    public double middle() {
      return of;
    }

    @Override
    public double lowest() {
      return of;
    }

    @Override
    public double highest() {
      return of;
    }
  }

  /** A number without an interval, observed or counted: a tick. */
  public record Plain(double of) implements Value {
    public Plain {
      Require.that(Double.isFinite(of), "A number is not finite");
    }

    @Override
    public String kind() {
      return "observed";
    }

    @Override
    public String words(Unit unit) {
      return unit.text(of);
    }

    @Override
    public double middle() {
      return of;
    }

    @Override
    public double lowest() {
      return of;
    }

    @Override
    public double highest() {
      return of;
    }
  }

  /** A range without a known middle: a line with end caps. */
  public record Between(double low, double high) implements Value {
    public Between {
      Require.that(low <= high, "A range runs from " + low + " to " + high);
    }

    @Override
    public String kind() {
      return "range";
    }

    @Override
    public String words(Unit unit) {
      return unit.range(low, high);
    }

    @Override
    public double middle() {
      return (low + high) / 2;
    }

    @Override
    public double lowest() {
      return low;
    }

    @Override
    public double highest() {
      return high;
    }
  }

  @Override
  public String altText() {
    return "Intervals: " + caption.quantity() + ". " + findings();
  }

  @Override
  public String findings() {
    return rows.stream()
        .map(row -> row.label() + ": " + row.value().words(unit))
        .collect(Collectors.joining("; ", "", "."));
  }

  @Override
  public List<Datum> data() {
    return rows.stream()
        .map(row -> Datum.of(row.label(), row.detail(), row.value(), unit))
        .toList();
  }

  @Override
  public DataTable table() {
    return Datum.table(data());
  }
}

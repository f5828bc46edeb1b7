package org.afterhash.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.BarChart;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.BarChart.Part;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.ChartWriter;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Purpose;
import org.afterhash.portal.chart.Size;
import org.afterhash.portal.chart.TimeChart;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.BandPoint;
import org.afterhash.portal.chart.TimeChart.Event;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Charts a second on one core, from specification to SVG. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChartBench {
  private static final Caption CAPTION =
      new Caption("bench", "What is measured", "Spend, by month", "USD", "None.");

  private final Chart line = line();
  private final Chart intervals = intervals();
  private final Chart bars = bars();
  private final Chart stacks = stacks();

  /** Seven years of medians with two bands, and two events. */
  private static Chart line() {
    List<BandPoint> points =
        IntStream.range(0, 86)
            .mapToObj(
                month ->
                    new BandPoint(
                        YearMonth.of(2015, 8).plusMonths(month),
                        around(1e8 * (2 + StrictMath.sin(month / 9.0)))))
            .toList();
    return new TimeChart(
        CAPTION,
        Unit.USD,
        List.of(new Band("Spend", points)),
        List.of(
            new Event(LocalDate.of(2022, 9, 15), "The Merge"),
            new Event(LocalDate.of(2018, 1, 13), "Ether’s first peak")),
        List.of(),
        List.of());
  }

  /** Twelve estimates under one another. */
  private static Chart intervals() {
    List<Row> rows =
        IntStream.rangeClosed(1, 12)
            .mapToObj(
                i -> new Row("Model " + i, "", Tone.ESTIMATE, new Estimated(around(100.0 * i))))
            .toList();
    return new IntervalChart(CAPTION, Unit.USD, rows);
  }

  /** Eight bars under one another, each with its interval. */
  private static Chart bars() {
    List<Bar> bars =
        IntStream.rangeClosed(1, 8)
            .mapToObj(i -> new Bar("Gate " + i, "", List.of(new Estimated(around(1.0 / i)))))
            .toList();
    return BarChart.of(CAPTION, Unit.SHARE, bars);
  }

  /** Nine bars of four parts each. */
  private static Chart stacks() {
    List<Bar> bars =
        IntStream.rangeClosed(1, 9)
            .mapToObj(
                i -> new Bar("Class " + i, "8 GB", List.of(of(40 - i), of(30), of(20), of(10 + i))))
            .toList();
    List<Part> parts =
        List.of(
            new Part("Sell", Tone.SELL),
            new Part("Rent for AI", Tone.RENT),
            new Part("Mine", Tone.MINE),
            new Part("Scrap", Tone.SCRAP));
    return new BarChart(CAPTION, Unit.SHARE, BarChart.Layout.STACKED, parts, bars, null);
  }

  private static IntervalChart.Value of(int percent) {
    return new Plain(percent / 100.0);
  }

  private static Distribution around(double middle) {
    return new Distribution(
        0.7 * middle, 0.9 * middle, middle, 1.1 * middle, 1.4 * middle, middle, "USD");
  }

  @Benchmark
  public String drawLine() {
    return ChartWriter.svg(line, Size.WIDE, Purpose.IN_PAGE);
  }

  @Benchmark
  public String drawBars() {
    return ChartWriter.svg(bars, Size.WIDE, Purpose.IN_PAGE);
  }

  @Benchmark
  public String drawStacks() {
    return ChartWriter.svg(stacks, Size.WIDE, Purpose.IN_PAGE);
  }

  @Benchmark
  public String drawIntervals() {
    return ChartWriter.svg(intervals, Size.WIDE, Purpose.IN_PAGE);
  }
}

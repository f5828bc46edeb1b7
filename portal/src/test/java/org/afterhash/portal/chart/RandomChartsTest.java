package org.afterhash.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.DataTable.Amount;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Claimed;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.BandPoint;
import org.afterhash.portal.chart.TimeChart.Event;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.ObservedPoint;
import org.afterhash.portal.chart.TimeChart.Reference;
import org.afterhash.portal.chart.TimeChart.Sample;
import org.afterhash.portal.chart.TimeChart.Series;
import org.afterhash.portal.chart.TimeChart.Span;

class RandomChartsTest {
  private static final List<String> WORDS =
      List.of("price", "of", "cards", "sold", "& <scrap>", "Mindestpreis", "§7", "15 Sep", "–");

  /** The least width on screen that each size is shown at; pictures of pixels have their own. */
  private static double leastPixels(Size size) {
    return size == Size.WIDE ? 808 : size == Size.NARROW ? 288 : size.width;
  }

  @Property(tries = 400)
  void wordsStayInTheFrameAndOffOneAnother(
      @ForAll("charts") Chart chart, @ForAll("sizes") Size size, @ForAll Purpose purpose) {
    Picture picture = Picture.of(chart, size, purpose);
    List<Picture.Words> words = picture.words();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Picture.Words one = words.get(i);
      if (!picture.frame().holds(one.box())) {
        faults.add(one + " leaves the frame");
      }
      if (one.size() * leastPixels(size) / size.width < 11) {
        faults.add(one + " is too small");
      }
      for (Picture.Words other : words.subList(i + 1, words.size())) {
        if (one.box().overlaps(other.box())) {
          faults.add(one + " overlaps " + other);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Property(tries = 100)
  void sameChartGivesTheSameBytesAndOnlyFiniteNumbers(
      @ForAll("charts") Chart chart, @ForAll("sizes") Size size, @ForAll Purpose purpose) {
    String svg = ChartWriter.svg(chart, size, purpose);
    assertThat(svg).isEqualTo(ChartWriter.svg(chart, size, purpose));
    assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain(" style=");
  }

  @Property(tries = 200)
  void drawnMediansAndEdgesAreTheNumbersOfTheTable(
      @ForAll("bands") Band band, @ForAll("sizes") Size size) {
    TimeChart chart = TimeChart.of(caption(), Unit.USD, band);
    Picture picture = Picture.of(chart, size, Purpose.IN_PAGE);
    List<Point> medians = points(picture, "c-median");
    List<List<Point>> edges = picture.paths("c-edge");
    double[] p50 = column(chart, "median");
    double[] p5 = column(chart, "p5");
    double[] p95 = column(chart, "p95");
    assertThat(medians).hasSameSizeAs(p50);
    int high = 0;
    double top = Arrays.stream(p95).max().orElseThrow();
    while (p95[high] < top) {
      high++;
    }
    List<Point> lows = edges.get(0);
    List<Point> highs = edges.get(1);
    // Two values and their places fix the axis; all others must follow.
    double perDollar = (highs.get(high).y() - lows.get(high).y()) / (p95[high] - p5[high]);
    for (int i = 0; i < p50.length; i++) {
      double expected = highs.get(high).y() + (p50[i] - p95[high]) * perDollar;
      assertThat(medians.get(i).y()).isCloseTo(expected, within(0.05));
      assertThat(medians.get(i).y()).isBetween(highs.get(i).y() - 0.01, lows.get(i).y() + 0.01);
      double step = (medians.get(p50.length - 1).x() - medians.get(0).x()) / (p50.length - 1);
      assertThat(medians.get(i).x()).isCloseTo(medians.get(0).x() + i * step, within(0.02));
    }
  }

  @Property(tries = 100)
  void layersLieOnOneAnotherAndAreAsThickAsTheirNumbers(
      @ForAll("areas") AreaChart chart, @ForAll("sizes") Size size) {
    Picture picture = Picture.of(chart, size, Purpose.IN_PAGE);
    double perUnit = 0;
    List<Point> floor = List.of();
    int[] drawn = new int[Tone.values().length];
    for (AreaChart.Part part : chart.parts()) {
      List<List<Point>> sameTone = picture.paths(part.tone().mark.cssClass());
      List<Point> outline = sameTone.get(drawn[part.tone().ordinal()]++);
      int months = part.values().size();
      int corners = Math.max(2, months);
      assertThat(outline).hasSize(2 * corners);
      List<Point> high = outline.subList(0, corners);
      List<Point> low = new ArrayList<>(outline.subList(corners, 2 * corners));
      Collections.reverse(low);
      if (!floor.isEmpty()) {
        assertThat(low).isEqualTo(floor);
      }
      for (int i = 0; i < months; i++) {
        double value = part.values().get(i).middle();
        double thickness = low.get(i).y() - high.get(i).y();
        if (perUnit == 0 && thickness > 30) {
          perUnit = thickness / value;
        }
        if (perUnit > 0) {
          assertThat(thickness).isCloseTo(value * perUnit, within(0.02 + thickness * 1e-3));
        }
      }
      floor = high;
    }
  }

  @Property(tries = 100)
  void equalValuesAreAsLongInEveryPanel(
      @ForAll("rows") IntervalChart chart, @ForAll("sizes") Size size) {
    List<Panel> panels = new ArrayList<>();
    for (Row row : chart.rows()) {
      panels.add(new IntervalChart(chart.caption().titled("A panel"), chart.unit(), List.of(row)));
    }
    Picture picture =
        Picture.of(new SmallMultiples(chart.caption(), panels), size, Purpose.IN_PAGE);
    List<Box> boxes = picture.boxes(Tone.SELL.mark.cssClass());
    double perUnit = 0;
    for (int i = 0; i < panels.size(); i++) {
      Distribution of = ((Estimated) chart.rows().get(i).value()).of();
      // The first box of an interval mark is the line from p5 to p95.
      Box line = boxes.get(2 * i);
      perUnit = i == 0 ? line.width() / (of.p95() - of.p5()) : perUnit;
      assertThat(line.width())
          .isCloseTo((of.p95() - of.p5()) * perUnit, within(0.03 + line.width() * 2e-2));
    }
  }

  @Provide
  Arbitrary<AreaChart> areas() {
    return Arbitraries.longs().map(seed -> areas(new Random(seed)));
  }

  /** Rows of estimates that are wide enough to be measured. */
  @Provide
  Arbitrary<IntervalChart> rows() {
    return Arbitraries.longs()
        .map(
            seed -> {
              Random random = new Random(seed);
              double scale = StrictMath.pow(10, random.nextInt(13) - 2);
              List<Row> rows = new ArrayList<>();
              for (int i = random.nextInt(9); i >= 0; i--) {
                double low = scale * random.nextDouble();
                double w = scale * (0.3 + random.nextDouble());
                Distribution of =
                    new Distribution(
                        low, low + w / 4, low + w / 2, low + 0.7 * w, low + w, low + w / 2, "USD");
                rows.add(new Row("One of many", "", Tone.SELL, new Estimated(of)));
              }
              return new IntervalChart(caption(), unit(random), rows);
            });
  }

  private static List<Point> points(Picture picture, String cssClass) {
    return picture.paths(cssClass).stream().flatMap(List::stream).toList();
  }

  private static double[] column(Chart chart, String name) {
    List<String> names = chart.table().columns().stream().map(DataTable.Column::name).toList();
    return chart.table().rows().stream()
        .mapToDouble(row -> ((Amount) row.get(names.indexOf(name))).value())
        .toArray();
  }

  @Provide
  Arbitrary<Size> sizes() {
    return Arbitraries.of(
        Size.WIDE, Size.NARROW, Size.low(480), Size.low(720).taller(300), Size.dense(900));
  }

  @Provide
  Arbitrary<Band> bands() {
    return Arbitraries.longs()
        .map(
            seed -> {
              Random random = new Random(seed);
              List<BandPoint> points = new ArrayList<>();
              YearMonth first = YearMonth.of(2015, 1).plusMonths(random.nextInt(60));
              int months = 2 + random.nextInt(100);
              double scale = StrictMath.pow(10, random.nextInt(12) - 2);
              for (int i = 0; i < months; i++) {
                points.add(new BandPoint(first.plusMonths(i), distribution(random, scale, 0)));
              }
              return new Band("Spend", points);
            });
  }

  @Provide
  Arbitrary<Chart> charts() {
    return Arbitraries.longs()
        .map(
            seed -> {
              Random random = new Random(seed);
              return switch (random.nextInt(14)) {
                case 0 -> intervals(random);
                case 1 -> bars(random);
                case 2 -> waterfall(random);
                case 3 -> tornado(random);
                case 4 -> density(random);
                case 5 -> scatter(random);
                case 6 -> slopes(random);
                case 7 -> areas(random);
                case 8, 9 -> multiples(random);
                case 10 -> remainder(random);
                default -> overTime(random);
              };
            });
  }

  private static Caption caption() {
    return new Caption("a-chart", "Cards \"lose\" <value>", "Price & cost", "USD.", "Source: us.");
  }

  private static AreaChart areas(Random random) {
    YearMonth first = YearMonth.of(2015, 1).plusMonths(random.nextInt(60));
    int months = 1 + random.nextInt(90);
    double scale = StrictMath.pow(10, random.nextInt(13) - 2);
    List<AreaChart.Part> parts = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      List<IntervalChart.Value> values = new ArrayList<>();
      for (int k = 0; k < months; k++) {
        Distribution of = distribution(random, scale, 0);
        values.add(random.nextBoolean() ? new Estimated(of) : new IntervalChart.Plain(of.p50()));
      }
      Tone tone = Tone.values()[random.nextInt(Tone.values().length)];
      parts.add(new AreaChart.Part(text(random), tone, values));
    }
    return new AreaChart(caption(), unit(random), first, parts, events(random));
  }

  private static List<Event> events(Random random) {
    List<Event> events = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      events.add(new Event(LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3000)), text(random)));
    }
    return events;
  }

  /** Panels of one form, with parts of the same names as the first has. */
  private static Chart multiples(Random random) {
    List<Panel> panels = new ArrayList<>();
    int form = random.nextInt(4);
    boolean two = random.nextBoolean();
    Unit unit = unit(random);
    for (int i = random.nextInt(9); i >= 0; i--) {
      Caption caption = caption().titled(text(random));
      panels.add(
          switch (form) {
            case 0 -> {
              List<Series> series = new ArrayList<>();
              series.add(new Band("Estimate", band(random, 1e3, 0).points()));
              if (two) {
                series.add(new Observed("Sold", 1, observed(random, 9e2, 0).points()));
              }
              List<Reference> level = List.of(new Reference(500, text(random)));
              yield new TimeChart(caption, unit, series, events(random), List.of(), level);
            }
            case 1 -> {
              AreaChart areas = areas(random);
              AreaChart.Part part = areas.parts().get(0);
              yield new AreaChart(
                  caption,
                  unit,
                  areas.first(),
                  List.of(new AreaChart.Part("Part", Tone.SELL, part.values())),
                  areas.events());
            }
            case 2 -> {
              BarChart bars = (BarChart) bars(random);
              yield new BarChart(
                  caption,
                  unit,
                  BarChart.Layout.GROUPED,
                  List.of(new BarChart.Part("One", Tone.RENT), new BarChart.Part("Two", Tone.MINE)),
                  bars.bars().stream().map(bar -> twice(bar)).toList(),
                  bars.zone());
            }
            default -> new IntervalChart(caption, unit, ((IntervalChart) intervals(random)).rows());
          });
    }
    return new SmallMultiples(caption(), panels);
  }

  private static BarChart.Bar twice(BarChart.Bar bar) {
    IntervalChart.Value value = bar.values().get(0);
    return new BarChart.Bar(bar.label(), bar.detail(), List.of(value, value));
  }

  private static Chart overTime(Random random) {
    double scale = StrictMath.pow(10, random.nextInt(13) - 2);
    double below = random.nextInt(4) == 0 ? 0.5 : 0;
    List<Series> series = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      series.add(observed(random, scale, below));
    }
    if (series.isEmpty() || random.nextBoolean()) {
      series.add(band(random, scale, below));
    }
    List<Span> spans = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      YearMonth from = YearMonth.of(2016, 1).plusMonths(random.nextInt(80));
      YearMonth to = from.plusMonths(random.nextInt(24));
      spans.add(new Span(from, to, text(random), random.nextBoolean() ? "" : text(random)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      references.add(new Reference(scale * random.nextDouble(), text(random)));
    }
    return new TimeChart(caption(), unit(random), series, events(random), spans, references);
  }

  private static Unit unit(Random random) {
    return List.of(Unit.USD, Unit.USD_PER_HOUR, Unit.SHARE, Unit.COUNT).get(random.nextInt(4));
  }

  private static Band band(Random random, double scale, double below) {
    List<BandPoint> points = new ArrayList<>();
    for (YearMonth month : months(random)) {
      points.add(new BandPoint(month, distribution(random, scale, below)));
    }
    return new Band(text(random), points);
  }

  private static Observed observed(Random random, double scale, double below) {
    List<ObservedPoint> points = new ArrayList<>();
    for (YearMonth month : months(random)) {
      double value = scale * (random.nextDouble() - below);
      Sample sample = random.nextBoolean() ? Sample.THIN : Sample.ENOUGH;
      points.add(new ObservedPoint(month, value, sample));
    }
    return new Observed(text(random), random.nextInt(3), points);
  }

  private static List<YearMonth> months(Random random) {
    List<YearMonth> months = new ArrayList<>();
    YearMonth month = YearMonth.of(2015, 1).plusMonths(random.nextInt(60));
    for (int i = random.nextInt(90); i >= 0; i--) {
      months.add(month);
      month = month.plusMonths(random.nextInt(8) == 0 ? 4 : 1);
    }
    return months;
  }

  private static Chart intervals(Random random) {
    double scale = StrictMath.pow(10, random.nextInt(13) - 2);
    double below = random.nextInt(4) == 0 ? 0.5 : 0;
    List<Row> rows = new ArrayList<>();
    for (int i = random.nextInt(9); i >= 0; i--) {
      Distribution of = distribution(random, scale, below);
      IntervalChart.Value value =
          switch (random.nextInt(4)) {
            case 0 -> new Claimed(of.p50());
            case 1 -> new Between(of.p5(), of.p95());
            default -> new Estimated(of);
          };
      Tone tone = Tone.values()[random.nextInt(Tone.values().length)];
      rows.add(new Row(text(random), random.nextBoolean() ? "" : text(random), tone, value));
    }
    return new IntervalChart(caption(), unit(random), rows);
  }

  private static Chart bars(Random random) {
    double scale = StrictMath.pow(10, random.nextInt(13) - 2);
    boolean stacked = random.nextBoolean();
    double below = !stacked && random.nextInt(4) == 0 ? 0.5 : 0;
    List<BarChart.Part> parts = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      parts.add(
          new BarChart.Part(text(random), Tone.values()[random.nextInt(Tone.values().length)]));
    }
    List<BarChart.Bar> bars = new ArrayList<>();
    for (int i = random.nextInt(9); i >= 0; i--) {
      List<IntervalChart.Value> values = new ArrayList<>();
      for (int k = 0; k < parts.size(); k++) {
        Distribution of = distribution(random, scale, below);
        values.add(random.nextBoolean() ? new Estimated(of) : new IntervalChart.Plain(of.p50()));
      }
      bars.add(new BarChart.Bar(text(random), random.nextBoolean() ? "" : text(random), values));
    }
    double zone = scale * random.nextDouble();
    return new BarChart(
        caption(),
        unit(random),
        stacked ? BarChart.Layout.STACKED : BarChart.Layout.GROUPED,
        parts,
        bars,
        random.nextBoolean() ? null : new BarChart.Zone(zone, zone + scale / 3, text(random)));
  }

  private static Chart waterfall(Random random) {
    double scale = StrictMath.pow(10, random.nextInt(13) - 2);
    List<WaterfallChart.Step> steps = new ArrayList<>();
    for (int i = random.nextInt(9); i >= 0; i--) {
      boolean total = steps.isEmpty() || random.nextInt(4) == 0;
      steps.add(
          new WaterfallChart.Step(
              text(random),
              random.nextBoolean() ? "" : text(random),
              total ? WaterfallChart.Kind.TOTAL : WaterfallChart.Kind.CHANGE,
              Tone.values()[random.nextInt(Tone.values().length)],
              distribution(random, scale, total ? 0 : random.nextDouble())));
    }
    return new WaterfallChart(caption(), unit(random), steps);
  }

  private static Chart remainder(Random random) {
    double scale = StrictMath.pow(10, random.nextInt(13) - 2);
    double below = random.nextInt(4) == 0 ? 0.5 : 0;
    Distribution left = distribution(random, scale, below);
    double whole = scale * (random.nextDouble() + 0.1);
    return new RemainderChart(caption(), unit(random), whole, left, text(random), text(random));
  }

  private static Chart tornado(Random random) {
    double scale = StrictMath.pow(10, random.nextInt(13) - 2);
    double below = random.nextInt(4) == 0 ? 0.5 : 0;
    List<TornadoChart.Input> inputs = new ArrayList<>();
    for (int i = random.nextInt(9); i >= 0; i--) {
      double low = scale * (random.nextDouble() - below);
      double high = scale * (random.nextDouble() - below);
      inputs.add(new TornadoChart.Input(text(random), text(random), text(random), low, high));
    }
    double base = scale * (random.nextDouble() - below);
    return new TornadoChart(caption(), unit(random), base, text(random), inputs);
  }

  private static Chart density(Random random) {
    double scale = StrictMath.pow(10, random.nextInt(13) - 2);
    Distribution of = distribution(random, scale, random.nextInt(4) == 0 ? 0.5 : 0);
    List<Double> heights = new ArrayList<>(List.of(1.0, 0.0));
    for (int i = random.nextInt(90); i > 0; i--) {
      heights.add(random.nextDouble() * scale);
    }
    double low = of.p5() + scale * (random.nextDouble() - 0.7);
    double high = Math.max(low, of.p95()) + scale * (random.nextDouble() + 0.01);
    DensityChart.Form form = DensityChart.Form.values()[random.nextInt(2)];
    return new DensityChart(caption(), unit(random), form, of, low, high, heights);
  }

  private static Chart scatter(Random random) {
    double scale = StrictMath.pow(10, random.nextInt(13) - 2);
    double below = random.nextInt(4) == 0 ? 0.5 : 0;
    List<ScatterChart.Dot> dots = new ArrayList<>();
    for (int i = random.nextInt(30); i >= 0; i--) {
      double x = random.nextDouble() - below;
      Tone tone = Tone.values()[random.nextInt(Tone.values().length)];
      dots.add(new ScatterChart.Dot(text(random), tone, x, scale * (random.nextDouble() - below)));
    }
    ScatterChart.Across across = new ScatterChart.Across(text(random), unit(random));
    return new ScatterChart(caption(), unit(random), across, dots);
  }

  private static Chart slopes(Random random) {
    double scale = StrictMath.pow(10, random.nextInt(13) - 2);
    double below = random.nextInt(4) == 0 ? 0.5 : 0;
    List<SlopeChart.Slope> slopes = new ArrayList<>();
    for (int i = random.nextInt(14); i >= 0; i--) {
      double from = scale * (random.nextDouble() - below);
      double to = scale * (random.nextDouble() - below);
      SlopeChart.Weight weight = SlopeChart.Weight.values()[random.nextInt(2)];
      slopes.add(new SlopeChart.Slope(text(random), weight, from, to));
    }
    return new SlopeChart(caption(), unit(random), "Nov 2021", "Nov 2022", slopes);
  }

  private static Distribution distribution(Random random, double scale, double below) {
    double[] q = new double[5];
    for (int i = 0; i < 5; i++) {
      q[i] = scale * (random.nextDouble() - below);
    }
    Arrays.sort(q);
    return new Distribution(q[0], q[1], q[2], q[3], q[4], q[2], "USD");
  }

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }
}

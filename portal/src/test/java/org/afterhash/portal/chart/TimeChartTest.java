package org.afterhash.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.BandPoint;
import org.afterhash.portal.chart.TimeChart.Event;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.ObservedPoint;
import org.afterhash.portal.chart.TimeChart.Reference;
import org.afterhash.portal.chart.TimeChart.Sample;
import org.afterhash.portal.chart.TimeChart.Span;
import org.junit.jupiter.api.Test;

class TimeChartTest {
  private static final Caption CAPTION =
      new Caption("used-price", "Prices fell", "Used price", "USD.", "Source: eBay.");

  private static ObservedPoint sold(int year, int month, double price, Sample sample) {
    return new ObservedPoint(YearMonth.of(year, month), price, sample);
  }

  private static final Observed SOLD =
      new Observed(
          "Sold",
          1,
          List.of(
              sold(2021, 11, 1000, Sample.ENOUGH),
              sold(2021, 12, 800, Sample.ENOUGH),
              sold(2022, 1, 700, Sample.THIN),
              sold(2022, 6, 400, Sample.ENOUGH),
              sold(2022, 7, 380, Sample.ENOUGH)));

  @Test
  void monthsWithoutDataAreAGapAndThinSamplesHollow() {
    Picture picture = Picture.of(TimeChart.of(CAPTION, Unit.USD, SOLD), Size.WIDE, Purpose.IN_PAGE);
    assertThat(picture.paths("c-first")).extracting(List::size).containsExactly(3, 2);
    assertThat(picture.count("circle", "c-first-thin")).isEqualTo(1);
  }

  @Test
  void theTableKeepsEveryNumberAndSaysWhichSamplesAreThin() {
    Observed asked = new Observed("Asked", 0, List.of(sold(2022, 6, 450.5, Sample.ENOUGH)));
    DataTable table =
        new TimeChart(CAPTION, Unit.USD, List.of(SOLD, asked), List.of(), List.of(), List.of())
            .table();
    assertThat(table.columns())
        .extracting(DataTable.Column::name)
        .containsExactly("Month", "Sold", "Sold, sample", "Asked");
    assertThat(table.rows().get(2))
        .containsExactly(
            new DataTable.Month(YearMonth.of(2022, 1)),
            new DataTable.Amount(700),
            new DataTable.Text("thin sample"),
            new DataTable.Unknown());
    assertThat(table.rows().get(3).get(3)).isEqualTo(new DataTable.Amount(450.5));
  }

  @Test
  void theDescriptionNamesExtremesAndWhatIsMarked() {
    TimeChart chart =
        new TimeChart(
            CAPTION,
            Unit.USD,
            List.of(SOLD),
            List.of(new Event(LocalDate.of(2022, 6, 15), "The Merge")),
            List.of(new Span(YearMonth.of(2021, 11), YearMonth.of(2021, 12), "The boom", "")),
            List.of(new Reference(699, "launch price")));
    assertThat(chart.altText())
        .isEqualTo(
            "Line chart over time: Used price. Sold, observed in 5 months, Nov 2021 to Jul 2022:"
                + " between $380 in Jul 2022 and $1,000 in Nov 2021, last $380. Shaded from Nov"
                + " 2021 to Dec 2021: The boom. Dotted level at $699: launch price. Marked: The"
                + " Merge (15 Jun 2022).");
    Picture picture = Picture.of(chart, Size.WIDE, Purpose.IN_PAGE);
    assertThat(picture.content("desc")).isEqualTo(chart.altText());
    assertThat(picture.texts()).contains("The Merge", "The boom", "launch price");
  }

  @Test
  void anEstimateIsDescribedWithItsIntervalAtThePeak() {
    List<BandPoint> points = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      double m = i == 1 ? 1e9 : 2e8;
      Distribution d = new Distribution(m * 0.8, m * 0.9, m, m * 1.1, m * 1.3, m, "USD");
      points.add(new BandPoint(YearMonth.of(2021, 1).plusMonths(i), d));
    }
    Chart chart = TimeChart.of(CAPTION, Unit.USD, new Band("Spend", points));
    assertThat(chart.altText())
        .contains("highest in Feb 2021 at $1.0bn (90% interval $800m to $1.3bn)")
        .contains("ends at $200m");
    assertThat(chart.table().columns())
        .extracting(DataTable.Column::name)
        .containsExactly("Month", "p5", "p25", "median", "p75", "p95");
  }

  @Test
  void aLoneMonthOfAnEstimateIsWideEnoughToBeSeen() {
    Distribution d = new Distribution(1, 2, 3, 4, 5, 3, "USD");
    Band band =
        new Band(
            "Spend",
            List.of(
                new BandPoint(YearMonth.of(2021, 1), d), new BandPoint(YearMonth.of(2021, 9), d)));
    Picture picture = Picture.of(TimeChart.of(CAPTION, Unit.USD, band), Size.WIDE, Purpose.IN_PAGE);
    assertThat(picture.paths("c-median"))
        .hasSize(2)
        .allSatisfy(p -> assertThat(p.get(1).x() - p.get(0).x()).isGreaterThan(20));
  }

  @Test
  void everyEventIsInWordsWhereTheNarrowPictureShowsTwo() {
    List<Event> events = new ArrayList<>();
    for (int month = 1; month <= 7; month++) {
      events.add(new Event(LocalDate.of(2022, month, 1), "e" + month));
    }
    TimeChart chart = new TimeChart(CAPTION, Unit.USD, List.of(SOLD), events, List.of(), List.of());
    assertThat(Picture.of(chart, Size.NARROW, Purpose.IN_PAGE).paths("c-event")).hasSize(2);
    assertThat(Picture.of(chart, Size.WIDE, Purpose.IN_PAGE).paths("c-event")).hasSize(5);
    assertThat(chart.altText()).contains("e1 (1 Jan 2022)", "e7 (1 Jul 2022)");
  }

  @Test
  void severalSeriesAreNamedInThePicture() {
    Observed asked = new Observed("Asked", 0, List.of(sold(2022, 6, 450, Sample.ENOUGH)));
    TimeChart chart =
        new TimeChart(CAPTION, Unit.USD, List.of(SOLD, asked), List.of(), List.of(), List.of());
    for (Size size : List.of(Size.WIDE, Size.NARROW)) {
      assertThat(Picture.of(chart, size, Purpose.IN_PAGE).texts()).contains("Sold", "Asked");
    }
  }

  @Test
  void monthsOutOfOrderAreRefused() {
    List<ObservedPoint> points =
        List.of(sold(2022, 2, 1, Sample.ENOUGH), sold(2022, 1, 1, Sample.ENOUGH));
    assertThatThrownBy(() -> new Observed("Sold", 1, points))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Sold: 2022-01 does not come after 2022-02");
  }
}

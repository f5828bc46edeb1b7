package org.afterhash.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Claimed;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.junit.jupiter.api.Test;

class IntervalChartTest {
  private static final Distribution SPEND =
      new Distribution(12e9, 14e9, 16e9, 17e9, 20e9, 16e9, "USD");

  private static final IntervalChart CHART =
      new IntervalChart(
          new Caption("claims", "It fits", "Claims beside ours", "", "Source: press."),
          Unit.USD,
          List.of(
              new Row("Ours", "lifetime", Tone.ESTIMATE, new Estimated(SPEND)),
              new Row("Theirs", "", Tone.ESTIMATE, new Claimed(8e9)),
              new Row("Others", "", Tone.ESTIMATE, new Between(5e9, 7e9))));

  @Test
  void a_claim_is_a_hollow_diamond_half_way_to_twice_its_value() {
    Picture picture = Picture.of(CHART, Size.WIDE, Purpose.IN_PAGE);
    List<Point> diamond = picture.paths("c-claim").get(0);
    double zero = picture.paths("c-zero").get(0).get(0).x();
    double twice =
        picture.words().stream()
            .filter(w -> w.text().equals("15"))
            .mapToDouble(w -> (w.box().left() + w.box().right()) / 2)
            .findFirst()
            .orElseThrow();
    assertThat(diamond.get(0).x() - zero).isCloseTo((twice - zero) * 8 / 15, within(0.1));
  }

  @Test
  void values_stand_in_the_picture_the_table_and_the_description() {
    for (Size size : List.of(Size.WIDE, Size.NARROW)) {
      assertThat(Picture.of(CHART, size, Purpose.IN_PAGE).texts())
          .contains("$16bn", "$12–20bn", "$8.0bn", "$5.0–7.0bn");
    }
    assertThat(CHART.altText())
        .isEqualTo(
            "Intervals: Claims beside ours. Ours: $16bn, 90% interval $12–20bn; Theirs: $8.0bn"
                + " claimed; Others: $5.0–7.0bn.");
    assertThat(CHART.table().rows().get(1))
        .contains(new DataTable.Text("claim"), new DataTable.Amount(8e9))
        .filteredOn(DataTable.Unknown.class::isInstance)
        .hasSize(4);
  }

  @Test
  void a_cell_says_its_numbers_and_cuts_what_lies_beyond_the_columns_scale() {
    String svg = new IntervalCell(SPEND, Tone.SELL, 0, 15e9, Unit.USD).svg();
    assertThat(Picture.parse(svg).attribute("aria-label"))
        .isEqualTo("$16bn, 90% interval $12–20bn");
    assertThat(svg).contains("c-sell").contains("H158");
  }
}

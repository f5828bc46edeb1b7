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
  void aClaimIsAHollowDiamondHalfWayToTwiceItsValue() {
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
  void valuesStandInThePictureTheTableAndTheDescription() {
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
  void aCellSaysItsNumbersAndCutsWhatLiesBeyondTheColumnsScale() {
    Distribution of = new Distribution(0.5, 0.6, 0.7, 0.8, 0.9, 0.7, "1");
    Picture within = cell(of, 1);
    assertThat(within.attribute("aria-label")).isEqualTo("70% of all, 90% interval 50–90%");
    assertThat(within.paths("c-sell")).isEmpty();
    assertThat(within.boxes("c-sell").get(0).right()).isCloseTo(2 + 0.9 * 156, within(0.01));

    Picture cut = cell(of, 0.75);
    assertThat(cut.paths("c-sell")).as("an arrowhead at the end").hasSize(1);
    assertThat(cut.boxes("c-sell").get(0).right()).isLessThan(152);
    assertThat(cut.texts()).isEmpty();

    Picture beyond = cell(of, 0.6);
    assertThat(beyond.texts()).containsExactly("70%");
    assertThat(beyond.boxes("c-sell")).isEmpty();
    assertThat(beyond.paths("c-sell")).hasSize(1);
  }

  @Test
  void theUprightAtZeroDoesNotStrikeThroughTheNumberOfWhatLiesBeyond() {
    Distribution loss = new Distribution(-0.9, -0.8, -0.7, -0.6, -0.5, -0.7, "1");
    String near = new IntervalCell(loss, Tone.RENT, -0.1, 0.3, "all").svg();
    String far = new IntervalCell(loss, Tone.RENT, -0.3, 0.1, "all").svg();
    assertThat(near).doesNotContain("c-zero");
    assertThat(far).contains("c-zero");
  }

  private static Picture cell(Distribution of, double high) {
    return Picture.parse(new IntervalCell(of, Tone.SELL, 0, high, "all").svg());
  }

  @Test
  void aColumnsScaleIsRoundAndHoldsNineInTen() {
    List<Double> ends = List.of(9.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.1, 1.1, 1.2, 1.3);
    assertThat(IntervalCell.end(ends)).isEqualTo(1.5);
    assertThat(IntervalCell.end(List.of(0.021, 0.02))).isCloseTo(0.02, within(1e-9));
    assertThat(IntervalCell.end(List.of(-3.0, -1.0))).isZero();
  }
}

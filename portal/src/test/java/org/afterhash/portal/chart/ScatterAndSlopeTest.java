package org.afterhash.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.afterhash.portal.chart.SlopeChart.Slope;
import org.afterhash.portal.chart.SlopeChart.Weight;
import org.junit.jupiter.api.Test;

class ScatterAndSlopeTest {
  private static final Caption CAPTION =
      new Caption("cards", "It adds up", "Rent", "", "Source: us.");

  @Test
  void dotsStandWhereBothNumbersSay() {
    ScatterChart chart =
        new ScatterChart(
            CAPTION,
            Unit.USD_PER_HOUR,
            new ScatterChart.Across("Memory, GB", Unit.COUNT),
            List.of(
                new ScatterChart.Dot("A", Tone.RENT, 10, 0.2),
                new ScatterChart.Dot("B", Tone.RENT, 20, 0.1),
                new ScatterChart.Dot("C", Tone.RENT, 30, 0.4)));
    Picture picture = Picture.of(chart, Size.WIDE, Purpose.IN_PAGE);
    List<Box> dots = picture.boxes("c-rent");
    double step = dots.get(1).left() - dots.get(0).left();
    assertThat(dots.get(2).left() - dots.get(1).left()).isCloseTo(step, within(0.02));
    double dime = dots.get(1).top() - dots.get(0).top();
    assertThat(dots.get(0).top() - dots.get(2).top()).isCloseTo(2 * dime, within(0.02));
    assertThat(picture.texts()).contains("A", "B", "C", "Memory, GB");
    assertThat(picture.tips()).contains("C: $0.40, Memory, GB 30");
    assertThat(chart.data()).extracting(datum -> datum.unit().name()).contains("USD/h", "count");
  }

  @Test
  void slopesRunFromValueToValueAndEqualEndsDoNotShareTheirWords() {
    SlopeChart chart =
        new SlopeChart(
            CAPTION,
            Unit.USD,
            "2021",
            "2022",
            List.of(
                new Slope("A", Weight.MAIN, 300, 100),
                new Slope("B", Weight.OTHER, 200, 100),
                new Slope("C", Weight.OTHER, 100, 0)));
    Picture picture = Picture.of(chart, Size.WIDE, Purpose.IN_PAGE);
    List<Point> main = picture.paths("c-median").get(0);
    List<Point> second = picture.paths("c-second").get(0);
    List<Point> third = picture.paths("c-second").get(1);
    assertThat(main.get(1)).isEqualTo(second.get(1));
    double hundred = third.get(1).y() - third.get(0).y();
    assertThat(main.get(1).y() - main.get(0).y()).isCloseTo(2 * hundred, within(0.02));
    assertThat(third.get(0).y()).isEqualTo(main.get(1).y());
    assertThat(picture.texts()).contains("A", "B", "C", "$300", "2021", "2022");
    assertThat(picture.tips()).contains("A: $300 to $100");
    assertThat(chart.table().rows()).hasSize(6);
  }
}

package org.afterhash.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.DensityChart.Form;
import org.junit.jupiter.api.Test;

class DensityChartTest {
  private static final Distribution OF = new Distribution(2, 4, 5, 6, 8, 5, "USD");

  private static DensityChart chart(Form form) {
    return new DensityChart(
        new Caption("d", "Spread", "Value", "", "Source: us."),
        Unit.USD,
        form,
        OF,
        0,
        10,
        List.of(1.0, 3.0, 5.0, 3.0, 1.0));
  }

  @Test
  void bandsLieBetweenTheirQuantilesOnTheAxisOfTheMarkBeneath() {
    for (Form form : Form.values()) {
      Picture picture = Picture.of(chart(form), Size.WIDE, Purpose.IN_PAGE);
      List<Point> outer = picture.paths("c-band90").get(0);
      List<Point> inner = picture.paths("c-band50").get(0);
      Box line = picture.boxes("c-estimate").get(0);
      Box bar = picture.boxes("c-estimate").get(1);
      assertThat(outer.get(0).x()).isEqualTo(line.left());
      assertThat(outer.get(outer.size() - 1).x()).isEqualTo(line.right());
      assertThat(inner.get(0).x()).isEqualTo(bar.left());
      assertThat(inner.get(inner.size() - 1).x()).isEqualTo(bar.right());
      assertThat(bar.width() / line.width()).isCloseTo(2.0 / 6, within(0.001));
    }
  }

  @Test
  void aHistogramGoesInStepsAsHighAsItsBins() {
    Picture picture = Picture.of(chart(Form.HISTOGRAM), Size.WIDE, Purpose.IN_PAGE);
    List<Point> outline = picture.paths("c-edge").get(0);
    assertThat(outline).hasSize(12);
    double ground = outline.get(0).y();
    assertThat(outline.get(5).y()).isEqualTo(outline.get(6).y());
    double first = ground - outline.get(1).y();
    assertThat((ground - outline.get(5).y()) / first).isCloseTo(5, within(0.01));
  }

  @Test
  void theSharesOfAllBinsMakeOne() {
    List<Datum> data = chart(Form.DENSITY).data();
    assertThat(data.stream().skip(1).mapToDouble(d -> d.value().middle()).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(data.get(3).value().middle()).isCloseTo(5.0 / 13, within(1e-12));
    assertThat(data.get(3).unit()).isEqualTo(Unit.SHARE);
    assertThat(chart(Form.DENSITY).altText())
        .isEqualTo(
            "Distribution: Value. Median $5, middle half $4–6, 90% interval $2–8, most often near"
                + " $5.");
  }
}

package org.afterhash.portal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.afterhash.portal.chart.AreaChart;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.IntervalChart.Value;
import org.afterhash.portal.chart.SmallMultiples;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.junit.jupiter.api.Test;

class ChartDataTest {
  private static AreaChart sold(String title, double... cards) {
    return new AreaChart(
        new Caption("sold", title, "Cards sold", "", "Made up."),
        Unit.COUNT,
        YearMonth.of(2022, 12),
        List.of(
            new AreaChart.Part(
                "Sold", Tone.SELL, Arrays.stream(cards).<Value>mapToObj(Plain::new).toList())),
        List.of());
  }

  @Test
  void layersOverTimeAreRowsByMonthAndSeries() {
    ChartData data = ChartData.of(sold("All", 3, 4));
    assertThat(data.columns()).startsWith("month", "series", "kind", "low", "mid", "high");
    assertThat(data.rows()).extracting(row -> row.get(0)).containsExactly("2022-12", "2023-01");
    assertThat(data.rows()).extracting(row -> String.valueOf(row.get(4))).containsExactly("3", "4");
  }

  @Test
  void rowsOfSmallMultiplesNameTheirPanelFirst() {
    AreaChart large = sold("24 GB", 3);
    ChartData data =
        ChartData.of(new SmallMultiples(large.caption(), List.of(large, sold("8 GB", 5, 6))));
    assertThat(data.columns()).startsWith("panel", "month", "series");
    assertThat(data.rows())
        .extracting(row -> row.get(0) + " " + row.get(1))
        .containsExactly("24 GB 2022-12", "8 GB 2022-12", "8 GB 2023-01");
    assertThat(data.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(data.columns()));
  }
}

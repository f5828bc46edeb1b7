package org.afterhash.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.afterhash.portal.chart.DataTable.Amount;
import org.afterhash.portal.chart.IntervalChart.Between;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.junit.jupiter.api.Test;

class SmallMultiplesTest {
  private static final Caption CAPTION =
      new Caption("by-class", "Large cards kept value", "Price", "USD.", "Source: us.");

  private static IntervalChart panel(String title, Unit unit, IntervalChart.Value value) {
    Row row = new Row("Sell", "", Tone.SELL, value);
    return new IntervalChart(CAPTION.titled(title), unit, List.of(row));
  }

  @Test
  void eachPanelIsHeadedByItsTitleAndWordsForAPointerBeginWithIt() {
    SmallMultiples chart =
        new SmallMultiples(
            CAPTION,
            List.of(
                panel("24 GB", Unit.USD, new Plain(600)), panel("8 GB", Unit.USD, new Plain(240))));
    Picture picture = Picture.of(chart, Size.WIDE, Purpose.IN_PAGE);
    assertThat(picture.texts()).containsSubsequence("24 GB", "Sell", "8 GB", "Sell");
    assertThat(picture.tips()).containsExactly("24 GB, Sell: $600", "8 GB, Sell: $240");
    assertThat(chart.altText())
        .isEqualTo("2 panels with the same scales: Price. 24 GB: Sell: $600. 8 GB: Sell: $240.");
  }

  @Test
  void theTableSaysOfEachRowWhichPanelItIsOfAndLeavesOutNoColumn() {
    DataTable table =
        new SmallMultiples(
                CAPTION,
                List.of(
                    panel("24 GB", Unit.USD, new Plain(600)),
                    panel("8 GB", Unit.USD, new Between(200, 300))))
            .table();
    assertThat(table.columns())
        .extracting(DataTable.Column::name)
        .containsExactly("Panel", "What", "Kind", "value", "p5", "p95");
    assertThat(table.rows().get(0).get(3)).isEqualTo(new Amount(600));
    assertThat(table.rows().get(1).get(0)).isEqualTo(new DataTable.Text("8 GB"));
    assertThat(table.rows().get(1).get(3)).isEqualTo(new DataTable.Unknown());
    assertThat(table.rows().get(1).get(5)).isEqualTo(new Amount(300));
  }

  @Test
  void panelsThatCannotShareAScaleAreRefused() {
    List<Panel> panels =
        List.of(panel("24 GB", Unit.USD, new Plain(1)), panel("8 GB", Unit.SHARE, new Plain(1)));
    assertThatThrownBy(() -> new SmallMultiples(CAPTION, panels))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("8 GB: a panel of another form or unit than the first");
  }
}

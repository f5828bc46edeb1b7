package org.afterhash.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitTest {
  @Test
  void dollarsAreWrittenShortWithATrueMinus() {
    assertThat(Unit.USD.text(2.14e9)).isEqualTo("$2.1bn");
    assertThat(Unit.USD.text(15.7e9)).isEqualTo("$16bn");
    assertThat(Unit.USD.text(999.9e6)).isEqualTo("$1.0bn");
    assertThat(Unit.USD.text(183_400)).isEqualTo("$183k");
    assertThat(Unit.USD.text(1_499)).isEqualTo("$1,499");
    assertThat(Unit.USD.text(0.214)).isEqualTo("$0.21");
    assertThat(Unit.USD.text(-500e6)).isEqualTo("−$500m");
    assertThat(Unit.USD.text(0)).isEqualTo("$0");
    assertThat(Unit.USD.text(-0.001)).isEqualTo("$0.00");
    assertThat(Unit.USD_PER_HOUR.text(0.4)).isEqualTo("$0.40");
    assertThat(Unit.SHARE.text(0.13)).isEqualTo("13%");
    assertThat(Unit.SHARE.text(0.004)).isEqualTo("0.4%");
  }

  @Test
  void intervalsShareUnitAndDecimalsWhereTheyCan() {
    assertThat(Unit.USD.range(1.4e9, 3e9)).isEqualTo("$1.4–3.0bn");
    assertThat(Unit.USD.range(12e9, 20e9)).isEqualTo("$12–20bn");
    assertThat(Unit.USD.range(590, 820)).isEqualTo("$590–820");
    assertThat(Unit.SHARE.range(0.09, 0.2)).isEqualTo("9–20%");
    assertThat(Unit.USD.range(800e6, 1.2e9)).isEqualTo("$800m to $1.2bn");
    assertThat(Unit.USD.range(-3e6, 2e6)).isEqualTo("−$3.0m to $2.0m");
    assertThat(Unit.USD.range(0, 20)).isEqualTo("$0–20");
  }

  @Test
  void anAxisNamesItsUnitOnceAtTheTop() {
    assertThat(Unit.USD.axis(Ticks.within(0, 1.56e9, 5)))
        .containsExactly("0", "0.5", "1.0", "$1.5bn");
    assertThat(Unit.USD.axis(Ticks.within(0, 3_100, 5)))
        .containsExactly("0", "1,000", "2,000", "$3,000");
    assertThat(Unit.SHARE.axis(Ticks.within(-0.05, 0.21, 5))).containsExactly("0", "10", "20%");
  }

  @Test
  void estimatesAreWrittenToTwoDigitsHoweverLargeTheyAre() {
    assertThat(Unit.USD_ESTIMATED.text(184_313)).isEqualTo("$180k");
    assertThat(Unit.USD_ESTIMATED.text(3_913)).isEqualTo("$3,900");
    assertThat(Unit.USD_ESTIMATED.text(-652)).isEqualTo("−$650");
    assertThat(Unit.USD_ESTIMATED.range(104_645, 287_124)).isEqualTo("$100–290k");
  }
}

package org.afterhash.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FixedDecimalsTest {
  private static String formatted(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static String written(double value, int decimals) {
    StringBuilder text = new StringBuilder("1234 ");
    FixedDecimals.append(text, value, decimals);
    return text.substring(5);
  }

  @Property(tries = 2000)
  void anyNumberIsWrittenAsFormatWritesIt(
      @ForAll @DoubleRange(max = 1e15) double value, @ForAll @IntRange(max = 8) int decimals) {
    assertThat(written(value, decimals)).isEqualTo(formatted(value, decimals));
  }

  @Property(tries = 2000)
  void numbersHalfWayBetweenTwoAreWrittenAsFormatWritesThem(
      @ForAll @LongRange(max = 10_000_000) long thousandths,
      @ForAll @IntRange(max = 3) int decimals) {
    double value = (thousandths * 10 + 5) / 10_000.0;
    assertThat(written(value, decimals)).isEqualTo(formatted(value, decimals));
  }
}

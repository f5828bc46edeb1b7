package org.afterhash.domain.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartialDateTest {

  @Test
  void aDateKeepsThePrecisionOfItsSource() {
    assertThat(new PartialDate("2021").hasMonth()).isFalse();
    assertThat(new PartialDate("2021").month()).isEqualTo(YearMonth.of(2021, 7));
    assertThat(new PartialDate("2021-03").month()).isEqualTo(YearMonth.of(2021, 3));
    assertThat(new PartialDate("2021-03-15").month()).isEqualTo(YearMonth.of(2021, 3));
  }

  @Test
  void datesStandInTheOrderOfTimeAndTheVaguerFirst() {
    List<String> sorted =
        Stream.of("2021-03-15", "2022", "2021-03", "2020-12-31", "2021-03-01")
            .map(PartialDate::new)
            .sorted()
            .map(PartialDate::text)
            .toList();
    assertThat(sorted).containsExactly("2020-12-31", "2021-03", "2021-03-01", "2021-03-15", "2022");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "21-03", "2021-3", "2021-13", "2021-02-30", "2021/03", "March 2021"})
  void whatIsNoDateIsRefused(String text) {
    assertThatThrownBy(() -> new PartialDate(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }
}

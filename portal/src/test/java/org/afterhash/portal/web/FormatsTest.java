package org.afterhash.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.afterhash.domain.estimate.Distribution;
import org.junit.jupiter.api.Test;

final class FormatsTest {

  @Test
  void anEstimateShowsTwoDigitsAndWhatWasPaidThree() {
    assertThat(Formats.estimate(2_029_400_000.0)).isEqualTo("$2.0bn");
    assertThat(Formats.estimate(40_115)).isEqualTo("$40k");
    assertThat(Formats.estimate(9_960)).isEqualTo("$10k");
    assertThat(Formats.estimate(1_640)).isEqualTo("$1,600");
    assertThat(Formats.estimate(-340)).isEqualTo("−$340");
    assertThat(Formats.estimate(0)).isEqualTo("$0");
    assertThat(Formats.paid(286_432)).isEqualTo("$286k");
    assertThat(Formats.paid(1_050)).isEqualTo("$1,050");
    assertThat(Formats.paid(1_234_567)).isEqualTo("$1.23m");
  }

  @Test
  void rangesAndSharesAreWrittenAsWordsSayThem() {
    var usd = new Distribution(1.34e9, 1.7e9, 2.03e9, 2.4e9, 2.9e9, 2.1e9, "USD");
    assertThat(Formats.interval(usd)).isEqualTo("$1.3bn to $2.9bn");
    assertThat(Formats.billionsRange(usd)).isEqualTo("$1–3bn");
    var card = new Distribution(181, 190, 213, 230, 252, 213, "USD");
    assertThat(Formats.perCard(card.p50())).isEqualTo("$215");
    assertThat(Formats.perCardInterval(card)).isEqualTo("$180–250");
    var share = new Distribution(0.082, 0.1, 0.129, 0.15, 0.194, 0.13, "1");
    assertThat(Formats.shares(share)).isEqualTo("13% (8–19%)");
    assertThat(Formats.inHundred(0.375)).isEqualTo("38 in 100");
    assertThat(Formats.significant(0.01442)).isEqualTo("0.0144");
    assertThat(Formats.plain(1234.50)).isEqualTo("1,234.5");
    assertThat(Formats.counted(1, "card")).isEqualTo("1 card");
    assertThat(Formats.counted(1240, "card")).isEqualTo("1,240 cards");
  }

  @Test
  void numbersBetweenMinusOneAndZeroKeepTheirSign() {
    assertThat(Formats.plain(-0.15)).isEqualTo("−0.15");
    assertThat(Formats.plain(-1.28)).isEqualTo("−1.28");
    assertThat(Formats.plain(-1234.5)).isEqualTo("−1,234.5");
    assertThat(Formats.plain(-0.0)).isEqualTo("0");
    assertThat(Formats.significant(-0.0184117)).isEqualTo("−0.0184");
    assertThat(Formats.tenths(-0.25)).isEqualTo("−0.3");
  }
}

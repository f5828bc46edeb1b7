package org.afterhash.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.afterhash.domain.source.Source.Redistribution;
import org.junit.jupiter.api.Test;

final class SourceTest {

  @Test
  void aSourceIsNamedAfterItsMaker() {
    assertThat(name("Etherscan, via Kyle McDonald", "github.com/kylemcdonald/ethereum-emissions"))
        .isEqualTo("Etherscan, via Kyle McDonald");
    assertThat(name("gpurentalprices.com", "github.com/adriannutiu/gpu-rental-prices"))
        .isEqualTo("gpurentalprices.com");
  }

  @Test
  void whereNobodyOrOnlyACodeIsNamedTheSiteIsItsName() {
    assertThat(name("", "fb.box/crypto/67400.html (E. Conner, 2020) C")).isEqualTo("fb.box");
    assertThat(name("hut8", "https://www.sec.gov/Archives/edgar/data/1/R43.htm"))
        .isEqualTo("sec.gov");
    assertThat(name("ewyluda", "github.com/ewyluda/gpu-price-index"))
        .isEqualTo("github.com/ewyluda");
    assertThat(name("", "github.com/buttke/ebay-prices @ be92047 (2023) B"))
        .isEqualTo("github.com/buttke");
    assertThat(name("", "nodexo-ai/nodexo common/config.json (2026) C"))
        .isEqualTo("nodexo-ai/nodexo");
  }

  @Test
  void whatHasNoSiteKeepsItsWordsWithoutGradeAndRemark() {
    assertThat(name("", "arXiv 2112.01238 (2021-12; final 2023-05-04) A"))
        .isEqualTo("arXiv 2112.01238");
    assertThat(name("", "kommandotech copy C")).isEqualTo("kommandotech copy");
    assertThat(name("christitus", "")).isEqualTo("S5");
  }

  private static String name(String producer, String address) {
    return new Source(
            new SourceKey("S5"),
            "Title",
            producer,
            address,
            "page",
            Redistribution.OPEN,
            LocalDate.of(2026, 11, 22),
            "")
        .name();
  }
}

package org.afterhash.ingest.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Map;
import org.afterhash.domain.method.Grade;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;
import org.afterhash.domain.method.Prior;
import org.afterhash.domain.source.SourceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodologyFileTest {
  private static final String YAML =
      """
      version: "0.7"
      parameters:
        - id: spend.share
          symbol: s
          label: Share of ASICs
          unit: "1"
          prior: {triangular: [0.1, 0.2, 0.4]}
          p5: 0.13
          p50: 0.23
          p95: 0.35
          grade: C
          sources: [S5, mcdonald]
          note: a word
        - {id: spend.level, symbol: l, label: Level, unit: USD, prior: {fixed: 3}, p5: 3, p50: 3,
           p95: 3, grade: ASSUMPTION, sources: []}
      paths:
        - {id: spend.price, symbol: p, label: Price, unit: USD, grade: B, sources: [S6], note: x,
           points: {2015-08: 14, 2016-06: 11.5}}
      factors:
        - {id: mood, label: The mood}
      loadings:
        - {id: spend.share, on: {mood: 0.6}}
      heavy-tailed: [spend.share]
      coordinates: [spend.share, factor.mood]
      """;

  @Test
  void everyFieldArrives() throws Exception {
    Methodology methodology = read(YAML);

    assertThat(methodology.version()).isEqualTo("0.7");
    assertThat(methodology.hash())
        .isEqualTo(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(YAML.getBytes(StandardCharsets.UTF_8))));
    Parameter share = methodology.parameter("spend.share");
    assertThat(share.prior()).isEqualTo(new Prior.Triangular(0.1, 0.2, 0.4));
    assertThat(share.p95()).isEqualTo(0.35);
    assertThat(share.grade()).isEqualTo(Grade.C);
    assertThat(share.sources()).containsExactly(new SourceKey("S5"), new SourceKey("mcdonald"));
    assertThat(share.note()).isEqualTo("a word");
    assertThat(methodology.parameter("spend.level").prior()).isEqualTo(new Prior.Fixed(3));
    assertThat(methodology.parameter("spend.level").note()).isEmpty();
    assertThat(methodology.path("spend.price").at(YearMonth.of(2015, 8))).isEqualTo(14);
    assertThat(methodology.path("spend.price").points()).hasSize(2);
    assertThat(methodology.dependence().of("spend.share").orElseThrow().on())
        .containsExactly(Map.entry("mood", 0.6));
    assertThat(methodology.dependence().heavyTailed()).containsExactly("spend.share");
    assertThat(methodology.coordinates()).containsExactly("spend.share", "factor.mood");
  }

  @ParameterizedTest
  @CsvSource({
    "'uniform: [1, 2]', 'Uniform[low=1.0, high=2.0]'",
    "'normal: [1, 0.5]', 'Normal[mean=1.0, sd=0.5]'",
    "'lognormal: [30, 0.2]', 'LogNormal[median=30.0, logSd=0.2]'",
    "'fixed: 4', 'Fixed[value=4.0]'"
  })
  void everyPriorIsKnown(String prior, String read) {
    Methodology methodology = read(YAML.replace("triangular: [0.1, 0.2, 0.4]", prior));

    assertThat(methodology.parameter("spend.share").prior()).hasToString(read);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "p50: 0.23|p50: 0.9|spend.share: spend.share: quantiles out of order",
        "p50: 0.23|p50: high|spend.share: p50 is not a number",
        "p50: 0.23|p51: 0.23|spend.share: the field p50 is missing",
        "note: a word|nota: a word|spend.share: there is no field nota",
        "grade: C|grade: E|spend.share: no grade is called E",
        "triangular: [0.1, 0.2, 0.4]|triangular: [0.1, 0.2]|spend.share: no prior is called",
        "triangular: [0.1, 0.2, 0.4]|uniform: [2, 1]|spend.share: A uniform prior from 2.0 to 1.0",
        "triangular: [0.1, 0.2, 0.4]|beta: [2, 1]|spend.share: no prior is called beta",
        "sources: [S5, mcdonald]|sources: [two words]|spend.share: A source key has",
        "sources: [S5, mcdonald]|sources: []|spend.share: spend.share: graded, but without",
        "2016-06: 11.5|2016-13: 11.5|spend.price: \"2016-13\" is not a month",
        "2016-06: 11.5|2014-06: 11.5|spend.price: spend.price: points out of order",
        "2016-06: 11.5|2016-06: x|spend.price: 2016-06 is not a number",
        "mood: 0.6|mood: 0.99|spend.share: spend.share: its loadings leave it nothing",
        "mood: 0.6|moon: 0.6|spend.share: no factor is called moon",
        "on: {mood: 0.6}|off: {mood: 0.6}|spend.share: there is no field off",
        "- {id: spend.share, on|- {id: spend.shame, on|No parameter to move: spend.shame",
        "[spend.share, factor.mood]|[spend.share, spend.share]|A coordinate is named twice",
        "version: \"0.7\"|version: 0.7|version is not text",
        "paths:|path:|there is no field path",
        "id: spend.level|id: spend.share|Two parameters are named spend.share",
        "symbol: l|symbol: l, symbol: m|The parameter file is not YAML"
      })
  void whatIsWrongIsNamedWithItsEntry(String good, String bad, String sentence) {
    String yaml = YAML.replace(good, bad);

    assertThat(yaml).isNotEqualTo(YAML);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(yaml))
        .withMessageContaining(sentence);
  }

  @Test
  void whatIsNoYamlIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> read("{"));
    assertThatIllegalArgumentException().isThrownBy(() -> read("just words"));
    assertThatIllegalArgumentException().isThrownBy(() -> read(""));
  }

  private static Methodology read(String yaml) {
    return MethodologyFile.read(yaml.getBytes(StandardCharsets.UTF_8));
  }
}

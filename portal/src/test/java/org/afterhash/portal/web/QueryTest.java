package org.afterhash.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.1", ".1", "0.10", "000.1"})
  void aNumberMayBeWrittenAsPeopleWriteIt(String text) {
    assertThat(of("rate", text).number("rate", 0, 1)).hasValue(0.1);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "-0.1", "1e-1", "0,1", "1.5", "NaN", "0x1", " 0.1", "0.1f"})
  void anythingElseIsRefusedWithTheRange(String text) {
    assertThatThrownBy(() -> of("rate", text).number("rate", 0, 1))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("rate")
        .hasMessageContaining("from 0")
        .hasMessageContaining(text);
  }

  @Test
  void aFieldLeftBlankIsNotGiven() {
    assertThat(of("rate", "").number("rate", 0, 1)).isEmpty();
  }

  private static Query of(String name, String value) {
    return Query.of(MultiMap.caseInsensitiveMultiMap().add(name, value), List.of(name));
  }
}

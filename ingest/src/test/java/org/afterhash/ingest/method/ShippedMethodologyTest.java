package org.afterhash.ingest.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;
import org.afterhash.domain.method.Scenario;
import org.afterhash.domain.method.TimePath;
import org.afterhash.ingest.market.MarketFiles;
import org.afterhash.sql.MarketLoad;
import org.junit.jupiter.api.Test;

class ShippedMethodologyTest {

  @Test
  void everySourceOfAShippedParameterIsAShippedSource() {
    Methodology methodology = MethodologyFile.shipped();
    Set<String> shipped =
        MarketFiles.shipped(new MarketLoad.Known(Set.of(), Set.of())).tables().stream()
            .filter(table -> table.dataset().equals("sources"))
            .flatMap(table -> table.rows().stream())
            .map(row -> row.get(0))
            .collect(Collectors.toSet());

    Set<String> named =
        Stream.concat(
                methodology.parameters().stream().map(Parameter::sources),
                methodology.paths().stream().map(TimePath::sources))
            .flatMap(sources -> sources.stream())
            .map(Object::toString)
            .collect(Collectors.toSet());

    assertThat(named).isNotEmpty().isSubsetOf(shipped);
  }

  @Test
  void everyScenarioOfThePublicContractIsThere() {
    assertThat(MethodologyFile.shipped().scenarios())
        .extracting(Scenario::id)
        .contains(
            "fire_sale",
            "patient",
            "early_seller",
            "ai_boom",
            "ai_bust",
            "cheap_power",
            "tier3_colo",
            "full_rebuild",
            "licence_strict",
            "new_coin",
            "bitpro_5",
            "bitpro_10",
            "bitpro_15");
  }
}

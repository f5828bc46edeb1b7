package org.afterhash.ingest.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterhash.sql.MarketLoad;
import org.junit.jupiter.api.Test;

class ShippedFactsTest {
  private static final MarketLoad.Known NOTHING = new MarketLoad.Known(Set.of(), Set.of());

  @Test
  void shippedFactsKeepTheirSchemasWhole() {
    MarketFiles.Reading reading = MarketFiles.shipped(NOTHING);

    assertThat(reading.failures()).isEmpty();
    assertThat(reading.tables()).extracting(MarketLoad.Rows::dataset).isEqualTo(Datasets.NAMES);
  }

  @Test
  void noShippedRowIsLost() {
    Map<String, Integer> rows =
        MarketFiles.shipped(NOTHING).tables().stream()
            .collect(Collectors.toMap(MarketLoad.Rows::dataset, table -> table.rows().size()));

    assertThat(rows)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("gpu_models", 134),
                Map.entry("network_monthly", 262),
                Map.entry("resale_prices", 2765),
                Map.entry("rental_rates", 1324),
                Map.entry("rental_requirements", 24),
                Map.entry("fleet_mix", 28),
                Map.entry("mining_alternatives", 80),
                Map.entry("electricity", 1078),
                Map.entry("pivots", 57),
                Map.entry("backtest_facts", 99),
                Map.entry("fx_monthly", 819),
                Map.entry("aib_shipments", 35),
                Map.entry("steam_share", 3891),
                Map.entry("sources", 276)));
  }

  @Test
  void shippedFilesHaveLineFeedsAndColumnsInTheOrderOfTheirSchemas() {
    for (DataFile file : Datasets.shipped()) {
      String text = new String(file.content(), StandardCharsets.UTF_8);

      assertThat(text).as(file.dataset()).doesNotContain("\r").endsWith("\n");
      assertThat(text.lines().findFirst())
          .hasValue(String.join(",", TableSchema.of(file.dataset()).columns()));
    }
  }

  @Test
  void keysAreThoseOfTheDatabase() {
    assertThat(
            Datasets.NAMES.stream()
                .map(name -> name + ": " + String.join(", ", TableSchema.of(name).primaryKey())))
        .containsExactlyInAnyOrder(
            "gpu_models: model",
            "network_monthly: coin, month",
            "resale_prices: model, date, condition, price_type, market, source",
            "rental_rates: provider, model, date, kind, stat, source",
            "rental_requirements: platform, stage, requirement, date, source",
            "fleet_mix: term, period",
            "mining_alternatives: model, coin, algorithm, date, source",
            "electricity: iso3, region, period, basis, source",
            "pivots: company, period, metric, source",
            "backtest_facts: metric, period, source, note",
            "fx_monthly: currency, month",
            "aib_shipments: quarter",
            "steam_share: month, model",
            "sources: key");
  }

  @Test
  void everyFieldOfEverySchemaIsDescribedAndEveryNumberHasAUnit() throws IOException {
    for (String name : Stream.concat(Datasets.NAMES.stream(), Stream.of("fleet")).toList()) {
      JsonNode schema = new JsonMapper().readTree(Datasets.schemaBytes(name).orElseThrow());

      assertThat(schema.path("description").asText()).as(name).isNotBlank();
      for (JsonNode field : schema.path("fields")) {
        String where = name + "." + field.path("name").asText();
        assertThat(field.path("description").asText()).as(where).isNotBlank();
        if (Set.of("number", "integer").contains(field.path("type").asText())) {
          assertThat(field.path("unit").asText()).as(where).isNotBlank();
        }
      }
    }
  }

  @Test
  void foreignKeysLeadToColumnsThatAreKeys() {
    for (String name : Datasets.NAMES) {
      for (TableSchema.ForeignKey key : TableSchema.of(name).foreignKeys()) {
        assertThat(TableSchema.of(name).columns()).contains(key.column());
        assertThat(TableSchema.of(key.dataset()).primaryKey()).containsExactly(key.target());
      }
    }
  }

  @Test
  void thereIsNoSchemaOfWhatIsNoDataSet() {
    assertThat(Datasets.schemaBytes("../facts/sources")).isEmpty();
    assertThat(Datasets.schemaBytes("fleets")).isEmpty();
  }
}

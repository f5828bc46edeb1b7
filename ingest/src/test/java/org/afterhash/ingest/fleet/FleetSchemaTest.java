package org.afterhash.ingest.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.ingest.market.Datasets;
import org.afterhash.ingest.market.ShippedCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FleetSchemaTest {
  private JsonNode fields;

  @BeforeEach
  void readSchema() throws IOException {
    fields = new JsonMapper().readTree(Datasets.schemaBytes("fleet").orElseThrow()).path("fields");
  }

  @Test
  void thePublishedColumnsAreThoseThatAreRead() {
    assertThat(StreamSupport.stream(fields.spliterator(), false))
        .extracting(field -> field.path("name").asText())
        .isEqualTo(Arrays.stream(Column.values()).map(Column::label).toList());
  }

  @Test
  void thePublishedConditionsAreThoseThatAreRead() {
    assertThat(fields.get(2).path("constraints").path("enum"))
        .extracting(JsonNode::asText)
        .isEqualTo(Arrays.stream(Condition.values()).map(Condition::word).toList());
  }

  @Test
  void thePublishedLimitsAreThoseThatAreKept() {
    FleetReader reader = new FleetReader(ShippedCatalogue.read(), YearMonth.of(2026, 9));
    JsonNode count = fields.get(1).path("constraints");
    long low = count.path("minimum").asLong();
    long high = count.path("maximum").asLong();
    long dearest = fields.get(4).path("constraints").path("maximum").asLong();

    assertThat(isGood(reader, low, 0)).isTrue();
    assertThat(isGood(reader, low - 1, 0)).isFalse();
    assertThat(isGood(reader, high, dearest)).isTrue();
    assertThat(isGood(reader, high + 1, 0)).isFalse();
    assertThat(isGood(reader, high, dearest + 1)).isFalse();
  }

  private static boolean isGood(FleetReader reader, long count, long price) {
    String file = "model,count,price_paid\nRTX 3070," + count + "," + price + "\n";
    return reader.read(file.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE).isGood();
  }
}

package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an owner is told to do with cards when something is short. */
@ExtendWith(RunningPortal.class)
class ScarcityTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FLEET = "model,count\nRTX 3090,40\nRTX 3070,60\n";
  private static final String BUSY = "?utilisation=0.95&powerPrice=0.02&siteType=warehouse";

  @Test
  void anAllocationIsGivenWhenSomethingIsSaidToBeShortAndKeepsToIt(Site site) throws Exception {
    assertThat(answer(site, BUSY).has("allocation")).isFalse();
    JsonNode allocation = answer(site, BUSY + "&capital=2000&spareKw=3").get("allocation");
    double cards = 0;
    for (JsonNode part : allocation.get("parts")) {
      cards += part.get("gpus").asDouble();
    }
    assertThat(cards).isBetween(99.0, 101.0);
    assertThat(allocation.at("/value/mean").asDouble())
        .isLessThan(allocation.get("unlimited").asDouble());
    assertThat(allocation.get("resources")).hasSize(2);
    JsonNode power = allocation.at("/resources/1");
    assertThat(power.get("resource").asText()).isEqualTo("power");
    assertThat(power.get("used").asDouble()).isLessThanOrEqualTo(3.01);
    double one = power.get("oneMore").asDouble() + allocation.at("/resources/0/oneMore").asDouble();
    assertThat(one).isPositive();
  }

  private static JsonNode answer(Site site, String query) throws Exception {
    return JSON.readTree(site.post("/api/v1/valuations" + query, "text/csv", FLEET).body());
  }
}

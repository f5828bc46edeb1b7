package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When an owner is told to sell how many cards. */
@ExtendWith(RunningPortal.class)
class SellingPlanTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aPlanSellsEveryCardAndBringsNoLessThanHaste(Site site) throws Exception {
    JsonNode plan = plan(site, "", "model,count\nRTX 3090,9000\nRTX 3070,400000\n");
    assertThat(plan.at("/gain/mean").asDouble()).isPositive();
    assertThat(plan.get("priceLeft")).hasSize(15);
    for (JsonNode group : plan.get("groups")) {
      double cards = 0;
      for (JsonNode month : group.get("monthly")) {
        cards += month.asDouble();
      }
      double all = group.get("gpus").asDouble();
      assertThat(cards).isCloseTo(all, within(0.001 * all));
      assertThat(group.get("monthly").size()).isBetween(2, 24);
      assertThat(group.has("waitingPerWeek")).isTrue();
    }
  }

  @Test
  void whoSellsWithinTwoMonthsIsToldNoMoreThanTwo(Site site) throws Exception {
    JsonNode plan = plan(site, "?saleMonths=2", "model,count\nRTX 3070,400000\n");
    assertThat(plan.get("months").asInt()).isEqualTo(2);
    assertThat(plan.at("/groups/0/monthly")).hasSize(2);
  }

  @Test
  void aFarmsPageSaysHowManyToSellWhenAndDrawsWhatHasteCosts(Site site) throws Exception {
    assertThat(site.get("/farms/demo-company").body())
        .contains("Sell over 2 months", " in month 2", "What is left of today’s price");
    assertThat(site.get("/farms/demo-hobbyist").body())
        .contains("Sell at once", "all in the first month");
  }

  @Test
  void whatKeepingCardsIsWorthIsBoundedAndJudgedAlikeInTheAnswerAndOnThePage(Site site)
      throws Exception {
    JsonNode keeping =
        JSON.readTree(site.get("/api/v1/farms/demo-warehouse").body()).at("/valuation/keeping");
    assertThat(keeping).isNotEmpty();
    for (JsonNode one : keeping) {
      double least = one.get("least").asDouble();
      double most = one.get("most").asDouble();
      assertThat(least).isLessThanOrEqualTo(most);
      assertThat(one.get("verdict").asText())
          .isEqualTo(least > 0 ? "keep" : most < 0 ? "act" : "too-close");
    }
    assertThat(site.get("/farms/demo-warehouse").body())
        .contains("id=\"keeping\"", "Keeping adds", "look again every three months");
  }

  @Test
  void aFarmIsShownBesideAllMinersSameCards(Site site) throws Exception {
    JsonNode compared =
        JSON.readTree(site.get("/api/v1/farms/demo-warehouse").body()).at("/valuation/comparison");
    assertThat(compared.get("gpus").asInt()).isBetween(1000, 1200);
    assertThat(compared.at("/peersShare/p50").asDouble()).isBetween(0.05, 0.6);
    assertThat(compared.get("byAction")).hasSize(4);
    assertThat(site.get("/farms/demo-warehouse").body())
        .contains("id=\"comparison\"", "of the same cards in the whole industry");
  }

  private static JsonNode plan(Site site, String query, String fleet) throws Exception {
    String answer = site.post("/api/v1/valuations" + query, "text/csv", fleet).body();
    return JSON.readTree(answer).get("plan");
  }
}

package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningPortal.class)
final class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FLEET =
      """
      count,model,price_paid,currency,purchase_date,condition,shelf
      120,RTX 3070,1050,USD,2021-03-15,works,A
      4,NVIDIA GeForce RTX 3090,2500,EUR,2021-05,works,B
      12,rx 580 8gb,,,2017-06,unknown,C
      """;

  @Test
  void industrySpendIsNearWhatTheEvidenceSays(Site site) throws Exception {
    JsonNode answer = JSON.readTree(site.get("/api/v1/industry").body());
    JsonNode life = answer.at("/spend/life");
    assertThat(life.get("p50").asDouble()).isBetween(13e9, 19e9);
    assertThat(life.get("p5").asDouble()).isLessThan(15e9);
    assertThat(life.get("p95").asDouble()).isGreaterThan(15e9);
    assertThat(life.get("unit").asText()).isEqualTo("USD");
    JsonNode boom = answer.at("/spend/boom");
    assertThat(boom.get("p50").asDouble()).isBetween(9e9, 13e9);
    assertThat(answer.get("draws").asInt()).isEqualTo(16384);
    assertThat(answer.get("seed").asInt()).isEqualTo(1);
    assertThat(answer.get("scenario").asText()).isEqualTo("base");
    assertThat(answer.get("edition").asText()).matches("\\d{4}-\\d\\d-\\d\\d-[0-9a-f]{7}");
    assertThat(answer.at("/spend/withBitpro/boom/p50").asDouble())
        .isGreaterThan(boom.get("p50").asDouble());
    assertThat(answer.at("/spend/byYear")).hasSize(8);
    assertThat(answer.at("/spend/byClass/0/perCard/p50").asDouble()).isPositive();
    assertThat(answer.at("/spend/standardErrors/life/p50").asDouble())
        .isBetween(1e4, 0.005 * life.get("p50").asDouble());
    assertThat(answer.at("/recoverable/standardErrors/share/p95").asDouble()).isBetween(1e-6, 1e-2);
    JsonNode bitpro = claim(answer, "bitpro-spend");
    assertThat(bitpro.get("value").asDouble()).isEqualTo(15e9);
    assertThat(bitpro.get("percentile").asDouble()).isBetween(0.2, 0.7);
    assertThat(bitpro.get("source").asText()).isEqualTo("bitpro_bloomberg");
  }

  @Test
  void whatSellingRecoversIsStatedAtAnyDateFromTheMergeOn(Site site) throws Exception {
    JsonNode merge = JSON.readTree(site.get("/api/v1/industry?valuationDate=2022-09").body());
    assertThat(merge.get("valuationDate").asText()).isEqualTo("2022-09");
    assertThat(merge.at("/recoverable/value/p50").asDouble()).isBetween(1.4e9, 3.0e9);
    assertThat(merge.at("/recoverable/share/p50").asDouble()).isBetween(0.085, 0.20);
    assertThat(merge.at("/recoverable/share/unit").asText()).isEqualTo("1");
    assertThat(merge.at("/recoverable/soldBefore/p95").asDouble()).isZero();
    assertThat(merge.at("/recoverable/byOutcome/0/outcome").asText()).isEqualTo("sell");
    JsonNode now = JSON.readTree(site.get("/api/v1/industry").body());
    assertThat(now.at("/recoverable/soldBefore/p50").asDouble()).isPositive();
    assertThat(now.at("/recoverable/cardsHeld/p50").asDouble())
        .isLessThan(merge.at("/recoverable/cardsHeld/p50").asDouble());
    HttpResponse<String> early = site.get("/api/v1/industry?valuationDate=2021-09");
    assertThat(early.statusCode()).isEqualTo(400);
    assertThat(early.body()).contains("2022-09 to 2026-06");
    assertThat(site.get("/api/v1/industry?valuationDate=soon").statusCode()).isEqualTo(400);
  }

  @Test
  void aDearerKilowattHourNeverMakesRentingWorthMore(Site site) throws Exception {
    double cheap = rent(site, "powerPrice=0.02");
    double dear = rent(site, "powerPrice=0.30");
    assertThat(dear).isLessThan(cheap);
    HttpResponse<String> refused = site.get("/api/v1/industry?powerPrice=0.9");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("powerPrice", "0.5");
    assertThat(site.get("/api/v1/industry?utilisation=NaN").statusCode()).isEqualTo(400);
  }

  private static double rent(Site site, String query) throws Exception {
    JsonNode answer =
        JSON.readTree(site.get("/api/v1/industry?valuationDate=2022-09&" + query).body());
    for (JsonNode each : answer.at("/recoverable/byOutcome")) {
      if (each.get("outcome").asText().equals("rent")) {
        return each.at("/value/mean").asDouble();
      }
    }
    throw new AssertionError("Renting is not among the outcomes");
  }

  @Test
  void driversAddUpAndTheCardsThatCouldDoAiGrowWithTheEffort(Site site) throws Exception {
    JsonNode answer = JSON.readTree(site.get("/api/v1/industry?valuationDate=2022-09").body());
    double sum = 0;
    for (JsonNode driver : answer.get("drivers")) {
      sum += driver.get("share").asDouble();
    }
    assertThat(sum).isCloseTo(1, within(1e-3));
    assertThat(answer.get("tornado").size()).isEqualTo(12);
    assertThat(answer.at("/tornado/0/shareAtLow").asDouble())
        .isNotEqualTo(answer.at("/tornado/0/shareAtHigh").asDouble());
    assertThat(answer.at("/repurposable/asIs/p50").asDouble())
        .isLessThan(answer.at("/repurposable/withUpgrade/p50").asDouble());
    assertThat(answer.at("/repurposable/withUpgrade/p50").asDouble())
        .isLessThan(answer.at("/repurposable/fullRebuild/p50").asDouble());
  }

  @Test
  void whatBecameOfTheSpendAddsUpAndSoDoModelsAndTiers(Site site) throws Exception {
    JsonNode answer =
        JSON.readTree(site.get("/api/v1/industry?valuationDate=2022-09").body()).get("recoverable");
    double value = answer.at("/value/mean").asDouble();
    assertThat(answer.at("/waterfall/0/step").asText()).isEqualTo("paid");
    // Rounded to six digits each, of sixteen billion at most.
    assertThat(sum(answer.get("waterfall"), "/value/mean")).isCloseTo(value, within(5e5));
    assertThat(sum(answer.get("byClass"), "/value/mean")).isCloseTo(value, within(1e5));
    assertThat(sum(answer.get("byClass"), "/cards/mean"))
        .isCloseTo(answer.at("/cardsAtMerge/mean").asDouble(), within(1e3));
    JsonNode first = answer.at("/byClass/0");
    assertThat(first.at("/byOutcome").size()).isEqualTo(4);
    assertThat(first.at("/ofLaunchPrice/p50").asDouble()).isBetween(0.05, 0.9);
    JsonNode batch = answer.at("/rental/0");
    assertThat(batch.get("tier").asText()).isEqualTo("batch");
    assertThat(batch.at("/listRate/unit").asText()).isEqualTo("USD/h");
    assertThat(batch.at("/places/p50").asDouble())
        .isGreaterThan(batch.at("/demanded/p50").asDouble());
    assertThat(sum(answer.get("rental"), "/rented/mean"))
        .isCloseTo(answer.at("/byOutcome/1/cards/mean").asDouble(), within(1.0));
    JsonNode idle = JSON.readTree(site.get("/api/v1/industry?utilisation=0").body());
    assertThat(idle.at("/recoverable/rental/0").has("breakEven")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"early_seller", "licence_strict", "bitpro_10"})
  void aScenarioAnswersEveryField(String scenario, Site site) throws Exception {
    JsonNode answer = JSON.readTree(site.get("/api/v1/industry?scenario=" + scenario).body());
    assertThat(answer.get("scenario").asText()).isEqualTo(scenario);
    for (String field :
        List.of(
            "/spend/life",
            "/spend/boom",
            "/recoverable/value",
            "/recoverable/share",
            "/recoverable/byOutcome/3/cards",
            "/repurposable/asIs",
            "/repurposable/withUpgrade",
            "/repurposable/fullRebuild")) {
      assertThat(answer.at(field + "/p5").asDouble())
          .as(field)
          .isLessThanOrEqualTo(answer.at(field + "/p95").asDouble());
      assertThat(answer.at(field + "/unit").asText()).as(field).isNotEmpty();
    }
    assertThat(answer.get("claims")).isNotEmpty();
    assertThat(answer.get("drivers")).isNotEmpty();
    assertThat(answer.get("valuationDate").asText())
        .isEqualTo(scenario.equals("early_seller") ? "2022-01" : "2026-06");
  }

  /** All that the address promises; one that a new method drops breaks somebody's bookmark. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "base",
        "naive",
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
        "bitpro_15"
      })
  void eachOfTheFifteenScenariosAnswers(String scenario, Site site) throws Exception {
    HttpResponse<String> reply = site.get("/api/v1/industry?scenario=" + scenario);
    assertThat(reply.statusCode()).isEqualTo(200);
    JsonNode answer = JSON.readTree(reply.body());
    assertThat(answer.get("scenario").asText()).isEqualTo(scenario);
    assertThat(answer.at("/recoverable/value/p50").asDouble()).isBetween(1e8, 5e10);
  }

  @Test
  void theNaiveReadingHasThreeFiguresAtAnyDateAndSaysThatItIsNaive(Site site) throws Exception {
    for (String date : List.of("2022-09", "2026-06")) {
      JsonNode naive =
          JSON.readTree(site.get("/api/v1/industry?scenario=naive&valuationDate=" + date).body());
      assertThat(naive.at("/recoverable/value/p5").asDouble()).isEqualTo(0.75e9);
      assertThat(naive.at("/recoverable/value/p50").asDouble()).isEqualTo(1.5e9);
      assertThat(naive.at("/recoverable/value/p95").asDouble()).isEqualTo(2.25e9);
      assertThat(naive.get("label").asText()).contains("Naive");
      assertThat(naive.has("spend")).isFalse();
      assertThat(naive.get("valuationDate").asText()).isEqualTo(date);
    }
    assertThat(site.get("/api/v1/industry?scenario=naive&valuationDate=2021-01").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aScenarioOfOneDateRefusesOthers(Site site) throws Exception {
    HttpResponse<String> refused =
        site.get("/api/v1/industry?scenario=early_seller&valuationDate=2022-09");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("2022-01");
  }

  private static double sum(JsonNode list, String field) {
    double sum = 0;
    for (JsonNode each : list) {
      sum += each.at(field).asDouble();
    }
    return sum;
  }

  @Test
  void theSameQuestionGetsTheSameBytesAndAnotherSeedGetsOthers(Site site) throws Exception {
    String first = site.get("/api/v1/industry?seed=7").body();
    assertThat(site.get("/api/v1/industry?seed=7").body()).isEqualTo(first);
    JsonNode seven = JSON.readTree(first).at("/spend");
    JsonNode one = JSON.readTree(site.get("/api/v1/industry").body()).at("/spend");
    assertThat(seven).isNotEqualTo(one);
  }

  @Test
  void aKnownReplyIsNotSentTwice(Site site) throws Exception {
    String etag = site.get("/api/v1/gpus").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = site.get("/api/v1/gpus", "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void theCatalogueNamesCardsByTheirSlugs(Site site) throws Exception {
    JsonNode gpus = JSON.readTree(site.get("/api/v1/gpus").body()).get("gpus");
    var ids = new ArrayList<String>();
    gpus.forEach(gpu -> ids.add(gpu.get("id").asText()));
    assertThat(ids).hasSize(134).contains("rtx-3070", "rx-580-8gb", "p106-100").isSorted();
    JsonNode card = JSON.readTree(site.get("/api/v1/gpus/rtx-3090").body());
    assertThat(card.get("launchPriceUsd").asDouble()).isEqualTo(1499);
    assertThat(card.at("/resale/p50").asDouble()).isBetween(700.0, 1400.0);
  }

  @Test
  void anUnknownParameterIsRefusedByName(Site site) throws Exception {
    HttpResponse<String> refused = site.get("/api/v1/industry?sede=3");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JSON.readTree(refused.body()).get("detail").asText())
        .contains("sede")
        .contains("seed");
    assertThat(site.get("/api/v1/industry?utm_source=x").statusCode()).isEqualTo(200);
    assertThat(site.get("/api/v1/industry?seed=-1").statusCode()).isEqualTo(400);
    assertThat(site.get("/api/v1/industry?scenario=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void aFleetIsValued(Site site) throws Exception {
    HttpResponse<String> valued = site.post("/api/v1/valuations", "text/csv", FLEET);
    assertThat(valued.statusCode()).isEqualTo(200);
    assertThat(valued.headers().firstValue("Cache-Control")).hasValue("no-store");
    JsonNode answer = JSON.readTree(valued.body());
    assertThat(answer.at("/fleet/rows").asInt()).isEqualTo(3);
    assertThat(answer.at("/fleet/gpus").asLong()).isEqualTo(136);
    assertThat(answer.at("/fleet/unresolved").size()).isZero();
    // 120 at 1,050 USD, and 4 at 2,500 EUR of May 2021, about 1.214 USD each.
    assertThat(answer.at("/spend/book").asDouble()).isBetween(137_800.0, 138_400.0);
    assertThat(answer.at("/spend/imputed").asDouble()).isPositive();
    double p5 = answer.at("/recoverable/p5").asDouble();
    double p50 = answer.at("/recoverable/p50").asDouble();
    double p95 = answer.at("/recoverable/p95").asDouble();
    assertThat(p5).isPositive().isLessThan(p50);
    assertThat(p95).isGreaterThan(p50);
    assertThat(p50).isLessThan(answer.at("/resale/p50").asDouble());
    JsonNode line = answer.at("/lines/0");
    assertThat(line.get("model").asText()).isEqualTo("rtx-3070");
    assertThat(line.get("gpus").asInt()).isEqualTo(120);
    assertThat(line.at("/actions/sell/p50").asDouble()).isPositive();
    assertThat(line.get("recommendation").asText()).isEqualTo("sell");
    assertThat(answer.get("warnings").get(0).get("column").asText()).isEqualTo("shelf");
  }

  @Test
  void eachLineHasFourActionsWhoseChancesAddUpAndARecommendation(Site site) throws Exception {
    JsonNode answer = JSON.readTree(site.post("/api/v1/valuations", "text/csv", FLEET).body());
    for (JsonNode line : answer.get("lines")) {
      double chances = 0;
      double least = Double.POSITIVE_INFINITY;
      for (String action : List.of("sell", "rent", "mine", "scrap")) {
        JsonNode each = line.at("/actions/" + action);
        assertThat(each.get("p5").asDouble()).isLessThanOrEqualTo(each.get("p95").asDouble());
        chances += each.get("bestProbability").asDouble();
        least = Math.min(least, each.get("regret").asDouble());
      }
      assertThat(chances).isCloseTo(1, within(1e-4));
      String told = line.get("recommendation").asText();
      if (!told.equals("too-close")) {
        assertThat(line.at("/actions/" + told + "/regret").asDouble()).isEqualTo(least);
        assertThat(line.at("/actions/" + told + "/bestProbability").asDouble())
            .isGreaterThanOrEqualTo(0.6);
      }
    }
    assertThat(answer.at("/lines/1/breakEvenRent").asDouble()).isBetween(0.1, 0.6);
    assertThat(answer.at("/lines/2/breakEvenRent").isMissingNode()).isTrue();
    assertThat(answer.at("/lines/2/actions/rent/obstacle").asText()).contains("NVIDIA");
    double shares = 0;
    for (JsonNode driver : answer.get("drivers")) {
      shares += driver.get("share").asDouble();
    }
    assertThat(shares).isCloseTo(1, within(1e-3));
    assertThat(answer.get("assumedInputs").toString()).contains("Price of electricity");
  }

  @Test
  void whatTheOwnerSaysChangesRentingAndWhatIsAssumedButNotWhatASaleLeaves(Site site)
      throws Exception {
    String told = "?siteType=warehouse&lanes=16&ramGb=64&cores=4&uplinkMbps=1000&powerPrice=0.04";
    JsonNode silent = JSON.readTree(site.post("/api/v1/valuations", "text/csv", FLEET).body());
    JsonNode said = JSON.readTree(site.post("/api/v1/valuations" + told, "text/csv", FLEET).body());
    JsonNode before = silent.at("/lines/1");
    JsonNode after = said.at("/lines/1");
    assertThat(after.at("/actions/rent/p50").asDouble())
        .isGreaterThan(before.at("/actions/rent/p50").asDouble() + 100);
    assertThat(after.at("/breakEvenRent").asDouble())
        .isLessThan(before.at("/breakEvenRent").asDouble());
    assertThat(after.at("/actions/sell")).isEqualTo(sameApartFromChances(before, after));
    assertThat(said.get("assumedInputs").toString()).doesNotContain("Price of electricity");
    JsonNode merge =
        JSON.readTree(
            site.post("/api/v1/valuations?valuationDate=2022-09", "text/csv", FLEET).body());
    assertThat(merge.get("valuationDate").asText()).isEqualTo("2022-09");
    for (String wrong :
        List.of("lanes=17", "siteType=barn", "powerPrice=0.51", "uplinkMbps=fast")) {
      HttpResponse<String> refused = site.post("/api/v1/valuations?" + wrong, "text/csv", FLEET);
      assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
      assertThat(refused.body()).contains(wrong.substring(0, wrong.indexOf('=')));
    }
  }

  @Test
  void whatMustBeTrueForATargetIsSaidWhenItIsAsked(Site site) throws Exception {
    String cards = "model,count,price_paid\nRTX 3090,200,2000\n";
    JsonNode silent = JSON.readTree(site.post("/api/v1/valuations", "text/csv", cards).body());
    assertThat(silent.has("mustBeTrue")).isFalse();
    JsonNode asked =
        JSON.readTree(site.post("/api/v1/valuations?target=0.5", "text/csv", cards).body());
    JsonNode rent = asked.at("/mustBeTrue/1");
    assertThat(rent.get("input").asText()).isEqualTo("rent");
    assertThat(rent.get("needed").asDouble()).isGreaterThan(rent.get("now").asDouble());
    assertThat(asked.at("/retrofit/2/gates/0/passes").asBoolean(true)).isFalse();
  }

  /** A sale's chances and regret depend on its rivals; what it leaves does not. */
  private static JsonNode sameApartFromChances(JsonNode before, JsonNode after) {
    ObjectNode sale = before.at("/actions/sell").deepCopy();
    for (String rivalry : List.of("bestProbability", "regret")) {
      sale.set(rivalry, after.at("/actions/sell/" + rivalry));
    }
    return sale;
  }

  @Test
  void everyMistakeInAFileIsNamedByLineAndNothingIsValued(Site site) throws Exception {
    String bad =
        """
        model,count,purchase_date
        RTX 3070,12,2021-03
        RTX 9999,4,2021-03
        RTX 3080,zero,2021-03
        RTX 3080,4,13/2021
        RTX 3080,-2,2021-03
        """;
    HttpResponse<String> refused = site.post("/api/v1/valuations", "text/csv", bad);
    assertThat(refused.statusCode()).isEqualTo(422);
    JsonNode problem = JSON.readTree(refused.body());
    var found = new ArrayList<String>();
    problem
        .get("errors")
        .forEach(
            e ->
                found.add(
                    e.get("line").asInt()
                        + " "
                        + e.get("column").asText()
                        + " "
                        + e.get("code").asText()));
    assertThat(found)
        .containsExactly(
            "3 model unknown-model",
            "4 count type-error",
            "5 purchase_date type-error",
            "6 count constraint-error");
    assertThat(problem.has("recoverable")).isFalse();

    HttpResponse<String> rows =
        site.post("/api/v1/valuations/bad-rows.csv?delimiter=comma", "text/csv", bad);
    assertThat(rows.statusCode()).isEqualTo(200);
    assertThat(rows.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(rows.body().lines().map(line -> line.replaceAll("[^,]*$|\"[^\"]*\"", "")))
        .hasSize(5)
        .contains("line,code,reason,model,count,");
    assertThat(rows.body())
        .contains("\r\n3,unknown-model,", ",RTX 9999,4,2021-03\r\n", ",RTX 3080,-2,2021-03\r\n");
  }

  @Test
  void badRowsAreLeftOutWhenAskedToAndListed(Site site) throws Exception {
    String bad = "model,count\nRTX 3070,12\nRTX 9999,4\nRTX 3080,zero\n";
    JsonNode answer =
        JSON.readTree(
            site.post("/api/v1/valuations?onBadRows=leave-out&explain=rows", "text/csv", bad)
                .body());
    assertThat(answer.at("/fleet/gpus").asInt()).isEqualTo(12);
    assertThat(answer.at("/fleet/unresolved/0/line").asInt()).isEqualTo(3);
    assertThat(answer.at("/leftOut").size()).isEqualTo(2);
    assertThat(answer.at("/rows").size()).isEqualTo(3);
    assertThat(answer.at("/rows/0/model").asText()).isEqualTo("rtx-3070");
    assertThat(answer.at("/rows/1/model").isNull()).isTrue();
    HttpResponse<String> nothingLeft =
        site.post(
            "/api/v1/valuations?onBadRows=leave-out", "text/csv", "model,count\nRTX 9999,4\n");
    assertThat(nothingLeft.statusCode()).isEqualTo(422);
  }

  @Test
  void aQuestionThatAFileLeavesOpenIsAskedAndCanBeAnswered(Site site) throws Exception {
    String open = "Grafikkarte;Anzahl;Kaufpreis (EUR)\nRTX 3070;12;1.050\n";
    HttpResponse<String> asked =
        site.post("/api/v1/valuations?onBadRows=leave-out", "text/csv", open);
    assertThat(asked.statusCode()).isEqualTo(422);
    JsonNode question = JSON.readTree(asked.body()).at("/errors/0");
    assertThat(question.get("code").asText()).isEqualTo("ambiguous-decimal");
    assertThat(question.get("detail").asText()).contains("decimal=dot or comma");

    HttpResponse<String> answered = site.post("/api/v1/valuations?decimal=comma", "text/csv", open);
    assertThat(answered.statusCode()).isEqualTo(200);
    JsonNode answer = JSON.readTree(answered.body());
    assertThat(answer.at("/reading/columns/2/column").asText()).isEqualTo("price_paid");
    assertThat(answer.at("/reading/decisions").size()).isEqualTo(4);
    assertThat(site.post("/api/v1/valuations?decimal=point", "text/csv", open).statusCode())
        .isEqualTo(400);
    String export = "{\"devices\": [{\"name\": \"NVIDIA GeForce RTX 3070\"}]}";
    assertThat(site.post("/api/v1/valuations", "application/json", export).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aBodyThatIsNoCsvIsRefusedByItsType(Site site) throws Exception {
    assertThat(site.post("/api/v1/valuations", "text/plain", FLEET).statusCode()).isEqualTo(415);
    assertThat(
            site.post("/api/v1/valuations", "text/csv", FLEET, "Content-Encoding", "gzip")
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void aBodyOverTheLimitIsRefused(Site site) throws Exception {
    String huge = "model,count\n" + "RTX 3070,1\n".repeat(800_000);
    assertThat(site.post("/api/v1/valuations", "text/csv", huge).statusCode()).isEqualTo(413);
  }

  @Test
  void eachChartOfTheCatalogueHasItsPageAndItsFiles(Site site) throws Exception {
    JsonNode charts = JSON.readTree(site.get("/api/v1/charts").body()).get("charts");
    assertThat(charts.size()).isGreaterThan(2);
    var slugs = new ArrayList<String>();
    charts.forEach(chart -> slugs.add(chart.get("slug").asText()));
    assertThat(slugs).contains("industry-spend", "spend-claims", "resale-rtx-3090");
    for (String slug : List.of("industry-spend", "spend-claims", "resale-rtx-3090")) {
      for (String extension : List.of("", ".csv", ".json", ".svg")) {
        assertThat(site.get("/charts/" + slug + extension).statusCode())
            .describedAs(slug + extension)
            .isEqualTo(200);
      }
    }
    assertThat(site.get("/charts/nothing").statusCode()).isEqualTo(404);
    assertThat(site.get("/charts/industry-spend.exe").statusCode()).isEqualTo(404);
  }

  private static JsonNode claim(JsonNode answer, String id) {
    for (JsonNode claim : answer.get("claims")) {
      if (claim.get("id").asText().equals(id)) {
        return claim;
      }
    }
    throw new AssertionError("There is no claim " + id);
  }
}

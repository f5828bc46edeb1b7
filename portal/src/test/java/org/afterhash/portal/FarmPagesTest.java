package org.afterhash.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The farms that everyone may look at, over HTTP. */
@ExtendWith(RunningPortal.class)
final class FarmPagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(Site site, String path) throws Exception {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void theListHasTheDemonstrationsAndNothingOfAnybodyElse(Site site) throws Exception {
    site.put("/api/v1/farms/unseen/fleet", "model,count\nRTX 3070,5\n".getBytes(UTF_8));
    assertThat(json(site, "/api/v1/farms").get("farms").findValuesAsText("id"))
        .containsExactly("demo-hobbyist", "demo-warehouse", "demo-company");
    assertThat(site.get("/farms").body())
        .contains("/farms/demo-hobbyist", "/farms/demo-warehouse", "/farms/demo-company")
        .contains("the farms are invented")
        .doesNotContain("unseen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/farms/mine", "/api/v1/farms/mine", "/farms/mine?version=1"})
  void somebodysOwnFarmDoesNotExistForOthers(String path, Site site) throws Exception {
    site.put("/api/v1/farms/mine/fleet", "model,count\nRTX 3070,5\n".getBytes(UTF_8));
    HttpResponse<String> refused = site.get(path);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
    String absent = site.get(path.replace("mine", "none")).body();
    assertThat(refused.body().replace("mine", "none")).isEqualTo(absent);
  }

  @Test
  void aDemonstrationCannotBeReplacedEvenByTheOperator(Site site) throws Exception {
    String path = "/api/v1/farms/demo-warehouse/fleet";
    HttpResponse<String> refused = site.put(path, "model,count\nRTX 3070,5\n".getBytes(UTF_8));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(site, "/api/v1/farms/demo-warehouse").at("/valuation/fleet/gpus").asInt())
        .isEqualTo(1200);
  }

  @Test
  void aFarmIsWorthWhatTheSameFileIsWhenItIsSent(Site site) throws Exception {
    String csv =
        new String(
            FarmPagesTest.class
                .getResourceAsStream("/demonstrations/warehouse-2024-03.csv")
                .readAllBytes(),
            UTF_8);
    String terms =
        "?siteType=warehouse&powerPrice=0.075&uplinkMbps=500&lanes=1&ramGb=1&cores=0.25&diskGb=8";
    JsonNode sent = JSON.readTree(site.post("/api/v1/valuations" + terms, "text/csv", csv).body());
    JsonNode shown = json(site, "/api/v1/farms/demo-warehouse").get("valuation");
    for (String field : List.of("recoverable", "share", "spend", "lines", "byAction", "retrofit")) {
      assertThat(shown.get(field)).describedAs(field).isEqualTo(sent.get(field));
    }
    assertThat(shown.at("/fleet/rows").asInt()).isEqualTo(csv.split("\r?\n").length - 1);
  }

  @Test
  void whatIsSaidOfTheTermsReplacesAllThatTheOwnerSaid(Site site) throws Exception {
    String farm = "/api/v1/farms/demo-company";
    JsonNode own = json(site, farm).get("valuation");
    String terms =
        "?siteType=warehouse&uplinkMbps=1000&lanes=1&ramGb=1&cores=0.25&diskGb=8"
            + "&site.Fjord+hall.powerPrice=0.038&site.River+hall.powerPrice=0.045"
            + "&site.Old+mill.powerPrice=0.072&site.Old+mill.uplinkMbps=200"
            + "&site.Data+hall.siteType=datacentre&site.Data+hall.powerPrice=0.055"
            + "&site.Data+hall.uplinkMbps=10000&site.Data+hall.lanes=16"
            + "&site.Data+hall.ramGb=64&site.Data+hall.cores=4&site.Data+hall.diskGb=250";
    JsonNode same = json(site, farm + terms).get("valuation");
    assertThat(same).isEqualTo(own);
    JsonNode dear = json(site, farm + "?powerPrice=0.40&uplinkMbps=10000").get("valuation");
    assertThat(dear.at("/recoverable/mean").asDouble())
        .isLessThan(own.at("/recoverable/mean").asDouble());
    assertThat(site.get(farm + "?powerPrice=9").statusCode()).isEqualTo(400);
    assertThat(site.get(farm + "?version=9").statusCode()).isEqualTo(404);
    assertThat(site.get(farm + "?version=x").statusCode()).isEqualTo(400);
  }

  @Test
  void aPageSaysThatItIsADemonstrationAndWhatItsCardsCouldBring(Site site) throws Exception {
    HttpResponse<String> page = site.get("/farms/demo-hobbyist");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
    assertThat(page.headers().firstValue("ETag")).isPresent();
    assertThat(page.body())
        .contains("A demonstration.", "Its 9 GPUs cost about", "is recoverable")
        .contains("Sell: all 9 cards", "1 card, with a bad fan")
        .contains("value=\"0.32\"");
    assertThat(
            site.get(
                    "/farms/demo-hobbyist",
                    "If-None-Match",
                    page.headers().firstValue("ETag").orElseThrow())
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void theHeadOfWhatToDoCountsTheCardsOfItsList(Site site) throws Exception {
    String page = site.get("/farms/demo-warehouse").body();
    Matcher head = Pattern.compile("id=\"do-what\">Sell: ([0-9,]+) cards").matcher(page);
    assertThat(head.find()).isTrue();
    Matcher item =
        Pattern.compile("<small>([0-9,]+) cards[^<]*</small></span><p>.*?<b>([^<]+)</b>")
            .matcher(page);
    long sold = 0;
    while (item.find()) {
      sold += item.group(2).equals("Sell") ? Long.parseLong(item.group(1).replace(",", "")) : 0;
    }
    assertThat(Long.parseLong(head.group(1).replace(",", ""))).isEqualTo(sold).isPositive();
  }

  @Test
  void theSentenceThatIsCopiedSaysOfWhatItIsOfWhenAndWhereItStaysTheSame(Site site)
      throws Exception {
    Matcher copied =
        Pattern.compile("<data id=\"quotation\" value=\"([^\"]+)\"")
            .matcher(site.get("/farms/demo-hobbyist").body());
    assertThat(copied.find()).isTrue();
    String edition = json(site, "/api/v1/industry").get("edition").asText();
    assertThat(copied.group(1))
        .startsWith("Nine cards in a spare room, an invented farm: Its 9 GPUs cost about $")
        .contains("90% interval", "at prices of ", "edition " + edition);
    String address = copied.group(1).replaceAll("^.* http://[^/]*", "").replace("&amp;", "&");
    assertThat(address).contains("edition=" + edition, "version=2");
    assertThat(site.get(address).body()).contains("Its 9 GPUs cost about");
  }

  @Test
  void whereACostIsNotKnownHeadlineAndShareSaySo(Site site) throws Exception {
    assertThat(site.get("/farms/demo-company").body())
        .contains(
            "Its 38,000 GPUs cost about", "as far as known (36,000 of them)", "from all of them")
        .contains("Of the 36,000 cards whose cost and value are known it is");
  }

  @Test
  void aDiskThatIsStatedIsAnsweredByItsGateInTheFormTheQuoteAndTheReceipt(Site site)
      throws Exception {
    String farm = "/farms/demo-company";
    assertThat(site.get(farm).body())
        .contains("name=\"diskGb\"", "name=\"site.Data hall.diskGb\"", "value=\"250\"")
        .containsPattern("passes</b> 128 GB of disk a card \\(has 250\\)")
        .containsPattern("fails</b> 128 GB of disk a card \\(has 8; \\$\\d+\\)");
    assertThat(site.get(farm + "/receipt?line=22").body()).contains("250 GB of disk a card");
    assertThat(site.get("/farms/demo-warehouse?siteType=warehouse").body())
        .containsPattern("fails</b> 128 GB of disk a card \\(not stated; \\$\\d+\\)");
  }

  @Test
  void aReceiptGoesFromTheBuyersPriceToWhatASaleLeavesStepByStep(Site site) throws Exception {
    String receipt = site.get("/farms/demo-warehouse/receipt?line=4").body();
    double left = step(receipt, "Less shipping and handling") + step(receipt, "Sold over 6 months");
    assertThat(step(receipt, "Sold in number")).isLessThan(step(receipt, "A buyer pays for one"));
    assertThat(left).isCloseTo(step(receipt, "Sell"), within(6.0));
    assertThat(site.get("/farms/demo-warehouse/receipt?line=4&saleMonths=2").body())
        .contains("Sold over 2 months");
    assertThat(site.get("/farms/demo-warehouse/receipt?line=14").body())
        .contains("12 cards of RX 5700 XT, dead")
        .doesNotContain("Sold in number");
  }

  private static double step(String receipt, String label) {
    Matcher step =
        Pattern.compile(label + "<small>[^<]*</small></th><td[^>]*>([+−]?)\\$([0-9,]+)<")
            .matcher(receipt.replaceAll("</?button[^>]*>", ""));
    assertThat(step.find()).as(label).isTrue();
    double usd = Double.parseDouble(step.group(2).replace(",", ""));
    return step.group(1).equals("−") ? -usd : usd;
  }

  @Test
  void anOlderVersionIsAnotherFleetAtTheSamePrices(Site site) throws Exception {
    JsonNode older = json(site, "/api/v1/farms/demo-hobbyist?version=1");
    assertThat(older.at("/valuation/fleet/gpus").asInt()).isEqualTo(11);
    assertThat(older.get("versions")).hasSize(2);
    JsonNode newer = json(site, "/api/v1/farms/demo-hobbyist");
    assertThat(newer.get("version").asInt()).isEqualTo(2);
    assertThat(older.at("/valuation/lines/2/actions/sell/p50").asDouble())
        .describedAs("an RTX 3070 that works")
        .isCloseTo(newer.at("/valuation/lines/3/actions/sell/p50").asDouble(), within(5.0));
  }

  @Test
  void historyHasEveryVersionAtEveryEditionEachWithAnAddressAndWhatMoved(Site site)
      throws Exception {
    String history = site.get("/farms/demo-hobbyist/history").body();
    assertThat(history)
        .contains("version 1", "version 2", "version 1 → version 2")
        .containsPattern("other cards: [^<]*−");
    String edition = json(site, "/api/v1/industry").get("edition").asText();
    String address = "/farms/demo-hobbyist?edition=" + edition + "&version=1";
    assertThat(history).contains(address.replace("&", "&amp;"));
    assertThat(site.get(address).body())
        .contains("An older fleet: version 1 of 2", "Its 11 GPUs cost about");
    assertThat(site.get("/farms/demo-hobbyist?version=2").body()).doesNotContain("An older fleet");
    assertThat(site.get("/farms/demo-hobbyist?edition=2020-01-01-abcdefg").statusCode())
        .isEqualTo(404);
    assertThat(site.get("/farms/mine/history").statusCode()).isEqualTo(404);
  }
}

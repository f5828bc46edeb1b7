package org.afterhash.portal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.portal.RunningPortal;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tools export is read alike by the page, the API and the command. */
@ExtendWith(RunningPortal.class)
final class FleetFormatsTest {
  private static final Path FILES = Path.of("../ingest/src/test/resources/fleets");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A card of the terminal's table: its name, how many, their condition. */
  private static final Pattern LINE =
      Pattern.compile("(?m)^(\\S.*?) {2,}([\\d,]+)  (?:works|fan|artefact|dead|unknown) .*");

  @ParameterizedTest
  @CsvSource({
    "nvidia_smi_short.csv, 2 rtx-3090|1 rtx-a5000|1 tesla-p40",
    "nvidia_smi_noheader_nounits.csv, 2 rtx-2080-ti|1 gtx-1070",
    "nvidia_smi_query_gpu.csv, 2 rtx-3060-ti|1 rtx-3060|1 p102-100|1 cmp-50hx",
    "minerstat_v2_stats.json, 2 rtx-3070|1 rtx-3090|1 rx-6700-xt",
    "ethos_panel.json, 3 rx-580-8gb|1 rx-470-4gb|2 gtx-1070",
    "awesomeminer_webapi.json, 2 rtx-3060",
    "nicehash_rigs2.json, 2 rtx-3080|1 gtx-1660-super|1 gtx-1080-ti|1 rx-6800-xt",
    "hiveos_workers.json, 6 rtx-3060-ti|3 rtx-3070|3 rx-5700-xt|5 rx-580-8gb|1 p106-100",
    "gminer_stat.json, 1 rtx-3080|1 gtx-1660-ti",
    "inventory_simple.csv, 6 rtx-3070|6 rtx-3060-ti-lhr|5 rx-6800-xt|8 cmp-90hx|4 rtx-a5000",
    "inventory_messy_eu.csv, 4 rtx-3080|6 rx-5700-xt|3 gtx-1080-ti"
  })
  void eachFileGivesTheCardsThatOneReadsInIt(String file, String lots, Site site) throws Exception {
    var expected = new TreeMap<String, Integer>();
    Arrays.stream(lots.split("\\|"))
        .map(lot -> lot.split(" "))
        .forEach(lot -> expected.put(lot[1], Integer.valueOf(lot[0])));
    assertThat(fromApi(site, file)).isEqualTo(expected);
    assertThat(fromCommand(site, file)).isEqualTo(expected);
    int cards = expected.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(page(site, file)).contains("Your " + cards + " GPUs");
  }

  @Test
  void anExportWithoutNamesOfCardsGetsAReportThatSaysSo(Site site) throws Exception {
    String file = "simplemining_smos_api.json";
    HttpResponse<String> refused = api(site, file);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("missing-label").contains("SimpleMining");
    assertThat(command(site, file)).contains("missing-label").contains("Nothing was valued");
    assertThat(page(site, file)).contains("We found no card").contains("does not name them");
  }

  private static HttpResponse<String> api(Site site, String file) throws Exception {
    String type = file.endsWith(".json") ? "application/json" : "text/csv";
    return site.post(
        "/api/v1/valuations?onBadRows=leave-out", type, Files.readString(FILES.resolve(file)));
  }

  private static Map<String, Integer> fromApi(Site site, String file) throws Exception {
    HttpResponse<String> answer = api(site, file);
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
    var cards = new TreeMap<String, Integer>();
    JSON.readTree(answer.body())
        .get("lines")
        .forEach(
            line ->
                cards.merge(line.get("model").asText(), line.get("gpus").asInt(), Integer::sum));
    return cards;
  }

  private static Map<String, Integer> fromCommand(Site site, String file) {
    var cards = new TreeMap<String, Integer>();
    LINE.matcher(command(site, file))
        .results()
        .forEach(
            line ->
                cards.merge(
                    GpuModelId.ofName(line.group(1)).value(),
                    Integer.valueOf(line.group(2).replace(",", "")),
                    Integer::sum));
    return cards;
  }

  private static String command(Site site, String file) {
    var out = new ByteArrayOutputStream();
    var to = new PrintStream(out, true, UTF_8);
    String path = FILES.resolve(file).toString();
    String data = site.folder().toString();
    Afterhash.run(to, to, "value", path, "--data", data, "--on-bad-rows=leave-out");
    return out.toString(UTF_8);
  }

  /** Sent by a form, and valued where that is offered. */
  private static String page(Site site, String file) throws Exception {
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file;
    String body = head + "\"\r\n\r\n" + Files.readString(FILES.resolve(file)) + "\r\n--b--\r\n";
    HttpResponse<String> preview =
        post(browser, site.at("/value"), "multipart/form-data; boundary=b", body);
    assertThat(preview.statusCode()).describedAs(preview.body()).isEqualTo(200);
    String form = "application/x-www-form-urlencoded";
    return post(browser, preview.uri(), form, "action=leave-out").body();
  }

  private static HttpResponse<String> post(HttpClient browser, URI to, String type, String body)
      throws Exception {
    return browser.send(
        HttpRequest.newBuilder(to)
            .header("Content-Type", type)
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}

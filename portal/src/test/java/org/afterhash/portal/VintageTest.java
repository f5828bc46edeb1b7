package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.portal.RunningPortal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fact changes while the portal runs. */
final class VintageTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aChangedFactShowsEverywhereAndTheOldEditionStillAnswers(@TempDir Path folder)
      throws Exception {
    try (var site = new Site()) {
      String edition = edition(site.get("/api/v1/industry").body());
      String spend = site.get("/api/v1/industry").body();
      String page = site.get("/").body();
      String chart = site.get("/charts/industry-spend.csv").body();
      String frozen = site.get("/v/" + edition + "/charts/industry-spend.csv").body();
      assertThat(frozen).isEqualTo(chart);

      Files.writeString(folder.resolve("network_monthly.csv"), doubled("ETH,2021-03,"));
      var loaded = new MarketLoader(site.database()).directory(folder, progress -> {});
      assertThat(loaded.result().orElseThrow().isNew()).isTrue();
      awaitOther(site, edition);

      assertThat(site.get("/api/v1/industry").body()).isNotEqualTo(spend);
      assertThat(site.get("/").body()).isNotEqualTo(page);
      assertThat(site.get("/charts/industry-spend.csv").body()).isNotEqualTo(chart);
      assertThat(site.get("/api/v1/industry?edition=" + edition).body()).isEqualTo(spend);
      assertThat(site.get("/v/" + edition + "/charts/industry-spend.csv").body()).isEqualTo(frozen);
      assertThat(site.get("/farms/demo-hobbyist/history").body())
          .contains(edition, edition(site.get("/api/v1/industry").body()), "newer data");
      assertThat(site.get("/v/2020-01-01-0000000/charts/industry-spend").statusCode())
          .isEqualTo(404);
    }
  }

  /** The shipped hashrates, with that of one month doubled. */
  private static String doubled(String start) throws IOException {
    try (InputStream in = MarketLoader.class.getResourceAsStream("/facts/network_monthly.csv")) {
      List<String> lines =
          new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith(start)) {
          String[] cells = lines.get(i).split(",", -1);
          cells[2] = String.valueOf(2 * Double.parseDouble(cells[2]));
          lines.set(i, String.join(",", cells));
          return String.join("\n", lines) + "\n";
        }
      }
    }
    throw new AssertionError("No shipped row starts with " + start);
  }

  private static void awaitOther(Site site, String edition) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (edition(site.get("/api/v1/industry").body()).equals(edition)) {
      assertThat(System.nanoTime()).describedAs("the notice never came").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static String edition(String body) throws IOException {
    return JSON.readTree(body).get("edition").asText();
  }
}

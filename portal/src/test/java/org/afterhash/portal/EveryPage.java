package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.afterhash.portal.RunningPortal.Site;
import org.afterhash.portal.web.Route;
import org.afterhash.portal.web.Visitors;

/** The addresses of all pages, found in the access table: a page that is added is among them. */
final class EveryPage {
  /** Pages at addresses with a part to fill in. */
  private static final Map<String, List<String>> EXAMPLES =
      Map.of(
          "/gpus/{model}", List.of("/gpus/rtx-3090", "/gpus/gtx-970"),
          "/farms/{id}", List.of("/farms/demo-hobbyist", "/farms/demo-company"),
          "/farms/{id}/history", List.of("/farms/demo-warehouse/history"),
          "/farms/{id}/receipt", List.of("/farms/demo-hobbyist/receipt?line=2"),
          "/charts/{file}", List.of("/charts/industry-spend", "/charts/industry-spend?tab=table"));

  /** Addresses with a part to fill in that give no page, or one that is nobody else's. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/v/{edition}/charts/{file}",
          "/methodology/{version}",
          "/valuations/{id}",
          "/valuations/{id}/problems.csv",
          "/valuations/{id}/report.{format}",
          "/farms/{id}/report.{format}",
          "/api/v1/verify/{hash}",
          "/verify/{hash}",
          "/valuations/{id}/bad-rows.csv",
          "/valuations/{id}/receipt",
          "/api/v1/farms/{id}",
          "/api/v1/farms/{id}/fleet.csv",
          "/api/v1/farms/{id}/values",
          "/api/v1/gpus/{model}",
          "/schemas/{file}",
          "/assets/{file}");

  private EveryPage() {}

  static List<String> of(Site site) throws Exception {
    List<String> pages = new ArrayList<>(List.of("/gpus/none", "/?powerPrice=9"));
    String methodology =
        new ObjectMapper()
            .readTree(site.get("/api/v1/industry").body())
            .get("methodology")
            .asText();
    pages.add("/methodology/" + methodology);
    for (Route route : site.routes()) {
      if (!route.method().equals(HttpMethod.GET)) {
        continue;
      }
      if (route.path().contains("{")) {
        pages.addAll(EXAMPLES.getOrDefault(route.path(), List.of()));
        assertThat(EXAMPLES.containsKey(route.path()) ^ NO_PAGES.contains(route.path()))
            .describedAs("an example of %s, or that it gives no page", route.path())
            .isTrue();
      } else if (isPage(site, route.path())) {
        pages.add(route.path());
      }
    }
    pages.add(verified(site));
    assertThat(pages).contains("/", "/value", "/methodology", "/charts").hasSizeGreaterThan(10);
    return pages;
  }

  /** The page of a report that was issued just now. */
  private static String verified(Site site) throws Exception {
    return "/verify/" + Visitors.sha256(site.bytes("/farms/demo-hobbyist/report.json").body());
  }

  private static boolean isPage(Site site, String path) throws Exception {
    return site.get(path, "Accept", "text/html")
        .headers()
        .firstValue("Content-Type")
        .orElse("")
        .startsWith("text/html");
  }
}

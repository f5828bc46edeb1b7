package org.afterhash.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.afterhash.portal.RunningPortal.Site;
import org.afterhash.portal.web.Route;

/** The addresses of all pages, found in the access table: a page that is added is among them. */
final class EveryPage {
  /** Pages at addresses with a part to fill in; none where such an address gives no page. */
  private static final Map<String, List<String>> EXAMPLES =
      Map.of(
          "/gpus/{model}", List.of("/gpus/rtx-3090", "/gpus/gtx-970"),
          "/charts/{file}", List.of("/charts/industry-spend", "/charts/industry-spend?tab=table"),
          "/v/{edition}/charts/{file}", List.of(),
          "/methodology/{version}", List.of(),
          // What visitors and farms left is nobody else's.
          "/valuations/{id}", List.of(),
          "/valuations/{id}/problems.csv", List.of(),
          "/api/v1/farms/{id}/fleet.csv", List.of(),
          "/api/v1/gpus/{model}", List.of(),
          "/schemas/{file}", List.of(),
          "/assets/{file}", List.of());

  private EveryPage() {}

  static List<String> of(Site site) throws Exception {
    List<String> pages = new ArrayList<>(List.of("/gpus/none"));
    for (Route route : site.routes()) {
      if (!route.method().equals(HttpMethod.GET)) {
        continue;
      }
      if (route.path().contains("{")) {
        assertThat(EXAMPLES).describedAs("an example of a page").containsKey(route.path());
        pages.addAll(EXAMPLES.get(route.path()));
      } else if (isPage(site, route.path())) {
        pages.add(route.path());
      }
    }
    assertThat(pages).contains("/", "/value", "/methodology", "/charts").hasSizeGreaterThan(10);
    return pages;
  }

  private static boolean isPage(Site site, String path) throws Exception {
    return site.get(path, "Accept", "text/html")
        .headers()
        .firstValue("Content-Type")
        .orElse("")
        .startsWith("text/html");
  }
}

package org.afterhash.portal.api;

import io.vertx.core.Future;
import java.util.List;
import org.afterhash.portal.figure.Figures;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /api/v1/charts}: the catalogue of charts, with the addresses of their files. */
public final class ChartApi {
  private static final List<String> FORMATS = List.of("csv", "json", "svg", "png", "metadata.json");

  private final Figures figures;
  private final String publicUrl;

  public ChartApi(Figures figures, String publicUrl) {
    this.figures = figures;
    this.publicUrl = publicUrl;
  }

  record Answer(List<Item> charts) {}

  record Item(String slug, String title, String page, List<String> files) {}

  /** All charts of the newest edition. */
  public Future<Reply> list(Call call) {
    return figures
        .list()
        .map(entries -> new Answer(entries.stream().map(this::item).toList()))
        .map(answer -> Reply.json(Json.bytes(answer), Caching.LIVE));
  }

  private Item item(Figures.Entry entry) {
    String page = publicUrl + "/charts/" + entry.slug();
    return new Item(
        entry.slug(),
        entry.title(),
        page,
        FORMATS.stream().map(format -> page + "." + format).toList());
  }
}

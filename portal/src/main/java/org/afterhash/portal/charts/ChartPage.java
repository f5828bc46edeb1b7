package org.afterhash.portal.charts;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.portal.chart.ChartWriter;
import org.afterhash.portal.chart.Purpose;
import org.afterhash.portal.chart.Size;
import org.afterhash.portal.export.ChartFiles;
import org.afterhash.portal.figure.Figure;
import org.afterhash.portal.figure.Figures;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/**
 * {@code /charts/{slug}} and its {@code .csv .json .svg}, newest under {@code /charts} and for good
 * under {@code /v/{edition}/charts}.
 */
public final class ChartPage {
  private static final PageHead LIST_HEAD =
      new PageHead(
          "Charts", "Every chart of Afterhash, with its numbers and its picture.", "charts");

  private final Figures figures;
  private final Pages pages;
  private final String publicUrl;

  public ChartPage(Figures figures, Pages pages, String publicUrl) {
    this.figures = figures;
    this.pages = pages;
    this.publicUrl = publicUrl;
  }

  /** The catalogue. */
  public Future<Reply> list(Call call) {
    return figures
        .list()
        .compose(entries -> pages.page("charts/ChartListPage", LIST_HEAD, entries))
        .map(page -> Reply.html(page, Caching.LIVE));
  }

  /** A chart or one of its files, at the newest edition. */
  public Future<Reply> live(Call call) {
    return show(call, Optional.empty());
  }

  /** A chart or one of its files, as an edition has it. */
  public Future<Reply> frozen(Call call) {
    return show(call, Optional.of(call.path("edition")));
  }

  private Future<Reply> show(Call call, Optional<String> edition) {
    String file = call.path("file");
    int dot = file.indexOf('.');
    String slug = dot < 0 ? file : file.substring(0, dot);
    String format = dot < 0 ? "" : file.substring(dot + 1);
    Purpose purpose =
        switch (call.query().word("theme", "", List.of("", "light", "dark"))) {
          case "light" -> Purpose.STANDALONE_LIGHT;
          case "dark" -> Purpose.STANDALONE_DARK;
          default -> Purpose.STANDALONE;
        };
    Caching caching = edition.isPresent() ? Caching.FROZEN : Caching.LIVE;
    return figures
        .figure(edition, slug)
        .compose(
            figure ->
                switch (format) {
                  case "" -> page(figure, edition.isPresent());
                  case "csv" ->
                      file(
                          figure,
                          "text/csv; charset=utf-8; header=present",
                          ".csv",
                          ChartFiles.csv(figure),
                          caching);
                  case "json" ->
                      file(
                          figure,
                          "application/json",
                          ".json",
                          ChartFiles.json(figure, publicUrl),
                          caching);
                  case "svg" ->
                      file(figure, "image/svg+xml", ".svg", svg(figure, purpose), caching);
                  default -> Future.failedFuture(new NotFoundException("file", file));
                });
  }

  private Future<Reply> page(Figure figure, boolean frozen) {
    ChartView view = ChartView.of(figure, frozen, publicUrl);
    PageHead head = new PageHead(view.shown().quantity(), view.shown().finding(), "charts");
    return pages.page("charts/ChartPage", head, view).map(page -> Reply.html(page, Caching.LIVE));
  }

  private static byte[] svg(Figure figure, Purpose purpose) {
    return ChartWriter.svg(figure.chart(), Size.WIDE, purpose).getBytes(StandardCharsets.UTF_8);
  }

  private static Future<Reply> file(
      Figure figure, String type, String extension, byte[] content, Caching caching) {
    return Future.succeededFuture(
        Reply.of(200, type, Buffer.buffer(content), caching)
            .savedAs(figure.fileName() + extension));
  }
}

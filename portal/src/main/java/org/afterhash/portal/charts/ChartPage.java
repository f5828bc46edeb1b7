package org.afterhash.portal.charts;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.portal.chart.ChartPicture;
import org.afterhash.portal.chart.ChartWriter;
import org.afterhash.portal.estimate.Questions;
import org.afterhash.portal.export.ChartFiles;
import org.afterhash.portal.export.ChartMetadata;
import org.afterhash.portal.figure.Figure;
import org.afterhash.portal.figure.Figures;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.afterhash.portal.web.Workers;

/**
 * {@code /charts/{slug}} and its {@code .csv .json .metadata.json .svg}, newest under {@code
 * /charts} and for good under {@code /v/{edition}/charts}.
 */
public final class ChartPage {
  private static final PageHead LIST_HEAD =
      new PageHead(
          "Charts", "Every chart of Afterhash, with its numbers and its picture.", "charts");

  private final Figures figures;
  private final Pages pages;
  private final Workers painters;
  private final String publicUrl;

  /**
   * The charts.
   *
   * @param painters on which files are made
   */
  public ChartPage(Figures figures, Pages pages, Workers painters, String publicUrl) {
    this.painters = painters;
    this.figures = figures;
    this.pages = pages;
    this.publicUrl = publicUrl;
  }

  /** Names of the query parameters that a chart's page and files know. */
  public static String[] parameters() {
    return Stream.concat(Stream.of(Selection.PARAMETERS), Questions.parameters().stream())
        .toArray(String[]::new);
  }

  /** The catalogue. */
  public Future<Reply> list(Call call) {
    return figures
        .list()
        .compose(
            entries -> pages.page("charts/ChartListPage", LIST_HEAD, ChartListView.of(entries)))
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
    Selection selection = Selection.of(call.query());
    return figures
        .figure(edition, slug, call.query())
        .compose(
            figure ->
                format.isEmpty()
                    ? page(figure, selection, edition.isPresent())
                    : painters.run(() -> file(figure, selection, format, edition.isPresent())));
  }

  private Future<Reply> page(Figure figure, Selection selection, boolean frozen) {
    ChartView view = ChartView.of(figure, selection, frozen, publicUrl);
    PageHead head =
        new PageHead(view.shown().quantity(), view.shown().finding(), "charts")
            .ofEdition(view.edition());
    return pages.page("charts/ChartPage", head, view).map(page -> Reply.html(page, Caching.LIVE));
  }

  private Reply file(Figure figure, Selection selection, String format, boolean frozen) {
    Figure chosen = selection.apply(figure);
    byte[] content =
        switch (format) {
          case "csv" ->
              ChartFiles.csv(selection.filtered() ? chosen : figure, selection.byteOrder());
          case "json" -> ChartFiles.json(figure, publicUrl);
          case "metadata.json" ->
              ChartMetadata.json(figure, selection.time().orElse(""), publicUrl);
          case "svg" ->
              ChartWriter.svg(chosen.chart(), selection.size(), selection.purpose())
                  .getBytes(StandardCharsets.UTF_8);
          case "png" -> ChartPicture.png(chosen.chart(), selection.picture(), selection.theme());
          default -> throw new NotFoundException("file", figure.slug() + "." + format);
        };
    String type =
        switch (format) {
          case "csv" -> "text/csv; charset=utf-8; header=present";
          case "svg" -> "image/svg+xml";
          case "png" -> "image/png";
          default -> "application/json";
        };
    return Reply.of(200, type, Buffer.buffer(content), frozen ? Caching.FROZEN : Caching.LIVE)
        .savedAs(figure.fileName() + "." + format);
  }
}

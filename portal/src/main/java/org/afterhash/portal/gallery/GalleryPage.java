package org.afterhash.portal.gallery;

import io.vertx.core.Future;
import java.util.List;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.ChartWriter;
import org.afterhash.portal.chart.Purpose;
import org.afterhash.portal.chart.Size;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /charts/gallery}, in development mode only: every form in every theme and width. */
public final class GalleryPage {
  private static final PageHead HEAD =
      new PageHead("Gallery", "Every form of chart, with figures made up to show it.", "charts");

  private final Pages pages;

  public GalleryPage(Pages pages) {
    this.pages = pages;
  }

  /** A form: as pages draw it, in the reader's own theme, then as files, light and dark. */
  record Shown(
      String slug,
      String title,
      String wide,
      String narrow,
      List<String> wideFiles,
      List<String> narrowFiles) {
    static Shown of(Chart chart) {
      return new Shown(
          chart.caption().slug(),
          chart.caption().title(),
          ChartWriter.svg(chart, Size.WIDE, Purpose.IN_PAGE),
          ChartWriter.svg(chart, Size.NARROW, Purpose.IN_PAGE),
          files(chart, Size.WIDE),
          files(chart, Size.NARROW));
    }

    private static List<String> files(Chart chart, Size size) {
      return List.of(
          ChartWriter.svg(chart, size, Purpose.STANDALONE_LIGHT),
          ChartWriter.svg(chart, size, Purpose.STANDALONE_DARK));
    }
  }

  public Future<Reply> show(Call call) {
    List<Shown> shown = SampleCharts.all().stream().map(Shown::of).toList();
    return pages
        .page("gallery/GalleryPage", HEAD, shown)
        .map(page -> Reply.html(page, Caching.PRIVATE));
  }
}

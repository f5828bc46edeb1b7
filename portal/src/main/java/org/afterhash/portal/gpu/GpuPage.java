package org.afterhash.portal.gpu;

import io.vertx.core.Future;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.figure.Figures;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /gpus} and {@code /gpus/{model}}: the cards, and what each sold for. */
public final class GpuPage {
  private static final PageHead LIST_HEAD =
      new PageHead(
          "GPUs",
          "The graphics cards that mined Ether: memory, launch price, and what a used one sells for.",
          "gpus");

  private final Estimates estimates;
  private final Figures figures;
  private final Pages pages;

  public GpuPage(Estimates estimates, Figures figures, Pages pages) {
    this.estimates = estimates;
    this.figures = figures;
    this.pages = pages;
  }

  /** All cards. */
  public Future<Reply> list(Call call) {
    return estimates
        .current()
        .map(GpuListView::of)
        .compose(view -> pages.page("gpu/GpuListPage", LIST_HEAD.ofEdition(view.edition()), view))
        .map(page -> Reply.html(page, Caching.LIVE));
  }

  /** One card. */
  public Future<Reply> show(Call call) {
    return estimates
        .current()
        .compose(edited -> show(edited, edited.market().catalogue().named(call.path("model"))));
  }

  private Future<Reply> show(Edited edited, GpuModel model) {
    GpuView view = GpuView.of(edited, model, figures.resale(edited, model).map(Shown::of));
    PageHead head =
        new PageHead(model.name(), view.headline(), "gpus").ofEdition(edited.edition().id());
    return pages.page("gpu/GpuPage", head, view).map(page -> Reply.html(page, Caching.LIVE));
  }
}

package org.afterhash.portal.pivot;

import io.vertx.core.Future;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.figure.Figures;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /pivots}: promises of public miners beside what they reported. */
public final class PivotPage {
  private final Estimates estimates;
  private final Figures figures;
  private final Pages pages;

  public PivotPage(Estimates estimates, Figures figures, Pages pages) {
    this.estimates = estimates;
    this.figures = figures;
    this.pages = pages;
  }

  public Future<Reply> show(Call call) {
    return estimates
        .current()
        .compose(
            edited ->
                Future.all(
                        figures.promises(edited).map(Shown::of),
                        figures.pivotShares(edited).map(Shown::of))
                    .map(all -> PivotView.of(edited, all.resultAt(0), all.resultAt(1))))
        .compose(
            view ->
                pages.page(
                    "pivot/PivotPage", new PageHead("Pivots", view.headline(), "pivots"), view))
        .map(page -> Reply.html(page, Caching.LIVE));
  }
}

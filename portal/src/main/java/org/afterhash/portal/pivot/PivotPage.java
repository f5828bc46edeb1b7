package org.afterhash.portal.pivot;

import io.vertx.core.Future;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /pivots}: promises of public miners beside what they reported. */
public final class PivotPage {
  private final Estimates estimates;
  private final Pages pages;

  public PivotPage(Estimates estimates, Pages pages) {
    this.estimates = estimates;
    this.pages = pages;
  }

  public Future<Reply> show(Call call) {
    return estimates
        .current()
        .map(edited -> PivotView.of(edited.edition(), edited.market().pivots()))
        .compose(
            view ->
                pages.page(
                    "pivot/PivotPage", new PageHead("Pivots", view.headline(), "pivots"), view))
        .map(page -> Reply.html(page, Caching.LIVE));
  }
}

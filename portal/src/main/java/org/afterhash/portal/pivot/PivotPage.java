package org.afterhash.portal.pivot;

import io.vertx.core.Future;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.afterhash.sql.PivotStore;

/** {@code /pivots}: promises of public miners beside what they reported. */
public final class PivotPage {
  private final Estimates estimates;
  private final PivotStore store;
  private final Pages pages;

  public PivotPage(Estimates estimates, PivotStore store, Pages pages) {
    this.estimates = estimates;
    this.store = store;
    this.pages = pages;
  }

  public Future<Reply> show(Call call) {
    return estimates
        .current()
        .compose(
            edited ->
                store
                    .reports(edited.edition().vintage())
                    .map(reports -> PivotView.of(edited.edition(), reports)))
        .compose(
            view ->
                pages.page(
                    "pivot/PivotPage", new PageHead("Pivots", view.headline(), "pivots"), view))
        .map(page -> Reply.html(page, Caching.LIVE));
  }
}

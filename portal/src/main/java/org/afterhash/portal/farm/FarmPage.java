package org.afterhash.portal.farm;

import io.vertx.core.Future;
import org.afterhash.portal.estimate.AskedTerms;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.FarmAnswers;
import org.afterhash.portal.estimate.PublicFarm;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Problems;
import org.afterhash.portal.web.Query;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /farms} and {@code /farms/{id}}: the demonstrations, and what each is worth. */
public final class FarmPage {
  private static final PageHead LIST_HEAD =
      new PageHead(
          "Farms",
          "Three invented mining farms, valued at real prices: what to do with each card, and how"
              + " sure that is.",
          "farms");

  private final FarmAnswers farms;
  private final Estimates estimates;
  private final Pages pages;

  public FarmPage(FarmAnswers farms, Estimates estimates, Pages pages) {
    this.farms = farms;
    this.estimates = estimates;
    this.pages = pages;
  }

  /** All of them, each on the terms of its owner. */
  public Future<Reply> list(Call call) {
    return estimates
        .current()
        .compose(farms::all)
        .compose(all -> pages.page("farm/FarmListPage", LIST_HEAD, FarmListView.of(all)))
        .map(page -> Reply.html(page, Caching.LIVE));
  }

  /** One of them. */
  public Future<Reply> show(Call call) {
    return estimates
        .current()
        .compose(
            edited ->
                farms
                    .find(call.path("id"), call.query())
                    .compose(farm -> show(farm, call.query(), edited)));
  }

  private Future<Reply> show(PublicFarm farm, Query query, Edited edited) {
    AskedTerms asked = AskedTerms.of(query, edited, FarmAnswers.ownersTerms(farm, edited));
    return farms
        .value(farm, asked.terms(), edited)
        .map(valued -> FarmView.of(valued, query, asked))
        .compose(
            view ->
                pages.page(
                    "farm/FarmPage",
                    new PageHead(view.name(), view.valuation().headline(), "farms"),
                    view))
        .map(
            page ->
                asked.faults().isEmpty()
                    ? Reply.html(page, Caching.LIVE)
                    : Problems.askedAgain(page));
  }
}

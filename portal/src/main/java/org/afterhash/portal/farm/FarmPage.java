package org.afterhash.portal.farm;

import io.vertx.core.Future;
import java.util.stream.Stream;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.FarmAnswers;
import org.afterhash.portal.estimate.PublicFarm;
import org.afterhash.portal.estimate.Variants;
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

  /** Names of the query parameters of {@link #show}. */
  public static String[] parameters() {
    return Stream.concat(Variants.parameters().stream(), Stream.of(FarmAnswers.VERSION))
        .toArray(String[]::new);
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
    Variants asked = Variants.of(query, edited, FarmAnswers.ownersTerms(farm, edited));
    return Future.all(
            farms.value(farm, asked.first().terms(), edited), farms.compared(farm, asked, edited))
        .map(all -> FarmView.of(all.resultAt(0), all.resultAt(1), query, asked))
        .compose(
            view ->
                pages.page(
                    "farm/FarmPage",
                    new PageHead(view.name(), view.valuation().headline(), "farms"),
                    view))
        .map(page -> asked.isFaulty() ? Problems.askedAgain(page) : Reply.html(page, Caching.LIVE));
  }
}

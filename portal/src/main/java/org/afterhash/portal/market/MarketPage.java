package org.afterhash.portal.market;

import io.vertx.core.Future;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.figure.Figures;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.market.MarketView.Charts;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/**
 * {@code /market}: what was observed of prices, rents, power and the network, and how old it is.
 */
public final class MarketPage {
  private final Estimates estimates;
  private final Figures figures;
  private final Pages pages;

  public MarketPage(Estimates estimates, Figures figures, Pages pages) {
    this.estimates = estimates;
    this.figures = figures;
    this.pages = pages;
  }

  public Future<Reply> show(Call call) {
    return estimates.current().compose(this::show);
  }

  private Future<Reply> show(Edited edited) {
    return Future.all(
            estimates.resaleByMemory(edited),
            figures.memory(edited).map(Shown::of),
            figures.rent(edited).map(Shown::of),
            figures.power(edited).map(Shown::of),
            figures.hashrate(edited).map(Shown::of))
        .map(
            all ->
                MarketView.of(
                    edited,
                    all.resultAt(0),
                    new Charts(all.resultAt(1), all.resultAt(2), all.resultAt(3), all.resultAt(4))))
        .compose(
            view ->
                pages.page(
                    "market/MarketPage",
                    new PageHead("The market behind the estimates", view.headline(), "market")
                        .ofEdition(view.edition()),
                    view))
        .map(page -> Reply.html(page, Caching.LIVE));
  }
}

package org.afterhash.portal.source;

import io.vertx.core.Future;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /sources}: every source, with its terms; other pages link to {@code /sources#key}. */
public final class SourcePage {
  private static final PageHead HEAD =
      new PageHead(
          "Sources",
          "Every source behind the figures of Afterhash, with its terms and the day it was read.",
          "sources");

  private final Estimates estimates;
  private final Pages pages;

  public SourcePage(Estimates estimates, Pages pages) {
    this.estimates = estimates;
    this.pages = pages;
  }

  public Future<Reply> show(Call call) {
    return estimates
        .current()
        .compose(
            edited ->
                pages.page(
                    "source/SourcePage",
                    HEAD.ofEdition(edited.edition().id()),
                    SourceView.of(edited)))
        .map(page -> Reply.html(page, Caching.LIVE));
  }
}

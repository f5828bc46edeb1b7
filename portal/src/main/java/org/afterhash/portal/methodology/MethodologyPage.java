package org.afterhash.portal.methodology;

import io.vertx.core.Future;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /methodology}: the formulas, and each number of the parameter file with its source. */
public final class MethodologyPage {
  private static final PageHead HEAD =
      new PageHead(
          "Methodology",
          "How Afterhash arrives at its figures, with every number, its source and its grade.",
          "methodology");

  private final Estimates estimates;
  private final Pages pages;

  public MethodologyPage(Estimates estimates, Pages pages) {
    this.estimates = estimates;
    this.pages = pages;
  }

  public Future<Reply> show(Call call) {
    return estimates
        .current()
        .map(edited -> MethodologyView.of(edited.method()))
        .compose(view -> pages.page("methodology/MethodologyPage", HEAD, view))
        .map(page -> Reply.html(page, Caching.LIVE));
  }
}

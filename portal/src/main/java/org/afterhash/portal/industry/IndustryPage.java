package org.afterhash.portal.industry;

import io.vertx.core.Future;
import org.afterhash.domain.estimate.Question;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.Questions;
import org.afterhash.portal.figure.Figures;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.industry.IndustryView.Charts;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /}: what the industry spent, what others say, and how we know. */
public final class IndustryPage {
  private final Estimates estimates;
  private final Figures figures;
  private final Pages pages;

  public IndustryPage(Estimates estimates, Figures figures, Pages pages) {
    this.estimates = estimates;
    this.figures = figures;
    this.pages = pages;
  }

  /** Names of the query parameters. */
  public static String[] parameters() {
    return Questions.parameters().toArray(String[]::new);
  }

  public Future<Reply> show(Call call) {
    return estimates
        .current()
        .compose(edited -> show(edited, Questions.of(call.query(), edited, Question.MERGE)));
  }

  private Future<Reply> show(Edited edited, Question question) {
    return Future.all(
            estimates.industry(edited, Question.MERGE, Estimates.SEED),
            estimates.industry(edited, Estimates.SEED),
            figures.spend(edited, question).map(Shown::of),
            figures.recovery(edited, question).map(Shown::of),
            figures.gates(edited, question).map(Shown::of),
            figures.claims(edited, question).map(Shown::of))
        .map(
            all ->
                IndustryView.of(
                    edited,
                    all.resultAt(0),
                    all.resultAt(1),
                    new Charts(all.resultAt(2), all.resultAt(3), all.resultAt(4), all.resultAt(5))))
        .compose(
            view ->
                pages.page(
                    "industry/IndustryPage",
                    new PageHead("GPU spend of Ethereum’s miners", view.headline(), "industry"),
                    view))
        .map(page -> Reply.html(page, Caching.LIVE));
  }
}

package org.afterhash.portal.industry;

import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import java.time.YearMonth;
import org.afterhash.domain.estimate.Question;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.Questions;
import org.afterhash.portal.figure.Figure;
import org.afterhash.portal.figure.Figures;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.industry.IndustryView.Charts;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /}: what the industry spent, what became of it, what others say, and how we know. */
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
    return Future.all(answer(edited, question), charts(edited, question))
        .map(all -> IndustryView.of(all.resultAt(0), all.resultAt(1)))
        .compose(
            view ->
                pages.page(
                    "industry/IndustryPage",
                    new PageHead(
                            "GPU spend of Ethereum’s miners",
                            Phrase.joined(view.headline()),
                            "industry")
                        .ofEdition(view.edition()),
                    view))
        .map(page -> Reply.html(page, Caching.LIVE));
  }

  private Future<Answer> answer(Edited edited, Question asked) {
    YearMonth date =
        asked.valuationDate().isBefore(Question.MERGE) ? Question.MERGE : asked.valuationDate();
    return Future.all(
            estimates.industry(edited, asked),
            estimates.industry(edited, Questions.at(asked, edited.valuedAt())),
            estimates.industry(edited, date, asked.seed()))
        .map(all -> new Answer(edited, all.resultAt(0), all.resultAt(1), all.resultAt(2)));
  }

  private Future<Charts> charts(Edited edited, Question asked) {
    return Future.all(
            java.util.List.of(
                figures.hundred(edited, asked),
                figures.spend(edited, asked),
                figures.waterfall(edited, asked),
                figures.recovery(edited, asked),
                figures.ways(edited, asked),
                figures.perCard(edited, asked),
                figures.gates(edited, asked),
                figures.demand(edited, asked),
                figures.naive(edited, asked),
                figures.tornado(edited, asked),
                figures.drivers(edited, asked),
                figures.claims(edited, asked),
                figures.hindsight(edited)))
        .map(
            all ->
                new Charts(
                    shown(all, 0),
                    shown(all, 1),
                    shown(all, 2),
                    shown(all, 3),
                    shown(all, 4),
                    shown(all, 5),
                    shown(all, 6),
                    shown(all, 7),
                    shown(all, 8),
                    shown(all, 9),
                    shown(all, 10),
                    shown(all, 11),
                    shown(all, 12)));
  }

  private static Shown shown(CompositeFuture figures, int at) {
    return Shown.of(figures.<Figure>resultAt(at));
  }
}

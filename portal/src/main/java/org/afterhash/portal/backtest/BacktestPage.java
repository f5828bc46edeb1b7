package org.afterhash.portal.backtest;

import io.vertx.core.Future;
import org.afterhash.analytics.backtest.Backtest;
import org.afterhash.analytics.backtest.PredictionLog;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.figure.Figures;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /backtest}: how far to trust the estimates. */
public final class BacktestPage {
  private final Estimates estimates;
  private final Figures figures;
  private final Backtest backtest;
  private final PredictionLog predictions;
  private final Pages pages;

  public BacktestPage(
      Estimates estimates,
      Figures figures,
      Backtest backtest,
      PredictionLog predictions,
      Pages pages) {
    this.estimates = estimates;
    this.figures = figures;
    this.backtest = backtest;
    this.predictions = predictions;
    this.pages = pages;
  }

  public Future<Reply> show(Call call) {
    return estimates.current().compose(this::show);
  }

  private Future<Reply> show(Edited edited) {
    return Future.all(
            figures.reliability(edited).map(Shown::of),
            figures.forecastError(edited).map(Shown::of))
        .map(
            both ->
                BacktestView.of(
                    edited, backtest, predictions, both.resultAt(0), both.<Shown>resultAt(1)))
        .compose(
            view ->
                pages.page(
                    "backtest/BacktestPage",
                    new PageHead("How far to trust us", view.headline(), "backtest")
                        .ofEdition(edited.edition().id()),
                    view))
        .map(page -> Reply.html(page, Caching.LIVE));
  }
}

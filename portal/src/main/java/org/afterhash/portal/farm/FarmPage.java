package org.afterhash.portal.farm;

import io.vertx.core.Future;
import java.util.function.Function;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.FarmAnswers;
import org.afterhash.portal.estimate.ValuedFarm;
import org.afterhash.portal.report.Format;
import org.afterhash.portal.report.Reports;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
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
  private final Reports reports;
  private final Function<ValuedFarm, byte[]> figures;

  /**
   * The farms' pages.
   *
   * @param figures what the API answers of a farm, which its reports are known by
   */
  public FarmPage(
      FarmAnswers farms,
      Estimates estimates,
      Pages pages,
      Reports reports,
      Function<ValuedFarm, byte[]> figures) {
    this.farms = farms;
    this.estimates = estimates;
    this.pages = pages;
    this.reports = reports;
    this.figures = figures;
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
        .compose(edited -> farms.asked(call.path("id"), call.query(), edited))
        .map(FarmView::of)
        .compose(
            view ->
                pages.page(
                    "farm/FarmPage",
                    new PageHead(view.name(), view.valuation().headline(), "farms"),
                    view))
        .map(page -> Reply.html(page, Caching.LIVE));
  }

  /** {@code /farms/{id}/report.{format}}: the same as a document. */
  public Future<Reply> report(Call call) {
    Format format = Format.of(call.path("format"));
    return estimates
        .current()
        .compose(edited -> farms.asked(call.path("id"), call.query(), edited))
        .compose(farm -> reports.issue(FarmReport.of(farm, figures.apply(farm)), format));
  }
}

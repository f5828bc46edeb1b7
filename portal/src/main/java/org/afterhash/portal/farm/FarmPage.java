package org.afterhash.portal.farm;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.FarmAnswers;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.estimate.PublicFarm;
import org.afterhash.portal.estimate.ValuedFarm;
import org.afterhash.portal.estimate.Variants;
import org.afterhash.portal.report.Format;
import org.afterhash.portal.report.Reports;
import org.afterhash.portal.valuation.GroupTable;
import org.afterhash.portal.valuation.LineReceipt;
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

  private static final String EDITION = "edition";

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

  /** Names of the query parameters of {@link #show}. */
  public static String[] parameters() {
    return names(GroupTable.parameters());
  }

  /** Names of the query parameters of {@link #receipt}. */
  public static String[] receiptParameters() {
    return names(List.of(GroupTable.line()));
  }

  private static String[] names(List<String> more) {
    return Stream.of(Variants.parameters(), List.of(FarmAnswers.VERSION, EDITION), more)
        .flatMap(List::stream)
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

  /** {@code /farms/{id}/history}: what it was worth, by version and edition. */
  public Future<Reply> history(Call call) {
    return farms
        .history(call.path("id"))
        .map(HistoryView::of)
        .compose(
            view ->
                pages.page(
                    "farm/HistoryPage",
                    new PageHead("History of " + view.name(), view.headline(), "farms"),
                    view))
        .map(page -> Reply.html(page, Caching.LIVE));
  }

  private Future<Edited> edited(Query query) {
    return query.text(EDITION).map(estimates::edition).orElseGet(estimates::current);
  }

  /** One of them. */
  public Future<Reply> show(Call call) {
    return edited(call.query())
        .compose(
            edited ->
                farms
                    .find(call.path("id"), call.query())
                    .compose(farm -> show(farm, call.query(), edited)));
  }

  /** {@code /farms/{id}/receipt}: how the figures of one group were made. */
  public Future<Reply> receipt(Call call) {
    return edited(call.query())
        .compose(
            edited ->
                farms
                    .find(call.path("id"), call.query())
                    .compose(farm -> receipt(farm, call.query(), edited)));
  }

  private Future<Reply> receipt(PublicFarm farm, Query query, Edited edited) {
    FleetTerms terms =
        Variants.of(query, edited, FarmAnswers.ownersTerms(farm, edited)).first().terms();
    return farms
        .value(farm, terms, edited)
        .map(
            worth ->
                LineReceipt.of(
                    "/farms/" + farm.version().farm().value(), query, worth.valued(), terms))
        .compose(
            view ->
                pages.page(
                    "valuation/ReceiptPage",
                    new PageHead(view.title(), view.rule(), "farms")
                        .ofEdition(edited.edition().id()),
                    view))
        .map(page -> Reply.html(page, Caching.LIVE));
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

  /** {@code /farms/{id}/report.{format}}: the same as a document. */
  public Future<Reply> report(Call call) {
    Format format = Format.of(call.path("format"));
    return Reports.inTime(
        estimates
            .current()
            .compose(edited -> farms.asked(call.path("id"), call.query(), edited))
            .compose(farm -> reports.issue(FarmReport.of(farm, figures.apply(farm)), format)));
  }
}

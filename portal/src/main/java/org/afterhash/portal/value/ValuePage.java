package org.afterhash.portal.value;

import io.vertx.core.Future;
import java.util.Optional;
import org.afterhash.ingest.fleet.BadRows;
import org.afterhash.ingest.fleet.ReadOptions;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.FileOptions;
import org.afterhash.portal.estimate.FleetAnswers;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.afterhash.portal.web.Uploads;

/** {@code /value}: a fleet file in, its valuation out; nothing is kept. */
public final class ValuePage {
  private static final PageHead ASK =
      new PageHead(
          "Value a fleet",
          "Drop a list of your graphics cards and read what they cost and what they would fetch.",
          "value");
  private static final PageHead ANSWER = new PageHead("Your fleet", "", "value");

  private final FleetAnswers fleets;
  private final Uploads uploads;
  private final Pages pages;

  public ValuePage(FleetAnswers fleets, Uploads uploads, Pages pages) {
    this.fleets = fleets;
    this.uploads = uploads;
    this.pages = pages;
  }

  /** The form. */
  public Future<Reply> ask(Call call) {
    return pages
        .page("value/ValuePage", ASK, new Object())
        .map(page -> Reply.html(page, Caching.LIVE));
  }

  private static ReadOptions options(Call call) {
    return FileOptions.of(name -> Optional.ofNullable(call.request().getFormAttribute(name)));
  }

  /** The valuation of the file or text that the form sent. */
  public Future<Reply> answer(Call call) {
    return uploads
        .form(call.request(), "file", "rows")
        .compose(content -> fleets.value(content, options(call), BadRows.REJECT, Estimates.SEED))
        .map(ValuationView::of)
        .compose(view -> pages.page("value/ValuationPage", ANSWER, view))
        .map(page -> Reply.html(page, Caching.PRIVATE));
  }
}

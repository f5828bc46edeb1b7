package org.afterhash.portal.value;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.OverloadedException;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.afterhash.portal.web.Uploads;
import org.afterhash.portal.web.Uploads.Sent;
import org.afterhash.portal.web.Visitors;
import org.afterhash.portal.web.Visitors.Visitor;
import org.afterhash.sql.VisitorStore;
import org.afterhash.sql.VisitorUpload;

/**
 * {@code /value}: a fleet file is left here for a day, and looked at under an address of its own.
 */
public final class ValuePage {
  private static final PageHead ASK =
      new PageHead(
          "Value a fleet",
          "Drop a list of your graphics cards and read what they cost and what they would fetch.",
          "value");

  private final VisitorStore store;
  private final Visitors visitors;
  private final Readings readings;
  private final Uploads uploads;
  private final Pages pages;

  public ValuePage(
      VisitorStore store, Visitors visitors, Readings readings, Uploads uploads, Pages pages) {
    this.store = store;
    this.visitors = visitors;
    this.readings = readings;
    this.uploads = uploads;
    this.pages = pages;
  }

  /** The form. */
  public Future<Reply> ask(Call call) {
    return pages
        .page("value/ValuePage", ASK, new Object())
        .map(page -> Reply.html(page, Caching.LIVE));
  }

  /** Keeps the file or text that the form sent, and leads to what it was read as. */
  public Future<Reply> submit(Call call) {
    Visitor visitor = visitors.welcome(call.request());
    return uploads
        .form(call.request(), "file", "rows")
        .compose(sent -> keep(visitor, sent, Answers.NONE.with(call.request().formAttributes())))
        .map(id -> visitors.remembered(Reply.seeOther("/valuations/" + id), visitor));
  }

  /** How many rows were read so far of the file that this browser waits for. */
  public Future<Reply> progress(Call call) {
    long rows = visitors.known(call.request()).map(v -> readings.rows(v.hash())).orElse(0L);
    return Future.succeededFuture(Reply.json(Json.bytes(new Progress(rows)), Caching.PRIVATE));
  }

  /** As JSON; 0 rows while none is being read. */
  record Progress(long rows) {}

  private Future<String> keep(Visitor visitor, Sent sent, Answers answers) {
    if (sent.content().length() == 0) {
      throw new BadRequestException("Choose a file, or paste rows: nothing was sent.");
    }
    var upload =
        new VisitorUpload(
            Visitors.newId(),
            sent.name(),
            Visitors.sha256(sent.content().getBytes()),
            sent.content(),
            answers.json(),
            Optional.empty(),
            Instant.now().plus(Visitors.KNOWN_FOR));
    return store
        .add(visitor.hash(), upload)
        .compose(
            kept ->
                kept
                    ? Future.succeededFuture(upload.id())
                    : Future.failedFuture(
                        new OverloadedException(
                            "Visitors have left more here than we have room for.")));
  }
}

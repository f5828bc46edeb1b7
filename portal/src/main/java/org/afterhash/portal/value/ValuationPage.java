package org.afterhash.portal.value;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Optional;
import org.afterhash.domain.result.BadFileException;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.ingest.fleet.BadRows;
import org.afterhash.portal.estimate.Compared;
import org.afterhash.portal.estimate.FleetAnswers;
import org.afterhash.portal.estimate.FleetAnswers.Read;
import org.afterhash.portal.estimate.FleetAnswers.ValuedFile;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.estimate.Valued;
import org.afterhash.portal.estimate.Variants;
import org.afterhash.portal.export.FailuresCsv;
import org.afterhash.portal.valuation.Owner;
import org.afterhash.portal.valuation.TermsView;
import org.afterhash.portal.valuation.ValuationView;
import org.afterhash.portal.valuation.VariantsView;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Problems;
import org.afterhash.portal.web.Query;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.afterhash.portal.web.Uploads;
import org.afterhash.portal.web.Visitors;
import org.afterhash.sql.VisitorStore;
import org.afterhash.sql.VisitorUpload;

/**
 * {@code /valuations/{id}}: what a file was read as, until its sender has the cards valued; then
 * what they are worth. Either way it is read anew each time, with the answers given so far: what is
 * kept is the file and the answers, nothing made of them.
 */
public final class ValuationPage {
  private static final PageHead HEAD = new PageHead("Your fleet", "", "value");

  private final VisitorStore store;
  private final Visitors visitors;
  private final FleetAnswers fleets;
  private final Uploads uploads;
  private final Pages pages;

  public ValuationPage(
      VisitorStore store, Visitors visitors, FleetAnswers fleets, Uploads uploads, Pages pages) {
    this.store = store;
    this.visitors = visitors;
    this.fleets = fleets;
    this.uploads = uploads;
    this.pages = pages;
  }

  /** Names of the query parameters of {@link #show}. */
  public static String[] parameters() {
    return Variants.parameters().toArray(String[]::new);
  }

  /** The preview, or the result. */
  public Future<Reply> show(Call call) {
    long begun = System.nanoTime();
    return find(call)
        .compose(
            upload ->
                fleets
                    .read(upload.content(), Answers.of(upload.answers()).options())
                    .compose(read -> show(new Opened(upload, read, call.query(), begun))));
  }

  /**
   * A file of which something is asked.
   *
   * @param begun when, in nanoseconds
   */
  private record Opened(VisitorUpload upload, Read read, Query query, long begun) {
    Variants asked() {
      return Variants.of(query, read.edited(), FleetTerms.nothing(read.edited()));
    }
  }

  private Future<Reply> show(Opened opened) {
    VisitorUpload upload = opened.upload;
    Optional<BadRows> policy = upload.badRows().flatMap(BadRows::of);
    Variants asked = opened.asked();
    return policy.isEmpty()
        ? preview(upload, opened.read)
        : fleets
            .value(opened.read, policy.get(), asked.first().terms())
            .compose(
                file ->
                    fleets
                        .compared(opened.read, asked)
                        .compose(compared -> result(opened, file, compared)))
            .recover(
                failure ->
                    failure instanceof BadFileException
                        ? preview(upload, opened.read)
                        : Future.failedFuture(failure));
  }

  private Future<Reply> preview(VisitorUpload upload, Read read) {
    return pages
        .page("value/PreviewPage", HEAD, PreviewView.of(upload, read))
        .map(page -> Reply.html(page, Caching.PRIVATE));
  }

  private Future<Reply> result(Opened opened, ValuedFile file, Optional<Compared> compared) {
    Valued valued = file.valued();
    Variants asked = opened.asked();
    TermsView terms =
        TermsView.of(
            "/valuations/" + opened.upload.id(),
            opened.query,
            asked,
            valued.valuation().gpus(),
            valued.mustBeTrue());
    Duration taken = Duration.ofNanos(System.nanoTime() - opened.begun);
    var view =
        new ResultView(
            ValuationView.of(valued, Owner.VISITOR, file.failures()),
            VariantsView.of(valued, compared.orElse(null), terms),
            terms,
            Receipt.of(opened.upload, file, taken));
    return pages
        .page("value/ResultPage", HEAD, view)
        .map(
            page ->
                asked.isFaulty() ? Problems.askedAgain(page) : Reply.html(page, Caching.PRIVATE));
  }

  /** {@code /valuations/{id}/problems.csv}: all there is to say of the file. */
  public Future<Reply> problems(Call call) {
    return find(call)
        .compose(upload -> fleets.read(upload.content(), Answers.of(upload.answers()).options()))
        .map(
            read ->
                Reply.of(
                        200,
                        "text/csv; charset=utf-8; header=present",
                        Buffer.buffer(FailuresCsv.bytes(read.failures())),
                        Caching.PRIVATE)
                    .savedAs("problems.csv"));
  }

  /** Takes answers in, has the cards valued, or deletes everything. */
  public Future<Reply> answer(Call call) {
    return uploads
        .answers(call.request())
        .compose(form -> find(call).compose(upload -> answer(call, upload, form)));
  }

  private Future<Reply> answer(Call call, VisitorUpload upload, MultiMap form) {
    String action = Optional.ofNullable(form.get("action")).orElse("update");
    if (action.equals("delete")) {
      return store
          .delete(visitor(call), upload.id())
          .compose(deleted -> pages.page("value/DeletedPage", HEAD, Receipt.of(upload)))
          .map(page -> Reply.html(page, Caching.PRIVATE));
    }
    Optional<BadRows> policy = BadRows.of(action);
    if (policy.isEmpty() && !action.equals("update")) {
      throw new BadRequestException("There is no action \"" + action + "\" here.");
    }
    Answers answers = Answers.of(upload.answers()).with(form);
    return store
        .answer(visitor(call), upload.id(), answers.json(), policy.map(BadRows::word))
        .map(stored -> Reply.seeOther("/valuations/" + upload.id()));
  }

  private Future<VisitorUpload> find(Call call) {
    return store.find(visitor(call), call.path("id"));
  }

  private String visitor(Call call) {
    return visitors
        .known(call.request())
        .orElseThrow(() -> new NotFoundException("valuation", call.path("id")))
        .hash();
  }
}

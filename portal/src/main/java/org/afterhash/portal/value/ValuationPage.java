package org.afterhash.portal.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Optional;
import org.afterhash.domain.result.BadFileException;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.ingest.fleet.BadRows;
import org.afterhash.portal.estimate.FleetAnswers;
import org.afterhash.portal.estimate.FleetAnswers.Read;
import org.afterhash.portal.estimate.FleetAnswers.ValuedFile;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.export.FailuresCsv;
import org.afterhash.portal.report.Format;
import org.afterhash.portal.report.Report;
import org.afterhash.portal.report.Reports;
import org.afterhash.portal.valuation.Owner;
import org.afterhash.portal.valuation.TermsView;
import org.afterhash.portal.valuation.ValuationView;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
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
  private final Reports reports;
  private final Figures figures;

  /** What a report is known by. */
  @FunctionalInterface
  public interface Figures {
    /** As JSON; {@code sha256} is the file's. */
    byte[] of(String sha256, FleetTerms terms, ValuedFile file);
  }

  public ValuationPage(
      VisitorStore store,
      Visitors visitors,
      FleetAnswers fleets,
      Uploads uploads,
      Pages pages,
      Reports reports,
      Figures figures) {
    this.store = store;
    this.visitors = visitors;
    this.fleets = fleets;
    this.uploads = uploads;
    this.pages = pages;
    this.reports = reports;
    this.figures = figures;
  }

  /** The preview, or the result. */
  public Future<Reply> show(Call call) {
    long begun = System.nanoTime();
    return find(call)
        .compose(
            upload ->
                fleets
                    .read(upload.content(), Answers.of(upload.answers()).options())
                    .compose(
                        read ->
                            show(upload, read, FleetTerms.of(call.query(), read.edited()), begun)))
        .map(page -> Reply.html(page, Caching.PRIVATE));
  }

  private Future<String> show(VisitorUpload upload, Read read, FleetTerms terms, long begun) {
    Optional<BadRows> policy = upload.badRows().flatMap(BadRows::of);
    return policy.isEmpty()
        ? preview(upload, read)
        : fleets
            .value(read, policy.get(), terms)
            .compose(file -> result(upload, file, terms, begun))
            .recover(
                failure ->
                    failure instanceof BadFileException
                        ? preview(upload, read)
                        : Future.failedFuture(failure));
  }

  private Future<String> preview(VisitorUpload upload, Read read) {
    return pages.page("value/PreviewPage", HEAD, PreviewView.of(upload, read));
  }

  private Future<String> result(
      VisitorUpload upload, ValuedFile file, FleetTerms terms, long begun) {
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    return pages.page(
        "value/ResultPage",
        HEAD,
        new ResultView(
            ValuationView.of(file.valued(), Owner.VISITOR, file.failures()),
            TermsView.of(terms, file.valued().mustBeTrue()),
            Receipt.of(upload, file, taken),
            terms.query(file.valued().edited())));
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

  /** {@code /valuations/{id}/report.{format}}: the result as a document. */
  public Future<Reply> report(Call call) {
    Format format = Format.of(call.path("format"));
    return find(call)
        .compose(
            upload ->
                fleets
                    .read(upload.content(), Answers.of(upload.answers()).options())
                    .compose(
                        read -> report(upload, read, FleetTerms.of(call.query(), read.edited()))))
        .compose(report -> reports.issue(report, format));
  }

  private Future<Report> report(VisitorUpload upload, Read read, FleetTerms terms) {
    return upload
        .badRows()
        .flatMap(BadRows::of)
        .map(policy -> fleets.value(read, policy, terms))
        .orElseGet(() -> Future.failedFuture(new NotFoundException("report", upload.id())))
        .map(
            file -> {
              var subject =
                  new Report.Subject(
                      upload.fileName(),
                      "",
                      Formats.counted(file.valued().valuation().gpus(), "card"),
                      upload.sha256(),
                      Optional.empty());
              return new Report(
                  subject,
                  terms,
                  file.valued(),
                  ValuationView.of(file.valued(), Owner.VISITOR, file.failures()),
                  new String(figures.of(upload.sha256(), terms, file), UTF_8));
            });
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

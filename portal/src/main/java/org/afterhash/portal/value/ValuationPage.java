package org.afterhash.portal.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterhash.domain.result.BadFileException;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.ingest.fleet.BadRows;
import org.afterhash.ingest.fleet.ReadOptions;
import org.afterhash.portal.estimate.Compared;
import org.afterhash.portal.estimate.FleetAnswers;
import org.afterhash.portal.estimate.FleetAnswers.Read;
import org.afterhash.portal.estimate.FleetAnswers.ValuedFile;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.estimate.Valued;
import org.afterhash.portal.estimate.Variants;
import org.afterhash.portal.export.BadRowsCsv;
import org.afterhash.portal.export.FailuresCsv;
import org.afterhash.portal.report.Format;
import org.afterhash.portal.report.Report;
import org.afterhash.portal.report.Reports;
import org.afterhash.portal.valuation.CourseView;
import org.afterhash.portal.valuation.GroupTable;
import org.afterhash.portal.valuation.LineReceipt;
import org.afterhash.portal.valuation.Owner;
import org.afterhash.portal.valuation.TermsView;
import org.afterhash.portal.valuation.ValuationView;
import org.afterhash.portal.valuation.VariantsView;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Formats;
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
  private final Readings readings;
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
      Readings readings,
      Uploads uploads,
      Pages pages,
      Reports reports,
      Figures figures) {
    this.store = store;
    this.visitors = visitors;
    this.fleets = fleets;
    this.readings = readings;
    this.uploads = uploads;
    this.pages = pages;
    this.reports = reports;
    this.figures = figures;
  }

  /** Names of the query parameters of {@link #show}. */
  public static String[] parameters() {
    return Stream.of(Variants.parameters(), GroupTable.parameters())
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  /** Names of the query parameters of {@link #receipt}. */
  public static String[] receiptParameters() {
    return Stream.of(Variants.parameters(), List.of(GroupTable.line()))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  /** {@code /valuations/{id}/receipt}: how the figures of one group were made. */
  public Future<Reply> receipt(Call call) {
    return find(call)
        .compose(
            upload ->
                fleets
                    .read(upload.content(), Answers.of(upload.answers()).options())
                    .compose(read -> receipt(upload, read, call.query())));
  }

  private Future<Reply> receipt(VisitorUpload upload, Read read, Query query) {
    Variants asked = Variants.of(query, read.edited(), FleetTerms.nothing(read.edited()));
    BadRows policy =
        upload
            .badRows()
            .flatMap(BadRows::of)
            .orElseThrow(() -> new NotFoundException("receipt", upload.id()));
    return fleets
        .value(read, policy, asked.first().terms())
        .map(
            file ->
                LineReceipt.of(
                    "/valuations/" + upload.id(), query, file.valued(), asked.first().terms()))
        .compose(view -> pages.page("valuation/ReceiptPage", HEAD, view))
        .map(page -> Reply.html(page, Caching.PRIVATE));
  }

  /** The preview, or the result. */
  public Future<Reply> show(Call call) {
    long begun = System.nanoTime();
    return find(call)
        .compose(
            upload ->
                read(upload, visitor(call))
                    .compose(read -> show(new Opened(upload, read, call.query(), begun))));
  }

  private Future<Read> read(VisitorUpload upload, String visitor) {
    Readings.Reading reading = readings.begin(visitor);
    return fleets
        .read(upload.content(), Answers.of(upload.answers()).options(), reading::addRow)
        .onComplete(done -> reading.close());
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
            opened.read.file().fleet(),
            valued.mustBeTrue());
    Duration taken = Duration.ofNanos(System.nanoTime() - opened.begun);
    ValuationView valuation = ValuationView.of(valued, Owner.VISITOR, file.failures());
    var view =
        new ResultView(
            valuation,
            GroupTable.of(
                "/valuations/" + opened.upload.id(), opened.query, valued.valuation(), valuation),
            CourseView.of(valued.valuation()),
            VariantsView.of(valued, compared.orElse(null), terms),
            terms,
            Receipt.of(opened.upload, file, taken),
            asked.first().terms().query(valued.edited()));
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
        .map(read -> csv(FailuresCsv.bytes(read.failures()), "problems.csv"));
  }

  /** {@code /valuations/{id}/bad-rows.csv}: the rows that cannot be used, as they were sent. */
  public Future<Reply> badRows(Call call) {
    return find(call)
        .compose(upload -> badRows(upload.content(), Answers.of(upload.answers()).options()))
        .map(rows -> csv(rows, "bad-rows.csv"));
  }

  private Future<byte[]> badRows(Buffer content, ReadOptions options) {
    return fleets.made(reader -> BadRowsCsv.bytes(reader, content.getBytes(), options));
  }

  private static Reply csv(byte[] bytes, String name) {
    return Reply.csv(bytes, Caching.PRIVATE).savedAs(name);
  }

  /** {@code /valuations/{id}/report.{format}}: the result as a document. */
  public Future<Reply> report(Call call) {
    Format format = Format.of(call.path("format"));
    return Reports.inTime(
        find(call)
            .compose(
                upload ->
                    fleets
                        .read(upload.content(), Answers.of(upload.answers()).options())
                        .compose(
                            read ->
                                report(upload, read, FleetTerms.of(call.query(), read.edited()))))
            .compose(report -> reports.issue(report, format)));
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

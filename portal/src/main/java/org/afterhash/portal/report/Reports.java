package org.afterhash.portal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.portal.export.ValuationWorkbook;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.Kept;
import org.afterhash.portal.web.OverloadedException;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.afterhash.portal.web.Visitors;
import org.afterhash.portal.web.Workers;
import org.afterhash.sql.IssuedReport;
import org.afterhash.sql.IssuedReport.Asked;
import org.afterhash.sql.IssuedReport.Range;
import org.afterhash.sql.ReportStore;

/**
 * Makes documents and remembers their fingerprints. A document is handed out only once that is
 * stored: nobody holds one that we would not know.
 */
public final class Reports {
  private static final int KEPT = 48;
  private static final int DEADLINE_SECONDS = 25;

  private final Pages pages;
  private final ReportStore store;
  private final Workers writers;
  private final String publicUrl;

  /** Documents of farms that everyone may look at. */
  private final Kept<Key, byte[]> kept = new Kept<>(KEPT);

  private record Key(String content, Format format) {}

  /**
   * A maker of documents.
   *
   * @param writers on which they are laid out
   */
  public Reports(Pages pages, ReportStore store, Workers writers, String publicUrl) {
    this.pages = pages;
    this.store = store;
    this.writers = writers;
    this.publicUrl = publicUrl;
  }

  /**
   * What comes before the connection would be closed as idle; what takes longer goes on, and is
   * there for whoever asks again.
   */
  public static Future<Reply> inTime(Future<Reply> document) {
    return document
        .timeout(DEADLINE_SECONDS, TimeUnit.SECONDS)
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof TimeoutException
                        ? new OverloadedException("This document is still being made.")
                        : failure));
  }

  /** The document, handed out. */
  public Future<Reply> issue(Report report, Format format) {
    String content = Visitors.sha256(report.content().getBytes(UTF_8));
    boolean open = report.subject().farm().isPresent();
    Future<byte[]> bytes =
        open
            ? kept.get(new Key(content, format), () -> bytes(report, format, content))
            : bytes(report, format, content);
    return bytes
        .compose(file -> store.issue(issued(report, format, content, file)).map(stored -> file))
        .map(
            file ->
                Reply.of(
                        200,
                        format.contentType(),
                        Buffer.buffer(file),
                        open ? Caching.LIVE : Caching.PRIVATE)
                    .savedAs(report.fileName() + "." + format.word()));
  }

  private Future<byte[]> bytes(Report report, Format format, String content) {
    return switch (format) {
      case JSON -> Future.succeededFuture(report.content().getBytes(UTF_8));
      case XLSX -> writers.run(() -> workbook(report, content));
      case PDF ->
          pages
              .page(
                  "report/ReportDocument",
                  new PageHead(report.subject().name(), "", ""),
                  ReportView.of(report, content, publicUrl))
              .compose(
                  html ->
                      writers.run(
                          () ->
                              PdfWriter.pdf(
                                  html,
                                  report.valued().edited().market().vintage().date(),
                                  Long.parseUnsignedLong(content.substring(0, 16), 16))));
    };
  }

  private byte[] workbook(Report report, String content) {
    ReportView view = ReportView.of(report, content, publicUrl);
    Map<String, String> about = new LinkedHashMap<>();
    about.put("Fleet", view.name() + ", " + view.fleet());
    about.put("Headline", report.view().headline());
    about.put("Estimate", report.view().deck());
    about.put("Valued at prices of", report.valued().valuation().valuedAt().toString());
    about.put("Edition", view.edition());
    about.put("Methodology", report.valued().edited().edition().methodology());
    view.said().forEach(said -> about.put(said.label(), said.value()));
    about.put("SHA-256 of the fleet's file", view.sha256());
    about.put("SHA-256 of the figures", content);
    about.put("Verify at", view.verify());
    about.put("Read as", "Model estimates, USD of today; a model, not a quote");
    if (!view.story().isEmpty()) {
      about.put("Demonstration", "The farm is invented. " + view.story());
    }
    return ValuationWorkbook.bytes(
        report.valued().valuation(),
        report.valued().edited().market().catalogue(),
        about,
        report.valued().edited().market().vintage().date());
  }

  private static IssuedReport issued(Report report, Format format, String content, byte[] file) {
    FleetValuation v = report.valued().valuation();
    Distribution worth = v.recoverable();
    Optional<Asked> asked =
        report
            .subject()
            .farm()
            .map(
                farm ->
                    new Asked(
                        farm.id(),
                        farm.version(),
                        new String(
                            Json.bytes(report.terms().said(report.valued().edited())), UTF_8)));
    return new IssuedReport(
        Visitors.sha256(file),
        content,
        format.word(),
        asked,
        v.edition().id(),
        v.valuedAt(),
        report.view().headline(),
        new Range(worth.p5(), worth.p50(), worth.p95()));
  }
}

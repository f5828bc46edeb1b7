package org.afterhash.portal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Locale;
import java.util.TreeMap;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.FarmAnswers;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Query;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.afterhash.portal.web.Uploads;
import org.afterhash.portal.web.Visitors;
import org.afterhash.sql.IssuedReport.Asked;
import org.afterhash.sql.ReportStore;
import org.afterhash.sql.ReportStore.Known;

/**
 * {@code /verify} and {@code /verify/{hash}}: whether we issued a document, what it said, and
 * whether that still holds. A file that is sent here is hashed and dropped.
 */
public final class VerifyPage {
  private static final PageHead ASK =
      new PageHead(
          "Verify a report",
          "Whether a report is ours, when we issued it, and whether newer data moved it.",
          "verify");

  private final ReportStore store;
  private final FarmAnswers farms;
  private final Estimates estimates;
  private final Uploads uploads;
  private final Pages pages;

  public VerifyPage(
      ReportStore store, FarmAnswers farms, Estimates estimates, Uploads uploads, Pages pages) {
    this.store = store;
    this.farms = farms;
    this.estimates = estimates;
    this.uploads = uploads;
    this.pages = pages;
  }

  /** The form. */
  public Future<Reply> ask(Call call) {
    return pages
        .page("verify/VerifyPage", ASK, new Object())
        .map(page -> Reply.html(page, Caching.LIVE));
  }

  /** Leads to what is known of the file that was sent, or of the fingerprint that was typed. */
  public Future<Reply> submit(Call call) {
    return uploads
        .form(call.request(), "file", "hash")
        .map(sent -> Reply.seeOther("/verify/" + hash(sent.content())));
  }

  private static String hash(Buffer content) {
    if (content.length() == 0) {
      throw new BadRequestException("Choose a file, or type a fingerprint: nothing was sent.");
    }
    String typed = content.length() > 100 ? "" : content.toString(UTF_8);
    return typed.isEmpty() || !isHash(typed) ? Visitors.sha256(content.getBytes()) : plain(typed);
  }

  private static boolean isHash(String text) {
    return plain(text).matches("[0-9a-f]{64}");
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** What is known of a document, as a page. */
  public Future<Reply> show(Call call) {
    return verified(call)
        .compose(
            verified ->
                pages.page(
                    "verify/VerifiedPage",
                    new PageHead("A report that we issued", "", "verify"),
                    VerifiedView.of(verified)))
        .map(page -> Reply.html(page, Caching.PRIVATE));
  }

  /** The same for programs. */
  public Future<Reply> json(Call call) {
    return verified(call)
        .map(verified -> Reply.json(Json.bytes(VerifyAnswer.of(verified)), Caching.PRIVATE));
  }

  private Future<Verified> verified(Call call) {
    String hash = plain(call.path("hash"));
    if (!isHash(hash)) {
      return Future.failedFuture(
          new BadRequestException("A fingerprint has 64 digits and letters from a to f."));
    }
    return store
        .find(hash)
        .recover(
            failure ->
                Future.failedFuture(failure instanceof NotFoundException ? unknown(hash) : failure))
        .compose(known -> estimates.current().compose(edited -> verified(known, edited)));
  }

  private static NotFoundException unknown(String hash) {
    return new NotFoundException(
        "We issued no report with the fingerprint "
            + hash
            + ". It is not ours, or not as it was when we issued it: one changed letter, or a file"
            + " that was saved anew, gives another fingerprint.");
  }

  private Future<Verified> verified(Known known, Edited edited) {
    String newest = edited.edition().id();
    return known.report().edition().equals(newest) || known.report().asked().isEmpty()
        ? Future.succeededFuture(new Verified(known, newest, null))
        : known.report().asked().map(asked -> askedAgain(asked, known, edited)).orElseThrow();
  }

  private Future<Verified> askedAgain(Asked asked, Known known, Edited edited) {
    var words = new TreeMap<>(Json.words(asked.terms()));
    words.put("version", String.valueOf(asked.version()));
    return farms
        .asked(asked.farm(), Query.of(words), edited)
        .map(farm -> new Verified(known, edited.edition().id(), farm.valued().valuation()));
  }
}

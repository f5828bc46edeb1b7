package org.afterhash.portal.methodology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.shipped.SensitivityFile;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.afterhash.sql.MethodologyStore;

/**
 * {@code /methodology}: the formulas, and each number of the parameter file with its source; {@code
 * /methodology/{version}}: a parameter file as it was when figures were made with it.
 */
public final class MethodologyPage {
  private static final PageHead HEAD =
      new PageHead(
          "Methodology",
          "How Afterhash arrives at its figures, with every number, its source and its grade.",
          "methodology");

  private final Estimates estimates;
  private final MethodologyStore store;
  private final SensitivityFile sensitivity;
  private final Pages pages;

  public MethodologyPage(
      Estimates estimates, MethodologyStore store, SensitivityFile sensitivity, Pages pages) {
    this.estimates = estimates;
    this.store = store;
    this.sensitivity = sensitivity;
    this.pages = pages;
  }

  /** The method of today's figures. */
  public Future<Reply> show(Call call) {
    return Future.all(estimates.current(), store.list())
        .map(
            all -> {
              Edited edited = all.resultAt(0);
              return MethodologyView.of(edited, all.resultAt(1), sensitivity);
            })
        .compose(view -> pages.page("methodology/MethodologyPage", HEAD, view))
        .map(page -> Reply.html(page, Caching.LIVE));
  }

  /** The parameter file of a version that this database's figures were made with. */
  public Future<Reply> version(Call call) {
    String id = call.path("version");
    var head = new PageHead("Methodology " + id, "", "methodology");
    return estimates
        .current()
        .compose(
            edited ->
                edited.method().id().equals(id)
                    ? Future.succeededFuture(new String(MethodologyFile.shippedBytes(), UTF_8))
                    : store.parameters(id))
        .compose(
            parameters ->
                pages.page("methodology/VersionPage", head, new VersionView(id, parameters)))
        .map(page -> Reply.html(page, Caching.LIVE));
  }

  /** What the page of a version shows. */
  record VersionView(String id, String parameters) {}
}

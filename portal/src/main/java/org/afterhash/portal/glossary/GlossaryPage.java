package org.afterhash.portal.glossary;

import io.vertx.core.Future;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Glossary;
import org.afterhash.portal.web.PageHead;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /words}: every word that needs a line, with its line. */
public final class GlossaryPage {
  private static final PageHead HEAD =
      new PageHead("Words", "The words of the trade that our pages use, a line each.", "words");

  private final Pages pages;

  public GlossaryPage(Pages pages) {
    this.pages = pages;
  }

  public Future<Reply> show(Call call) {
    return pages
        .page("glossary/GlossaryPage", HEAD, new GlossaryView(Glossary.all()))
        .map(page -> Reply.html(page, Caching.LIVE));
  }
}

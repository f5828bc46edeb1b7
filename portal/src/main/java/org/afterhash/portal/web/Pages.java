package org.afterhash.portal.web;

import io.vertx.core.Future;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Views to HTML. The only class that sees Thymeleaf. */
public final class Pages {
  /** What a template has whose words are to be explained. */
  private static final String EXPLAINED = " data-explain";

  private final TemplateEngine engine = new TemplateEngine();
  private final Assets assets;
  private final String publicUrl;
  private final Workers workers;

  /**
   * Prepares the templates, which stand beside the page classes they belong to.
   *
   * @param publicUrl where the portal is reached, without a slash at the end
   * @param workers on which pages are rendered
   */
  public Pages(Assets assets, String publicUrl, Workers workers) {
    this.assets = assets;
    this.publicUrl = publicUrl;
    this.workers = workers;
    var resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
    resolver.setPrefix("org/afterhash/portal/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCacheable(true);
    engine.setTemplateResolver(resolver);
  }

  /**
   * A page, rendered on a worker.
   *
   * @param template folder and name, such as {@code industry/IndustryPage}; always a constant
   * @param head what stands around the page's own content
   * @param view what the template shows, under the name {@code view}
   */
  public Future<String> page(String template, PageHead head, Object view) {
    return workers.run(() -> render(template, head, view));
  }

  /** A page, rendered at once: for short ones only. */
  String render(String template, PageHead head, Object view) {
    var context = new Context(Locale.ENGLISH);
    context.setVariable("head", head);
    context.setVariable("view", view);
    context.setVariable("assets", assets);
    context.setVariable("publicUrl", publicUrl);
    String page = engine.process(template, context);
    return page.contains(EXPLAINED) ? Glossary.explain(page) : page;
  }
}

package org.afterhash.portal.figure;

import java.util.stream.Collectors;
import org.afterhash.portal.web.SourceLink;

/**
 * How to cite a figure; the same for every reader and day.
 *
 * @param brief for a caption
 * @param full with the sources
 * @param bibtex an entry for a bibliography
 */
public record Citation(String brief, String full, String bibtex) {

  public static Citation of(Figure figure, String publicUrl) {
    String title = figure.chart().caption().title();
    String edition = figure.edited().edition().id();
    String url = publicUrl + figure.asked(figure.frozen());
    int year = figure.edited().market().vintage().date().getYear();
    String sources =
        SourceLink.of(figure.edited().market(), figure.sources()).stream()
            .map(SourceLink::name)
            .distinct()
            .collect(Collectors.joining("; "));
    String of = "“" + title + "” [dataset]. Edition " + edition + ", " + url + ".";
    return new Citation(
        "Afterhash (" + year + "), “" + title + "”, " + url,
        sources + " – processed by Afterhash. " + of,
        bibtex(figure.slug() + "-" + edition, title, year, edition, url));
  }

  private static String bibtex(String key, String title, int year, String edition, String url) {
    return """
        @misc{afterhash-%s,
          author = {{Afterhash}},
          title  = {{%s}},
          year   = {%d},
          note   = {Dataset, edition %s},
          url    = {%s}
        }"""
        .formatted(key, title.replaceAll("([$%&#_])", "\\\\$1"), year, edition, url);
  }
}

package org.afterhash.portal.web;

/**
 * What stands around a page's own content.
 *
 * @param title for the browser's tab
 * @param description a sentence for search engines and link previews; may be empty
 * @param section first part of the address, which the navigation marks; may be empty
 * @param edition which the page's figures are of, for its end on paper; may be empty
 */
public record PageHead(String title, String description, String section, String edition) {
  /** A page that shows no figures of an edition. */
  public PageHead(String title, String description, String section) {
    this(title, description, section, "");
  }

  /** A page that nobody searches for. */
  static PageHead of(String title, String section) {
    return new PageHead(title, "", section);
  }

  /** The same page with figures of an edition. */
  public PageHead ofEdition(String id) {
    return new PageHead(title, description, section, id);
  }
}

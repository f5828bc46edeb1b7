package org.afterhash.portal.chart;

/** Where a picture will stand. */
public enum Purpose {
  /** Inside one of our pages: colours come from its style sheet, the title from its heading. */
  IN_PAGE,
  /** A file of its own that follows the reader's light or dark setting. */
  STANDALONE,
  /** A file of its own, always light. */
  STANDALONE_LIGHT,
  /** A file of its own, always dark. */
  STANDALONE_DARK
}

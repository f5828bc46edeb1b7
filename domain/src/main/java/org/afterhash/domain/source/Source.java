package org.afterhash.domain.source;

import java.time.LocalDate;
import org.afterhash.domain.Require;

/**
 * Where figures were read.
 *
 * @param title what the source is, in words
 * @param producer who made it; may be empty
 * @param address where it is found; may be empty
 * @param licence the terms that were seen, {@code none seen} where there were none
 * @param redistribution in which form its figures may be passed on
 * @param accessed the day it was read
 * @param gives what was taken from it; may be empty
 */
public record Source(
    SourceKey key,
    String title,
    String producer,
    String address,
    String licence,
    Redistribution redistribution,
    LocalDate accessed,
    String gives) {

  /** In which form a source's figures may be passed on. */
  public enum Redistribution {
    /** As they are, naming the source. */
    OPEN,
    /** Only as part of a panel that Afterhash compiled. */
    PANEL
  }

  public Source {
    Require.text(title, "Source " + key + ": title");
    Require.text(licence, "Source " + key + ": licence");
  }
}

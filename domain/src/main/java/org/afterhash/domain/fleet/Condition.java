package org.afterhash.domain.fleet;

import java.util.Locale;

/** State of a used card. */
public enum Condition {
  WORKS,
  /** A fan has to be replaced. */
  FAN,
  /** Shows artefacts: faulty memory or chip. */
  ARTEFACT,
  DEAD,
  UNKNOWN;

  /** Lower-case word used in files, addresses and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.afterhash.analytics;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Which code estimates are made by, so that none outlives the code that made it (docs/method.md
 * §2).
 */
public final class Formulas {
  /** As the build has written it. */
  private static final String HASH =
      ResourceBundle.getBundle(Formulas.class.getPackageName() + ".formulas", Locale.ROOT)
          .getString("hash");

  private Formulas() {}

  /**
   * SHA-256 over the sources of this module and of the domain, in hexadecimal: taken when the
   * module is built, and the same whatever JDK builds it. It changes with every change of the
   * sources, one of a comment included.
   */
  public static String hash() {
    return HASH;
  }
}

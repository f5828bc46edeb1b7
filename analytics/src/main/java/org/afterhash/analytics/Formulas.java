package org.afterhash.analytics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Which code estimates are made by, so that none outlives the code that made it (docs/method.md
 * §2).
 */
public final class Formulas {
  private static final String FILE = "formulas.sha256";
  private static final String HASH = read();

  private Formulas() {}

  /**
   * SHA-256 over the sources of this module and of the domain, in hexadecimal: taken when the
   * module is built, and the same whatever JDK builds it. It changes with every change of the
   * sources, one of a comment included.
   */
  public static String hash() {
    return HASH;
  }

  private static String read() {
    try (InputStream file = Formulas.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("The build has left out " + FILE);
      }
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

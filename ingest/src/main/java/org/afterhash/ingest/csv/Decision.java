package org.afterhash.ingest.csv;

import org.afterhash.domain.Require;

/**
 * Something a reader settled about a file that says nothing of it.
 *
 * @param parameter the option that overrules it
 * @param value what was settled, as the option writes it
 * @param sureness 0 to 1; 1 where the file or its sender said so
 * @param reason why, a sentence
 */
public record Decision(String parameter, String value, double sureness, String reason) {

  public Decision {
    Require.text(parameter, "A decision's parameter");
    Require.within(sureness, 0, 1, "The sureness of " + parameter);
    Require.text(reason, "The reason of " + parameter);
  }

  /** What the sender of the file said. */
  public static Decision told(String parameter, String value) {
    return new Decision(parameter, value, 1, "You said so.");
  }
}

package org.afterhash.ingest.fleet;

import java.util.Arrays;
import java.util.Optional;

/** What happens to a file with rows that cannot be used. */
public enum BadRows {
  /** The file is refused, with every reason. */
  REJECT("reject"),
  /** The rest is used, if anything is left. */
  LEAVE_OUT("leave-out");

  private final String word;

  BadRows(String word) {
    this.word = word;
  }

  /** The one of that name. */
  public static Optional<BadRows> of(String word) {
    return Arrays.stream(values()).filter(policy -> policy.word.equals(word)).findFirst();
  }

  /** Its name in addresses, forms and options. */
  public String word() {
    return word;
  }
}

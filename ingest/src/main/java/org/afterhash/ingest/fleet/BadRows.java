package org.afterhash.ingest.fleet;

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

  /** Its name in addresses, forms and options. */
  public String word() {
    return word;
  }
}

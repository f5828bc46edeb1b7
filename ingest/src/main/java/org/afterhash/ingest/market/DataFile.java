package org.afterhash.ingest.market;

/** A file of a data set. */
final class DataFile {
  private static final String SUFFIX = ".csv";

  private final String name;
  private final byte[] content;

  /**
   * @param name {@code {dataset}.csv}
   */
  DataFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /** Whether a file of this name is of a data set. */
  static boolean isOne(String name) {
    return name.endsWith(SUFFIX)
        && Datasets.NAMES.contains(name.substring(0, name.length() - SUFFIX.length()));
  }

  /** Name of the data set that the file is of. */
  String dataset() {
    return name.substring(0, name.length() - SUFFIX.length());
  }

  /** The file as it is; not to be changed. */
  byte[] content() {
    return content;
  }
}

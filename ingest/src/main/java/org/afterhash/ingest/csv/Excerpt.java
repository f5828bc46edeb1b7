package org.afterhash.ingest.csv;

/** Text of a file as a sentence may repeat it. */
public final class Excerpt {
  private static final int LONGEST = 60;

  private Excerpt() {}

  /** {@code text} in quotation marks, on one line, cut after 60 characters. */
  public static String of(String text) {
    String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return "\"" + line + "\"";
    }
    return "\"" + line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…\"";
  }
}

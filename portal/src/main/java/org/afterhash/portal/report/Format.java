package org.afterhash.portal.report;

import java.util.Arrays;
import java.util.Locale;
import org.afterhash.domain.result.NotFoundException;

/** What kind of file a report is. */
public enum Format {
  PDF("application/pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  JSON("application/json");

  private final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  /** Of addresses and file names: {@code pdf}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String contentType() {
    return contentType;
  }

  /**
   * The format of that word.
   *
   * @throws NotFoundException when there is none
   */
  public static Format of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("file", "report." + word));
  }
}

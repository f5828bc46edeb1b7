package org.afterhash.portal.web;

import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time as the header Date says it (RFC 9110, 5.6.7), put into words once a second. */
final class HttpDate {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static volatile Second last = Second.of(0);

  private HttpDate() {}

  /**
   * A second in words.
   *
   * @param number since 1970
   */
  private record Second(long number, CharSequence words) {
    static Second of(long number) {
      return new Second(
          number, HttpHeaders.createOptimized(WORDS.format(Instant.ofEpochSecond(number))));
    }
  }

  static CharSequence now() {
    long number = System.currentTimeMillis() / 1000;
    Second second = last;
    if (second.number != number) {
      second = Second.of(number);
      last = second;
    }
    return second.words;
  }
}

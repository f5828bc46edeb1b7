package org.afterhash.portal.gpu;

import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * A number in a table.
 *
 * @param value to sort by; empty where unknown
 * @param text as it is written
 */
record Figure(String value, String text) {
  static final Figure UNKNOWN = new Figure("", "–");

  static Figure of(@Nullable Double value) {
    return value == null
        ? UNKNOWN
        : new Figure(Json.figure(value).toPlainString(), Formats.plain(value));
  }

  static Figure of(@Nullable Integer value) {
    return value == null ? UNKNOWN : new Figure(String.valueOf(value), Formats.count(value));
  }
}

package org.afterhash.domain.source;

import org.afterhash.domain.Require;

/** Short stable name of a {@link Source}, such as {@code toms_ebay}. */
public record SourceKey(String value) implements Comparable<SourceKey> {

  public SourceKey {
    Require.text(value, "A source key");
    Require.that(
        value.chars().noneMatch(c -> c == ';' || Character.isWhitespace(c)),
        "A source key has a semicolon or white space: " + value);
  }

  @Override
  public int compareTo(SourceKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

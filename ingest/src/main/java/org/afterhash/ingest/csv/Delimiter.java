package org.afterhash.ingest.csv;

import java.util.Locale;

/** What parts the cells of a row. */
public enum Delimiter {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t'),
  PIPE('|');

  private final char character;

  Delimiter(char character) {
    this.character = character;
  }

  char character() {
    return character;
  }

  /** Lower-case word used in addresses and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.afterhash.domain.fleet;

import org.afterhash.domain.Require;

/** Slug of a farm's name. */
public record FarmId(String value) {

  public FarmId {
    Require.that(
        value.length() <= 64 && value.matches("[a-z0-9]+(-[a-z0-9]+)*"),
        "Not a farm id (a slug of at most 64 characters): \"" + value + "\"");
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.afterhash.domain.fleet;

import org.afterhash.domain.Require;

/**
 * What an owner calls a place where cards run: one line of at most {@value #LONGEST} characters.
 */
public record SiteName(String value) implements Comparable<SiteName> {
  /** Most characters of a name. */
  public static final int LONGEST = 64;

  public SiteName {
    Require.text(value, "A site's name");
    Require.that(value.length() <= LONGEST, "A site's name has more than 64 characters");
    Require.that(
        value.equals(value.strip()) && value.chars().noneMatch(Character::isISOControl),
        "A site's name has a control character, or blanks around it");
  }

  @Override
  public int compareTo(SiteName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.afterhash.portal.shipped;

import org.afterhash.analytics.backtest.Check;

/** What a check came to, in words. */
public enum CheckVerdict {
  INSIDE("inside"),
  OUTSIDE("outside"),
  CONSISTENT("calibration check, inside"),
  INCONSISTENT("calibration check, outside");

  private final String words;

  CheckVerdict(String words) {
    this.words = words;
  }

  public static CheckVerdict of(Check check) {
    if (check.kind() == Check.Kind.CALIBRATION) {
      return check.inside() ? CONSISTENT : INCONSISTENT;
    }
    return check.inside() ? INSIDE : OUTSIDE;
  }

  public String words() {
    return words;
  }
}

package org.afterhash.portal.verify;

import org.afterhash.portal.web.Formats;
import org.afterhash.sql.IssuedReport.Range;

/** An estimate of what is recoverable, as it is told. */
record Told(String value, String interval) {
  static Told of(Range usd) {
    return new Told(
        Formats.estimate(usd.mid()),
        Formats.estimate(usd.low()) + " to " + Formats.estimate(usd.high()));
  }
}

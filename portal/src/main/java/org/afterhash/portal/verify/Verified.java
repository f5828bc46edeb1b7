package org.afterhash.portal.verify;

import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.sql.IssuedReport.Range;
import org.afterhash.sql.ReportStore.Known;
import org.jspecify.annotations.Nullable;

/**
 * A document that we issued, beside what the same question is answered now.
 *
 * @param newest the newest edition, by its id
 * @param now the same fleet on the same terms at that edition; null where we do not have the fleet,
 *     as of visitors, and where the document is of that edition
 */
record Verified(Known known, String newest, @Nullable FleetValuation now) {

  /** How it stands with a document. */
  enum Standing {
    /** It is of the newest edition. */
    CURRENT,
    /** Newer data leave its figures as they were, to the two digits that they are told with. */
    UNMOVED,
    /** Newer data moved its figures. */
    MOVED,
    /** There is a newer edition, and we did not keep the fleet. */
    NOT_KEPT
  }

  Standing standing() {
    if (known.report().edition().equals(newest)) {
      return Standing.CURRENT;
    }
    if (now == null) {
      return Standing.NOT_KEPT;
    }
    Range is = range(now.recoverable());
    return Told.of(is).equals(Told.of(known.report().recoverable()))
        ? Standing.UNMOVED
        : Standing.MOVED;
  }

  static Range range(Distribution d) {
    return new Range(d.p5(), d.p50(), d.p95());
  }
}

package org.afterhash.portal.gpu;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** Whether used prices lag behind the day on which the data were read. */
final class Staleness {
  /** Sources publish a month's prices within a quarter; later than that, a source has dried up. */
  private static final int USUAL_MONTHS = 3;

  private Staleness() {}

  /** A sentence that says so; empty while prices are as fresh as usual. */
  static String sentence(Edited edited) {
    var read = edited.market().vintage().date();
    long behind = ChronoUnit.MONTHS.between(edited.valuedAt(), YearMonth.from(read));
    return behind <= USUAL_MONTHS
        ? ""
        : "These prices are of "
            + Formats.month(edited.valuedAt())
            + ", "
            + Formats.counted(behind, "month")
            + " before the data were read on "
            + Formats.day(read)
            + ": too few were recorded since.";
  }
}

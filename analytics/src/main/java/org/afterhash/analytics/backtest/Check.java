package org.afterhash.analytics.backtest;

import java.util.List;
import org.afterhash.domain.estimate.Distribution;

/**
 * A figure that somebody measured or reported, beside what the model makes of the same thing
 * (docs/backtest.md, V2 to V7).
 *
 * @param test such as {@code V3}
 * @param what is compared
 * @param predicted by the model; its unit is the observation's too
 * @param observed what was measured or reported
 * @param period when
 * @param sources keys of the sources of the observation
 * @param kind whether the model has seen it, or its like
 * @param sample what stands behind the observation
 * @param note caveat; may be empty
 */
public record Check(
    String test,
    String what,
    Distribution predicted,
    double observed,
    String period,
    List<String> sources,
    Kind kind,
    String sample,
    String note) {

  public Check {
    sources = List.copyOf(sources);
  }

  /** What a check can show. */
  public enum Kind {
    /** The model has not seen it. */
    VALIDATION,
    /** A number of the model was chosen by it: agreement shows consistency, not skill. */
    CALIBRATION
  }

  /** Whether the observation lies from the 5 to the 95 % quantile. */
  public boolean inside() {
    return observed >= predicted.p5() && observed <= predicted.p95();
  }
}

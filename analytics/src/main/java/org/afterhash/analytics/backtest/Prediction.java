package org.afterhash.analytics.backtest;

import java.time.YearMonth;
import org.afterhash.domain.Require;
import org.afterhash.domain.estimate.Distribution;

/**
 * What was said of a later month before it came (docs/method.md §26).
 *
 * @param made the newest month of the facts that it was made from
 * @param methodology id of the method that it was made by
 * @param facts hash of the facts that it was made from
 * @param id of the quantity: {@code resale.}, a model's id; {@code rental.rtx-3090}; {@code share}
 * @param what the quantity in words
 * @param target the month that it speaks of
 * @param said the forecast
 */
public record Prediction(
    YearMonth made,
    String methodology,
    String facts,
    String id,
    String what,
    YearMonth target,
    Distribution said) {
  public Prediction {
    Require.that(target.isAfter(made), id + ": a prediction of what had come already");
  }
}

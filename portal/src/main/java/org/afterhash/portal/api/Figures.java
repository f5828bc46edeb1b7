package org.afterhash.portal.api;

import java.math.BigDecimal;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.web.Json;

/** A distribution in the API's writing. */
record Figures(
    BigDecimal p5,
    BigDecimal p25,
    BigDecimal p50,
    BigDecimal p75,
    BigDecimal p95,
    BigDecimal mean,
    String unit) {

  static Figures of(Distribution d) {
    return new Figures(
        Json.figure(d.p5()),
        Json.figure(d.p25()),
        Json.figure(d.p50()),
        Json.figure(d.p75()),
        Json.figure(d.p95()),
        Json.figure(d.mean()),
        d.unit());
  }
}

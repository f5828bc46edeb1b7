package org.afterhash.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.afterhash.domain.estimate.SiteValue;
import org.afterhash.portal.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * What the cards of one site bring.
 *
 * @param site absent for cards of which none is named
 * @param powerPrice USD/kWh; {@code powerPriceStated} says whether the owner said so
 * @param best number of cards by the action that is best for them
 * @param resale what buyers would pay for all of them, USD
 * @param recoverable what the best actions bring, USD
 */
@JsonInclude(Include.NON_NULL)
record AtSite(
    @Nullable String site,
    long gpus,
    BigDecimal powerPrice,
    boolean powerPriceStated,
    Map<String, Long> best,
    Figures resale,
    Figures recoverable) {

  static AtSite of(SiteValue of) {
    var best = new TreeMap<String, Long>();
    of.best().forEach((outcome, count) -> best.put(outcome.word(), count));
    return new AtSite(
        of.name() == null ? null : of.name().value(),
        of.gpus(),
        Json.figure(of.powerPrice()),
        of.powerStated(),
        best,
        Figures.of(of.resale()),
        Figures.of(of.recoverable()));
  }
}

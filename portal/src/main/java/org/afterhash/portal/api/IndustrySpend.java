package org.afterhash.portal.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Precision;
import org.afterhash.domain.estimate.SpendBreakdown;
import org.afterhash.portal.web.Json;

/**
 * What miners spent.
 *
 * @param withBitpro the same if Bitpro's statement were evidence
 * @param byClass as if the mix of the Merge had been bought all along
 * @param standardErrors of the quantiles, by the name of the quantity beside it; none where the
 *     draws are one set of points
 */
record IndustrySpend(
    Figures life,
    Figures boom,
    WithBitpro withBitpro,
    List<OfYear> byYear,
    List<OfClass> byClass,
    Map<String, Errors> standardErrors) {

  static IndustrySpend of(IndustryEstimate estimate) {
    SpendBreakdown breakdown = estimate.breakdown();
    return new IndustrySpend(
        Figures.of(estimate.life()),
        Figures.of(estimate.boom()),
        new WithBitpro(
            Figures.of(breakdown.lifeWithBitpro()), Figures.of(breakdown.boomWithBitpro())),
        breakdown.byYear().stream()
            .map(of -> new OfYear(of.year(), Figures.of(of.spend())))
            .toList(),
        breakdown.byClass().stream()
            .map(
                of ->
                    new OfClass(
                        of.model().value(),
                        of.label(),
                        Figures.of(of.spend()),
                        Figures.of(of.perCard())))
            .toList(),
        Errors.of(estimate.precision(), "spend."));
  }

  record WithBitpro(Figures life, Figures boom) {}

  record OfYear(int year, Figures value) {}

  record OfClass(String model, String label, Figures value, Figures perCard) {}

  /** Standard errors of a distribution's quantiles, in its unit. */
  record Errors(BigDecimal p5, BigDecimal p25, BigDecimal p50, BigDecimal p75, BigDecimal p95) {

    /** Those of the quantities whose ids begin with {@code prefix}, by the rest of their ids. */
    static Map<String, Errors> of(Precision precision, String prefix) {
      var errors = new TreeMap<String, Errors>();
      precision
          .quantities()
          .forEach(
              (id, of) -> {
                if (id.startsWith(prefix)) {
                  errors.put(
                      id.substring(prefix.length()),
                      new Errors(
                          Json.figure(of.p5()),
                          Json.figure(of.p25()),
                          Json.figure(of.p50()),
                          Json.figure(of.p75()),
                          Json.figure(of.p95())));
                }
              });
      return errors;
    }
  }
}

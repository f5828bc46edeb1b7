package org.afterhash.domain.method;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.source.SourceKey;

/**
 * A number that the method needs and does not know.
 *
 * @param id stable name, such as {@code spend.asic-share}
 * @param symbol as formulas write it
 * @param label in words
 * @param unit such as {@code USD/(MH/s)}; {@code 1} for shares
 * @param p5 the prior's 5 % quantile
 * @param p50 the prior's median
 * @param p95 the prior's 95 % quantile
 * @param sources empty for an assumption
 * @param note caveat or reason; may be empty
 */
public record Parameter(
    String id,
    String symbol,
    String label,
    String unit,
    Prior prior,
    double p5,
    double p50,
    double p95,
    Grade grade,
    List<SourceKey> sources,
    String note) {

  public Parameter {
    Require.that(id.matches("[a-z0-9]+([.-][a-z0-9]+)*"), "Not a parameter's id: \"" + id + "\"");
    Require.text(symbol, id + ": symbol");
    Require.text(label, id + ": label");
    Require.text(unit, id + ": unit");
    Require.that(p5 <= p50 && p50 <= p95, id + ": quantiles out of order");
    sources = List.copyOf(sources);
    Require.that(
        grade == Grade.ASSUMPTION || !sources.isEmpty(), id + ": graded, but without a source");
  }

  /** The same parameter with another prior and its quantiles. */
  Parameter with(Prior changed, double newP5, double newP50, double newP95) {
    return new Parameter(
        id, symbol, label, unit, changed, newP5, newP50, newP95, grade, sources, note);
  }
}

package org.afterhash.domain.market;

import org.afterhash.domain.Require;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * What a public miner reported, or promised, of its turn to AI and high-performance computing.
 *
 * @param company {@code Sector} where no single company is meant
 * @param period what time it speaks of, in the source's words
 * @param kind how to read the period
 * @param metric what was reported, in words
 * @param value in {@code unit}; null where words were reported
 * @param note caveat; may be empty
 */
public record PivotReport(
    String company,
    String period,
    PeriodKind kind,
    String metric,
    @Nullable Double value,
    String unit,
    SourceKey source,
    Confidence confidence,
    String note) {

  /** What a period's words mean. */
  public enum PeriodKind {
    DATE,
    QUARTER,
    YEAR,
    SPAN,
    FISCAL_QUARTER,
    FISCAL_YEAR,
    /** Said at that time of a later one: guidance, a target, a contract. */
    STATEMENT
  }

  public PivotReport {
    Require.text(company, "A pivot report's company");
    Require.text(period, company + ": period");
    Require.text(metric, company + " " + period + ": metric");
    Require.text(unit, company + " " + period + ": unit");
  }

  /** Whether it was promised rather than reported. */
  public boolean isPromise() {
    return kind == PeriodKind.STATEMENT;
  }
}

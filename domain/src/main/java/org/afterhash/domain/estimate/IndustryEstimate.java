package org.afterhash.domain.estimate;

import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.source.Claim;

/**
 * What the industry spent, and what of it can be recovered.
 *
 * @param question what was asked: scenario, valuation date, draws and seed
 * @param life spend over Ethereum's life as a mined coin, USD
 * @param boom spend from 2020-11 to 2022-04, USD
 * @param months spend by month, USD, from the first month to the last
 * @param breakdown the spend by year and by model, and with Bitpro's statement as evidence
 * @param recovery what the cards have brought and can still bring
 * @param repurposable which part of the cards could be rented out for computing
 * @param drivers what drives the recoverable share, largest first; their shares add up to 1
 * @param tornado inputs that alone move the recoverable share most, widest first
 * @param claims other people's figures for the same quantities, with where they fall in ours
 * @param precision how far the quantiles may be off for want of draws
 */
public record IndustryEstimate(
    Edition edition,
    Question question,
    Distribution life,
    Distribution boom,
    List<SpendMonth> months,
    SpendBreakdown breakdown,
    Recovery recovery,
    Repurposable repurposable,
    List<Driver> drivers,
    List<Swing> tornado,
    List<PlacedClaim> claims,
    Precision precision) {

  /**
   * A claim set against one of our distributions.
   *
   * @param against {@code spend.life}, {@code spend.boom}, or {@code spend.} and the year or
   *     quarter that the claim speaks of
   * @param percentile share of our draws at or below the claim, 0 to 1
   */
  public record PlacedClaim(Claim claim, String against, double percentile) {
    public PlacedClaim {
      Require.within(percentile, 0, 1, "A percentile");
    }
  }

  public IndustryEstimate {
    months = List.copyOf(months);
    drivers = List.copyOf(drivers);
    tornado = List.copyOf(tornado);
    claims = List.copyOf(claims);
  }

  /** Number of draws behind each distribution. */
  public int draws() {
    return question.draws();
  }

  /** Seed of the draws. */
  public long seed() {
    return question.seed();
  }
}

package org.afterhash.domain.estimate;

import java.time.YearMonth;
import java.util.List;
import org.afterhash.domain.Require;
import org.afterhash.domain.fleet.Holding;
import org.jspecify.annotations.Nullable;

/**
 * What a fleet cost, what can be done with it, and what that brings.
 *
 * @param valuedAt month whose prices are used
 * @param draws number of draws behind each distribution
 * @param seed seed of the draws
 * @param gpus number of cards
 * @param spend what the cards cost
 * @param resale what buyers would pay for the cards, before any cost of selling, USD
 * @param recoverable what the best action of each line brings, USD
 * @param share {@code recoverable} of what was spent, unit 1; null where the spend is unknown
 * @param byAction what each action brings where it is the best, too close to call or not, in the
 *     order of the outcomes
 * @param alternatives what the fleet brings if one action is taken wherever it is possible, and the
 *     rest is sold, in the order of the outcomes
 * @param paces what selling everything brings over so many months, fastest first
 * @param plan how to sell everything so that it brings most
 * @param keeping what it is worth to decide later, by site, then model, in the order of their names
 * @param waiting what a sale of everything loses by beginning a week later, USD a week
 * @param lines one for each holding, in the order of the fleet
 * @param sites what the cards of each site bring, in the order of the names; empty where none is
 *     named
 * @param quotes what it takes to rent cards out, by site, then model, then work
 * @param allocation what to do with how many when something is short; null where nothing is said to
 *     be
 * @param course how the money comes in if every line goes the way that is best for it
 * @param drivers what drives {@code recoverable}, largest first; their shares add up to 1; empty
 *     where it does not vary
 * @param assumedInputs what the owner did not say and was assumed, a sentence each
 * @param flags what a reader of the figures has to know, a sentence each
 */
public record FleetValuation(
    Edition edition,
    YearMonth valuedAt,
    int draws,
    long seed,
    long gpus,
    Spend spend,
    Distribution resale,
    Distribution recoverable,
    @Nullable Distribution share,
    List<ByAction> byAction,
    List<ByAction> alternatives,
    List<SalePace> paces,
    SalePlan plan,
    List<Keeping> keeping,
    Distribution waiting,
    List<Line> lines,
    List<SiteValue> sites,
    List<RetrofitQuote> quotes,
    @Nullable Allocation allocation,
    FleetCourse course,
    List<Driver> drivers,
    List<String> assumedInputs,
    List<String> flags) {

  /**
   * What was spent on the cards.
   *
   * @param book USD stated by the owner
   * @param imputed USD of the cards without a stated price, at the prices of their purchase month
   *     (median)
   * @param unpriced cards that have neither a stated price nor one that could be imputed
   */
  public record Spend(double book, double imputed, long unpriced) {
    public Spend {
      Require.that(book >= 0 && imputed >= 0 && unpriced >= 0, "Spend below 0");
    }
  }

  /**
   * One holding.
   *
   * @param spentPerCard USD per card, stated or imputed (median); null where unknown
   * @param imputed whether {@code spentPerCard} is ours rather than the owner's
   * @param usualPrice what others paid for such a card when this one was bought, median, USD; null
   *     where unknown
   * @param resale what a buyer would pay for one card, USD; null where no price is known
   * @param decision what can be done with one card; null where no price is known
   * @param waiting what a sale of one card loses by beginning a week later, USD a week; below 0
   *     where it gains; null where no price is known
   * @param evidence the observations behind the price; null where there are none, as for scrap and
   *     for cards priced by their speed
   */
  public record Line(
      Holding holding,
      @Nullable Double spentPerCard,
      boolean imputed,
      @Nullable Double usualPrice,
      @Nullable Distribution resale,
      @Nullable Decision decision,
      @Nullable Distribution waiting,
      @Nullable PriceEvidence evidence) {

    /** What selling one card leaves, USD; null where no price is known. */
    public @Nullable Distribution sell() {
      return decision == null ? null : decision.of(Outcome.SELL).value();
    }
  }

  /**
   * Selling everything evenly over some months.
   *
   * @param value today's worth of what that leaves, USD
   */
  public record SalePace(int months, Distribution value) {}

  /**
   * What one action brings.
   *
   * @param cards number of cards with which it is taken
   * @param value USD
   */
  public record ByAction(Outcome outcome, long cards, Distribution value) {}

  /**
   * The observations that a resale price rests on.
   *
   * @param observations how many price observations
   * @param offers how many sales or offers they count, where they say; at least {@code
   *     observations}
   * @param sources how many sources
   * @param newest month of the newest observation used
   * @param thin whether a reader has to be warned of how little there is
   */
  public record PriceEvidence(
      int observations, int offers, int sources, YearMonth newest, boolean thin) {
    public PriceEvidence {
      Require.that(
          observations >= 1 && offers >= observations && sources >= 1, "Evidence without a row");
    }
  }

  public FleetValuation {
    byAction = List.copyOf(byAction);
    alternatives = List.copyOf(alternatives);
    paces = List.copyOf(paces);
    keeping = List.copyOf(keeping);
    sites = List.copyOf(sites);
    quotes = List.copyOf(quotes);
    drivers = List.copyOf(drivers);
    lines = List.copyOf(lines);
    assumedInputs = List.copyOf(assumedInputs);
    flags = List.copyOf(flags);
  }
}

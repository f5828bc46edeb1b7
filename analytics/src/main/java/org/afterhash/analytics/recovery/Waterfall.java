package org.afterhash.analytics.recovery;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How what was spent became what is recoverable (docs/method.md §17), by draw. In each draw the
 * steps add up to the value.
 */
public final class Waterfall {
  /** A step, in the order in which it is taken. */
  public enum Step {
    PAID("paid", "Paid for cards over Ethereum’s life"),
    GONE("gone", "Cards that failed or left mining before the Merge"),
    FELL("fell", "Used prices at the Merge, below what was paid"),
    DEAD("dead", "Dead cards, worth scrap only"),
    SINCE("since", "Prices since the Merge, and their outlook"),
    PRESSURE("pressure", "Miners all selling at once"),
    COSTS("costs", "Bulk discount, fees, returns and shipping"),
    WAITING("waiting", "Waiting for the money"),
    RENTING("renting", "Renting some out instead"),
    COINS("coins", "Mining other coins with some instead");

    private final String id;
    private final String label;

    Step(String id, String label) {
      this.id = id;
      this.label = label;
    }

    public String id() {
      return id;
    }

    public String label() {
      return label;
    }
  }

  private final Map<Step, double[]> amounts = new EnumMap<>(Step.class);
  private final double[] worthAtMerge;

  Waterfall(int draws) {
    worthAtMerge = new double[draws];
    for (Step step : Step.values()) {
      amounts.put(step, new double[draws]);
    }
  }

  /**
   * Prices of cards that are sold, USD each.
   *
   * @param cards how many, all of them working
   * @param atMerge price at the Merge
   * @param unpressed price when they are sold, as if nobody else sold
   * @param price price when they are sold
   * @param net what is left of it after costs
   * @param discounted the same as of the valuation date
   */
  record Sale(
      double cards,
      double atMerge,
      double unpressed,
      double price,
      double net,
      double discounted) {}

  /** Cards that, working, would have sold for so much together at the Merge, USD. */
  void atMerge(int draw, double worth) {
    worthAtMerge[draw] += worth;
  }

  void add(Step step, int draw, double usd) {
    Objects.requireNonNull(amounts.get(step))[draw] += usd;
  }

  void sold(int draw, Sale sale) {
    add(Step.SINCE, draw, sale.cards * (sale.unpressed - sale.atMerge));
    add(Step.PRESSURE, draw, sale.cards * (sale.price - sale.unpressed));
    add(Step.COSTS, draw, sale.cards * (sale.net - sale.price));
    add(Step.WAITING, draw, sale.cards * (sale.discounted - sale.net));
  }

  /**
   * All steps, USD by draw.
   *
   * @param spent over Ethereum's life, USD by draw
   * @param kept part of the cards bought that miners still had at the Merge, by draw
   */
  public Map<Step, double[]> from(double[] spent, double[] kept) {
    double[] gone = new double[spent.length];
    double[] fell = new double[spent.length];
    Arrays.setAll(gone, i -> -spent[i] * (1 - kept[i]));
    Arrays.setAll(fell, i -> worthAtMerge[i] - spent[i] * kept[i]);
    Map<Step, double[]> steps = new EnumMap<>(amounts);
    steps.put(Step.PAID, spent);
    steps.put(Step.GONE, gone);
    steps.put(Step.FELL, fell);
    return steps;
  }
}

package org.afterhash.analytics.cards;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.domain.method.Methodology;

/**
 * How many of the cards of the Merge each kind of holder still has (docs/method.md §9). Holders
 * sell at a steady rate: of what is left, the same part every month.
 */
public final class Holdings {
  /** The parameters that are drawn. */
  public static final List<String> DRAWN =
      List.of("miners.sale-rate-small", "miners.sale-rate-farm");

  private final int months;
  private final Map<Holder, Double> shares = new EnumMap<>(Holder.class);
  private final Map<Holder, double[]> rates = new EnumMap<>(Holder.class);

  /**
   * @param drawn of {@link #DRAWN}
   * @param date before the Merge nothing counts as sold
   */
  public Holdings(Methodology methodology, ParameterDraws drawn, YearMonth date) {
    months = (int) Math.max(0, ChronoUnit.MONTHS.between(SpendWindow.LIFE.last(), date));
    double hobby = methodology.parameter("miners.hobby-share").p50();
    double mid = methodology.parameter("miners.mid-share").p50();
    shares.put(Holder.HOBBY, hobby);
    shares.put(Holder.MID, mid);
    shares.put(Holder.FARM, 1 - hobby - mid);
    for (Holder holder : Holder.values()) {
      rates.put(holder, drawn.of("miners.sale-rate-" + holder.pace()));
    }
  }

  /** Months since the Merge. */
  public int months() {
    return months;
  }

  /** Part of the cards at the Merge that {@code holder} had then. */
  public double share(Holder holder) {
    return shares.getOrDefault(holder, 0.0);
  }

  /** Part of a holder's cards at the Merge that is left {@code month} months later. */
  public double left(Holder holder, int draw, int month) {
    return StrictMath.exp(-rates.getOrDefault(holder, new double[0])[draw] * month);
  }
}

package org.afterhash.analytics.farm;

import java.time.YearMonth;
import java.util.List;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.method.Methodology;

/**
 * Mining other coins for some months and selling then (docs/method.md §21). What a place is worth
 * to an average miner is the industry's; an owner with cheaper or dearer power has more or less of
 * it.
 */
public final class OwnMining {
  /** The parameters that are drawn. */
  public static final List<String> DRAWN = List.of("mine.value", "spend.mhs-per-card");

  private static final double HOURS = 730;
  private static final double WATTS_PER_KW = 1000;

  private final RentalTerms industry;
  private final RentalTerms own;
  private final Holder holder;
  private final double[] value;
  private final double[] meanMhs;
  private final double level;
  private final int months;

  /**
   * @param drawn of {@link #DRAWN}
   * @param industry whose price of power the average miner pays
   * @param own the owner's terms
   */
  public OwnMining(
      Methodology methodology,
      ParameterDraws drawn,
      YearMonth date,
      RentalTerms industry,
      RentalTerms own,
      Holder holder) {
    this.industry = industry;
    this.own = own;
    this.holder = holder;
    value = drawn.of("mine.value");
    meanMhs = drawn.of("spend.mhs-per-card");
    level = methodology.path("mine.level").at(date);
    months = (int) methodology.parameter("mine.months").p50();
  }

  /** What a card draws when mining, W: as its benchmark says, else as its board may. */
  public static double watts(GpuModel model, CardClass card) {
    GpuModel.Ethash ethash = model.ethash();
    Double watts = ethash == null ? null : ethash.watts();
    return watts == null ? card.watts() : watts;
  }

  /** Months that a card mines before it is sold. */
  public int months() {
    return months;
  }

  /**
   * What mining leaves after power, USD by draw; never below 0, because nobody has to mine.
   *
   * @param watts of the card when mining
   */
  public double[] margin(CardClass card, double watts) {
    var margin = new double[value.length];
    double kwh = watts / WATTS_PER_KW * HOURS * months;
    for (int i = 0; i < margin.length; i++) {
      double average = value[i] * level * card.mhs() / meanMhs[i];
      double cheaper =
          industry.powerPrice(i, Holder.FARM) * industry.overhead(i)
              - own.powerPrice(i, holder) * own.overhead(i);
      margin[i] = StrictMath.max(0, average + kwh * cheaper);
    }
    return margin;
  }
}

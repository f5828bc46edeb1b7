package org.afterhash.analytics.fleet;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.resale.PurchaseEvidence;
import org.afterhash.analytics.spend.SpendWindow;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.TimePath;
import org.afterhash.domain.source.PartialDate;

/** What a card is likely to have cost whose owner did not say (docs/method.md §6). */
final class PurchasePrices {
  static final List<String> DRAWN = List.of("fleet.purchase-spread", "spend.premium-paid");

  private final MarketSnapshot market;
  private final PurchaseEvidence evidence;
  private final PurchaseMonths months;
  private final TimePath premium;
  private final double[] premiumPaid;
  private final double[] spread;
  private final double[] timing;

  /**
   * @param drawn of {@link #DRAWN}
   * @param timing coordinates strictly between 0 and 1 that choose the month where it is not stated
   */
  PurchasePrices(
      Methodology methodology, MarketSnapshot market, ParameterDraws drawn, double[] timing) {
    this.market = market;
    this.evidence = new PurchaseEvidence(methodology, market);
    this.months = new PurchaseMonths(market.network());
    this.premium = methodology.path("spend.premium");
    this.premiumPaid = drawn.of("spend.premium-paid");
    this.spread = Arrays.stream(drawn.of("fleet.purchase-spread")).map(StrictMath::exp).toArray();
    this.timing = timing;
  }

  /**
   * A price that was not stated.
   *
   * @param usd per card
   * @param how where it comes from, as the end of a sentence
   */
  record Imputed(CardDraws usd, String how) {}

  /** Empty where neither a price was observed near the purchase nor a launch price applies. */
  Optional<Imputed> impute(Holding holding) {
    PartialDate purchased = holding.purchased();
    if (purchased != null && purchased.hasMonth()) {
      YearMonth month = purchased.month();
      OptionalDouble observed = evidence.near(holding.model(), month);
      if (observed.isPresent()) {
        double[] usd = new double[spread.length];
        Arrays.setAll(usd, i -> observed.getAsDouble() * spread[i]);
        return Optional.of(new Imputed(new CardDraws(usd), "prices observed around " + month));
      }
      return fromLaunch(
          holding, month, month, "the launch price and the retail premium of " + month);
    }
    YearMonth first = purchased == null ? SpendWindow.LIFE.first() : january(purchased);
    YearMonth last = purchased == null ? SpendWindow.LIFE.last() : first.plusMonths(11);
    return fromLaunch(
        holding,
        first,
        last,
        "the launch price and the retail premium, in a month between the card's release and the"
            + " Merge in which the network grew"
            + (purchased == null ? "" : ", in " + purchased));
  }

  private Optional<Imputed> fromLaunch(
      Holding holding, YearMonth first, YearMonth last, String how) {
    GpuModel model = market.catalogue().get(holding.model());
    Double launch = model.launchPriceUsd();
    PartialDate released = model.released();
    if (launch == null || released == null) {
      return Optional.empty();
    }
    YearMonth earliest = released.month().isAfter(first) ? released.month() : first;
    if (first.equals(last) && !earliest.isAfter(last) && !last.isAfter(SpendWindow.LIFE.last())) {
      var always = new double[spread.length];
      Arrays.fill(always, premium.at(first));
      return Optional.of(new Imputed(paid(launch, always), how));
    }
    return months
        .draw(earliest, last, timing, premium::at)
        .map(above -> new Imputed(paid(launch, above), how));
  }

  /**
   * Launch price and premium.
   *
   * @param above the premium against the launch price, by draw
   */
  private CardDraws paid(double launch, double[] above) {
    var usd = new double[spread.length];
    Arrays.setAll(usd, i -> launch * (1 + above[i] * premiumPaid[i]) * spread[i]);
    return new CardDraws(usd);
  }

  private static YearMonth january(PartialDate year) {
    return YearMonth.of(year.month().getYear(), 1);
  }
}

package org.afterhash.analytics.recovery;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.cards.Holdings;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.resale.MassSale;
import org.afterhash.analytics.resale.SaleCosts;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.method.Methodology;

/**
 * What the cards that were there at the Merge have brought and can still bring (docs/method.md
 * §10). Draws are independent of each other and are worked in parallel; no sum goes over draws.
 */
public final class RecoveryModel {
  private static final double MONTHS_PER_YEAR = 12;

  private final List<CardClass> classes;
  private final MinersCards cards;
  private final Holdings holdings;
  private final SaleCosts costs;
  private final MassSale sale;
  private final int[] segments;
  private final boolean[] large;
  private final Map<Holder, double[]> discount = new EnumMap<>(Holder.class);

  /**
   * @param drawn of {@link #drawn()}
   * @param date the valuation date, the Merge or later
   */
  public RecoveryModel(
      Methodology methodology,
      ParameterDraws drawn,
      List<CardClass> classes,
      MinersCards cards,
      YearMonth date) {
    this.classes = List.copyOf(classes);
    this.cards = cards;
    this.holdings = new Holdings(methodology, drawn, date);
    this.costs = new SaleCosts(drawn);
    this.sale = new MassSale(methodology, drawn, date);
    double middle = methodology.parameter("sale.segment-middle-from").p50();
    double high = methodology.parameter("sale.segment-high-from").p50();
    double from = methodology.parameter("resale.large-memory").p50();
    this.segments =
        classes.stream()
            .mapToInt(one -> one.tflops() < middle ? 0 : one.tflops() < high ? 1 : 2)
            .toArray();
    this.large = new boolean[classes.size()];
    for (int c = 0; c < large.length; c++) {
      large[c] = classes.get(c).memoryGb() >= from;
    }
    for (Holder holder : Holder.values()) {
      discount.put(holder, drawn.of(holder == Holder.FARM ? "discount.farm" : "discount.small"));
    }
  }

  /** The parameters that are drawn. */
  public static List<String> drawn() {
    var drawn = new ArrayList<>(MassSale.DRAWN);
    drawn.addAll(SaleCosts.DRAWN);
    drawn.addAll(Holdings.DRAWN);
    drawn.addAll(List.of("discount.small", "discount.farm"));
    return drawn;
  }

  public RecoveryDraws run() {
    int draws = cards.draws();
    var result = new RecoveryDraws(draws);
    IntStream.range(0, draws).parallel().forEach(i -> draw(i, result));
    return result;
  }

  private void draw(int i, RecoveryDraws result) {
    var toSell = new double[3];
    var soldBefore = new double[3];
    for (Holder holder : Holder.values()) {
      var past = new PastSales(holdings, holder, i, cards.relative(), classes.size());
      for (int c = 0; c < classes.size(); c++) {
        double had = cards.atMerge(c, i) * holdings.share(holder);
        double sells = 1 - costs.unsellable(i);
        toSell[segments[c]] += had * (1 - past.sold()) * sells;
        soldBefore[segments[c]] += had * past.soldLately() * sells;
        double price = cards.price(c, i) * past.relativePrice(c);
        double sold = had * past.sold() * sells;
        double dead = had * past.sold() * (1 - sells);
        result.past(Outcome.SELL, i, sold, sold * costs.net(i, price, 1));
        result.past(Outcome.SCRAP, i, dead, dead * costs.scrap(i));
        result.hold(i, had * (1 - past.sold()));
      }
    }
    MassSale.Course course = sale.course(i, toSell, soldBefore);
    for (Holder holder : Holder.values()) {
      present(i, holder, course, result);
    }
  }

  private void present(int i, Holder holder, MassSale.Course course, RecoveryDraws result) {
    double monthly = monthly(holder, i);
    double left = holdings.share(holder) * holdings.left(holder, i, holdings.months());
    double worthLater = course.worthLater(monthly);
    for (int c = 0; c < classes.size(); c++) {
      double has = cards.atMerge(c, i) * left;
      double price = cards.price(c, i) * course.mean(segments[c], large[c], monthly);
      double sells = has * (1 - costs.unsellable(i));
      result.add(Outcome.SELL, i, sells, sells * costs.net(i, price, worthLater));
      result.add(Outcome.SCRAP, i, has - sells, (has - sells) * costs.scrap(i));
    }
  }

  private double monthly(Holder holder, int i) {
    return StrictMath.log1p(discount.getOrDefault(holder, new double[0])[i]) / MONTHS_PER_YEAR;
  }
}

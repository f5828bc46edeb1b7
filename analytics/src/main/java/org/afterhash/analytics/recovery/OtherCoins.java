package org.afterhash.analytics.recovery;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.domain.method.Methodology;

/**
 * Mining other coins (docs/method.md §13): free entry leaves room for a part of the hashrate of the
 * Merge, and little for each card that finds a place.
 */
final class OtherCoins {
  static final List<String> DRAWN = List.of("mine.value");

  private final double[] value;
  private final double level;
  private final double places;

  OtherCoins(Methodology methodology, ParameterDraws drawn, YearMonth date) {
    value = drawn.of("mine.value");
    level = methodology.path("mine.level").at(date);
    places = methodology.parameter("mine.places").p50();
  }

  /**
   * Lets cards mine that earn more than a sale leaves, those first that gain most by it.
   *
   * @param hashrate MH/s of all cards at the Merge
   * @param meanMhs MH/s of the average card
   */
  void fill(int draw, List<Stock> stocks, double hashrate, double meanMhs) {
    double room = hashrate * places * level;
    List<Stock> gaining =
        stocks.stream()
            .filter(stock -> worth(draw, stock, meanMhs) > stock.sell())
            .sorted(
                Comparator.comparingDouble(
                    stock -> (stock.sell() - worth(draw, stock, meanMhs)) / stock.card.mhs()))
            .toList();
    for (Stock stock : gaining) {
      double cards = StrictMath.min(stock.forSale(), room / stock.card.mhs());
      stock.mine(cards);
      room -= cards * stock.card.mhs();
    }
  }

  /** What a place is worth to a card, USD. */
  double worth(int draw, Stock stock, double meanMhs) {
    return value[draw] * level * stock.card.mhs() / meanMhs;
  }
}

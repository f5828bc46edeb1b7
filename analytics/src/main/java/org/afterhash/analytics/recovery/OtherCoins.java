package org.afterhash.analytics.recovery;

import java.time.YearMonth;
import java.util.ArrayList;
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

  /** Of cards that gain less, USD, a part mines: as if owners' costs differed by as much. */
  private static final double EAGER = 1;

  private final double[] value;
  private final double level;
  private final double places;

  OtherCoins(Methodology methodology, ParameterDraws drawn, YearMonth date) {
    value = drawn.of("mine.value");
    level = methodology.path("mine.level").at(date);
    places = methodology.parameter("mine.places").p50();
  }

  /**
   * The cards of the Merge.
   *
   * @param hashrate MH/s of all
   * @param meanMhs MH/s of the average card
   */
  record Network(double hashrate, double meanMhs) {}

  /** What a place is worth to a card, USD. */
  double worth(int draw, Stock stock, Network network) {
    return value[draw] * level * stock.card.mhs() / network.meanMhs;
  }

  /** The places in one draw, and the cards that a place brings more than a sale. */
  Places places(int draw, List<Stock> stocks, Network network) {
    var gaining = new ArrayList<Gain>();
    for (Stock stock : stocks) {
      double gain = worth(draw, stock, network) - stock.sell();
      if (gain > 0 && stock.count > 0) {
        gaining.add(new Gain(stock, gain / stock.card.mhs(), StrictMath.min(1, gain / EAGER)));
      }
    }
    gaining.sort(Comparator.comparingDouble(Gain::perMhs).reversed());
    return new Places(network.hashrate * places * level, gaining);
  }

  /**
   * @param perMhs what a place brings the stock above a sale, USD per MH/s
   * @param part of its cards that want one
   */
  private record Gain(Stock stock, double perMhs, double part) {}

  /** Places, taken first by those that gain most per hash. */
  static final class Places {
    private final double room;
    private final List<Gain> gaining;

    private Places(double room, List<Gain> gaining) {
      this.room = room;
      this.gaining = gaining;
    }

    /**
     * Tells cards that would find a place what they give up by renting: the place, less what it
     * brings whoever gets it then.
     */
    void tell() {
      double next = next();
      for (Gain gain : gaining) {
        Stock stock = gain.stock;
        stock.giveUp(stock.sell() + StrictMath.max(0, gain.perMhs - next) * stock.card.mhs());
      }
    }

    /** What a place brings the first card that finds none, USD per MH/s. */
    private double next() {
      double left = room;
      for (Gain gain : gaining) {
        left -= gain.stock.count * gain.part * gain.stock.card.mhs();
        if (left <= 0) {
          return gain.perMhs;
        }
      }
      return 0;
    }

    /** Lets cards that are not rented out mine. */
    void fill() {
      double left = room;
      for (Gain gain : gaining) {
        Stock stock = gain.stock;
        double cards = StrictMath.min(stock.forSale() * gain.part, left / stock.card.mhs());
        stock.mine(cards);
        left -= cards * stock.card.mhs();
      }
    }
  }
}

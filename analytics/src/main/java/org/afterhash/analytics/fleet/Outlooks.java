package org.afterhash.analytics.fleet;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.afterhash.analytics.random.Mix;
import org.afterhash.analytics.waiting.MarketWalks;
import org.afterhash.analytics.waiting.MarketWalks.Course;
import org.afterhash.domain.method.Dependence;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;

/**
 * How prices and rents may go on while cards are kept: the same for all owners, and drawn when
 * first asked for.
 */
final class Outlooks {
  /** When whoever keeps cards looks again. */
  static final List<Integer> MONTHS = List.of(3, 6, 9, 12);

  private static final int PATHS = 1 << 11;
  private static final long LEARNED = 0x4c4541524eL;
  private static final long JUDGED = 0x4a55444745L;
  private static final double MONTHS_PER_YEAR = 12;

  private final Methodology methodology;
  private final YearMonth date;
  private final long seed;
  private final Map<Boolean, Walks> known = new ConcurrentHashMap<>();

  /** Paths to learn from, and others to judge by. */
  record Walks(MarketWalks learned, MarketWalks judged) {}

  Outlooks(Methodology methodology, YearMonth date, long seed) {
    this.methodology = methodology;
    this.date = date;
    this.seed = seed;
  }

  /**
   * Of cards of large memory, or of others. They are drawn in parallel, so in no lock: whoever
   * waited in it could be the thread that the drawing waits for. Drawn twice they are the same.
   */
  Walks walks(boolean large) {
    Walks drawn = known.get(large);
    if (drawn == null) {
      drawn = new Walks(walks(large, LEARNED), walks(large, JUDGED));
      known.put(large, drawn);
    }
    return drawn;
  }

  private MarketWalks walks(boolean large, long stream) {
    String size = large ? "large" : "small";
    double further = large ? fixed("resale.large-volatility") : 0;
    var price =
        new Course(
            methodology.path("resale.outlook-" + size).at(date)
                + fixed("resale.outlook-" + size + "-error"),
            spread("resale.outlook-" + size + "-error"),
            StrictMath.sqrt(
                square(fixed("resale.common-volatility"))
                    + square(fixed("resale.own-volatility"))
                    + square(further)));
    var rent =
        new Course(
            -fixed("rental.decline") / MONTHS_PER_YEAR,
            spread("rental.decline") / MONTHS_PER_YEAR,
            fixed("rental.volatility") / StrictMath.sqrt(MONTHS_PER_YEAR));
    return new MarketWalks(
        price,
        rent,
        correlation("resale.outlook-" + size + "-error"),
        MONTHS.stream().mapToInt(months -> months).toArray(),
        PATHS,
        Mix.hash(seed, stream));
  }

  /** As far as both lean on the same factors. */
  private double correlation(String outlook) {
    double strength = fixed("dependence.strength");
    Map<String, Double> price = loadings(outlook, strength);
    Map<String, Double> rent = loadings("rental.rate-3090", strength);
    double sum = 0;
    for (Map.Entry<String, Double> on : price.entrySet()) {
      sum += on.getValue() * rent.getOrDefault(on.getKey(), 0.0);
    }
    return sum;
  }

  private Map<String, Double> loadings(String id, double strength) {
    return methodology
        .dependence()
        .of(id)
        .map(loading -> loading.times(strength))
        .map(Dependence.Loading::on)
        .orElse(Map.of());
  }

  private double fixed(String id) {
    return methodology.parameter(id).p50();
  }

  /** Standard deviation of a parameter that is normal. */
  private double spread(String id) {
    Parameter parameter = methodology.parameter(id);
    return (parameter.p95() - parameter.p5()) / (2 * 1.6448536269514722);
  }

  private static double square(double value) {
    return value * value;
  }
}

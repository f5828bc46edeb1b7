package org.afterhash.analytics.backtest;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.analytics.random.Weights;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.RentalRate;
import org.afterhash.domain.method.Methodology;

/**
 * Rents of cards that mined (docs/backtest.md, V6): how fast a provider's rate for a model fell
 * over a year or more, against the decline that the model draws; and the level.
 */
final class RentChecks {
  private static final int LEAST_MONTHS = 12;
  private static final double MONTHS_PER_YEAR = 12;
  private static final double LEAST_DECLINE = -0.1;
  private static final double MOST_DECLINE = 0.6;
  private static final GpuModelId RTX_3090 = new GpuModelId("rtx-3090");

  private final Methodology methodology;
  private final MarketSnapshot market;

  RentChecks(Methodology methodology, MarketSnapshot market) {
    this.methodology = methodology;
    this.market = market;
  }

  /**
   * How the declines that came score.
   *
   * @param pairs of a provider and a model
   * @param crps mean score of the model's draws, 1/yr
   * @param unchangedCrps mean score of a forecast that rents stay, 1/yr
   * @param coverage share inside the model's 90 % interval
   */
  record Declines(int pairs, double median, double crps, double unchangedCrps, double coverage) {}

  List<Check> list(int draws, long seed) {
    double[] decline = draws("rental.decline", draws, seed);
    for (int i = 0; i < decline.length; i++) {
      decline[i] = StrictMath.max(LEAST_DECLINE, StrictMath.min(MOST_DECLINE, decline[i]));
    }
    Declines seen = declines(decline);
    Weights weights = Weights.equal(draws);
    List<RentalRate> rates = marketRates();
    String inside = String.format(Locale.ROOT, "%.0f %%", 100 * seen.coverage());
    return List.of(
        new Check(
            "V6",
            "Yearly decline of a provider's rent, median",
            weights.distribution(decline, "1/yr"),
            seen.median(),
            "2021-05 to 2026-10",
            sources(pairs().stream().flatMap(List::stream).toList()),
            Check.Kind.VALIDATION,
            seen.pairs() + " pairs of provider and model, a year or more apart",
            String.format(
                Locale.ROOT,
                "%s of the pairs inside the 90 %% interval; CRPS %.3f against %.3f of no change.",
                inside,
                seen.crps(),
                seen.unchangedCrps())),
        new Check(
            "V6",
            "List rate of an RTX 3090 on marketplaces, median",
            weights.distribution(draws("rental.rate-3090", draws, seed), "USD/h"),
            median(rates.stream().mapToDouble(RentalRate::usdPerHour).sorted().toArray()),
            "2025-01 to 2026-10",
            sources(rates),
            Check.Kind.CALIBRATION,
            rates.size() + " rates",
            "The model's rate was chosen from such rows."));
  }

  Declines declines(double[] drawn) {
    double[] seen = observed();
    double[] sorted = drawn.clone();
    Arrays.sort(sorted);
    double low = sorted[sorted.length / 20];
    double high = sorted[sorted.length - 1 - sorted.length / 20];
    double crps = 0;
    double unchanged = 0;
    double inside = 0;
    for (double one : seen) {
      crps += Scores.crps(drawn, one);
      unchanged += StrictMath.abs(one);
      inside += one >= low && one <= high ? 1 : 0;
    }
    int n = seen.length;
    return new Declines(n, median(seen), crps / n, unchanged / n, inside / n);
  }

  /** What an RTX 3090 costs on marketplaces since 2025. */
  private List<RentalRate> marketRates() {
    return market.uses().rents().stream()
        .filter(rate -> rate.model().equals(RTX_3090) && rate.kind().equals("marketplace"))
        .filter(rate -> !rate.date().month().isBefore(YearMonth.of(2025, 1)))
        .toList();
  }

  private static List<String> sources(List<RentalRate> rates) {
    return rates.stream().map(rate -> rate.source().value()).distinct().sorted().toList();
  }

  /** Part of the rent that is gone after a year, by pair, lowest first. */
  private double[] observed() {
    return pairs().stream().mapToDouble(RentChecks::decline).sorted().toArray();
  }

  private static double decline(List<RentalRate> pair) {
    double left = pair.get(1).usdPerHour() / pair.get(0).usdPerHour();
    return 1 - StrictMath.pow(left, MONTHS_PER_YEAR / months(pair));
  }

  private static long months(List<RentalRate> pair) {
    return ChronoUnit.MONTHS.between(pair.get(0).date().month(), pair.get(1).date().month());
  }

  /**
   * First and last rate of a provider for a model that mined, where a year or more lies between.
   */
  private List<List<RentalRate>> pairs() {
    var mined = new HashSet<GpuModelId>();
    new CardClasses(methodology, market).list().forEach(one -> mined.add(one.model().id()));
    NavigableMap<String, List<RentalRate>> series = new TreeMap<>();
    for (RentalRate rate : market.uses().rents()) {
      if (rate.date().hasMonth() && mined.contains(rate.model())) {
        String of = rate.provider() + " " + rate.model() + " " + rate.kind() + rate.statistic();
        series.computeIfAbsent(of, absent -> new ArrayList<>()).add(rate);
      }
    }
    Comparator<RentalRate> byDate = Comparator.comparing(RentalRate::date);
    return series.values().stream()
        .map(s -> s.stream().sorted(byDate).toList())
        .map(s -> List.of(s.get(0), s.get(s.size() - 1)))
        .filter(pair -> months(pair) >= LEAST_MONTHS)
        .toList();
  }

  private double[] draws(String id, int draws, long seed) {
    return new ParameterDraws(methodology, List.of(id), Sobol.scrambled(1, draws, seed)).of(id);
  }

  private static double median(double[] sorted) {
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }
}

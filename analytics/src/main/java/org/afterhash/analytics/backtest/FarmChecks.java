package org.afterhash.analytics.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterhash.analytics.cards.CardClass;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.cards.CardMix;
import org.afterhash.analytics.cards.Holder;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.rental.RentalTerms;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.gpu.GpuModel.Vendor;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.PivotReport;
import org.afterhash.domain.method.Methodology;

/**
 * What a farm with the average mix of cards would earn by renting them out, against what one farm
 * reported (docs/backtest.md, V7). No number of the model was chosen by it, and none may be.
 */
final class FarmChecks {
  private static final double HOURS = 8766;
  private static final String FARM = "HIVE Digital";

  private final Methodology methodology;
  private final MarketSnapshot market;
  private final List<String> ids = new ArrayList<>(RentalTerms.DRAWN);

  FarmChecks(Methodology methodology, MarketSnapshot market) {
    this.methodology = methodology;
    this.market = market;
    ids.addAll(CardMix.DRAWN);
    ids.add("spend.mhs-per-card");
    ids.addAll(ParameterDraws.common(methodology));
  }

  List<Check> list(int draws, long seed) {
    var drawn = new ParameterDraws(methodology, ids, Sobol.scrambled(ids.size(), draws, seed));
    var checks = new ArrayList<Check>();
    year("FY24 (to 2024-03-31)", YearMonth.of(2023, 9), drawn, seed).ifPresent(checks::add);
    year("FY25 (to 2025-03-31)", YearMonth.of(2024, 9), drawn, seed).ifPresent(checks::add);
    return checks;
  }

  private Optional<Check> year(String period, YearMonth middle, ParameterDraws drawn, long seed) {
    Optional<PivotReport> fleet = reported("NVIDIA GPUs in fleet said capable of AI work", "");
    Optional<PivotReport> report = reported("HPC revenue", period);
    Double cards = fleet.map(PivotReport::value).orElse(null);
    Double revenue = report.map(PivotReport::value).orElse(null);
    if (cards == null || revenue == null) {
      return Optional.empty();
    }
    List<String> sources =
        Stream.of(fleet, report).flatMap(Optional::stream).map(p -> p.source().value()).toList();
    double[] earned = perNvidiaCard(middle, drawn, seed);
    for (int i = 0; i < earned.length; i++) {
      earned[i] *= cards;
    }
    double observed = revenue * 1e6;
    return Optional.of(
        new Check(
            "V7",
            FARM + ": revenue from renting GPUs, " + period,
            Weights.equal(earned.length).distribution(earned, "USD/yr"),
            observed,
            period,
            sources,
            Check.Kind.VALIDATION,
            "one farm of 38,000 GPUs",
            String.format(
                Locale.ROOT,
                "As if renters came for all its cards that fit. Log score %.2f (density of ln USD)."
                    + " The fleet had data-centre GPUs too, which the prediction does not.",
                logScore(earned, observed))));
  }

  private Optional<PivotReport> reported(String metric, String period) {
    return market.pivots().stream()
        .filter(pivot -> pivot.company().equals(FARM) && pivot.metric().equals(metric))
        .filter(pivot -> period.isEmpty() || pivot.period().equals(period))
        .findFirst();
  }

  /** Rent in a year after the platform's part, USD, of the average NVIDIA card, by draw. */
  double[] perNvidiaCard(YearMonth date, ParameterDraws drawn, long seed) {
    var classes = new CardClasses(methodology, market);
    double[][] mix =
        new CardMix(methodology, classes).draw(drawn, drawn.of("spend.mhs-per-card"), seed);
    var terms = new RentalTerms(methodology, drawn, date);
    double[] fee = drawn.of("rental.fee");
    double[] uptime = drawn.of("rental.uptime");
    var earned = new double[fee.length];
    for (int i = 0; i < earned.length; i++) {
      double nvidia = 0;
      for (int c = 0; c < mix.length; c++) {
        CardClass card = classes.list().get(c);
        if (card.model().vendor() == Vendor.NVIDIA) {
          nvidia += mix[c][i];
          earned[i] += mix[c][i] * terms.performance(card) * busy(terms, i, card);
        }
      }
      earned[i] *= terms.listRate(i) * uptime[i] * (1 - fee[i]) * HOURS / nvidia;
    }
    return earned;
  }

  /** Part of the time that a card of the class is rented, in the work that fills it best. */
  private static double busy(RentalTerms terms, int draw, CardClass card) {
    return Arrays.stream(Tier.values())
        .filter(tier -> terms.suits(card, tier))
        .mapToDouble(tier -> terms.sites(draw, Holder.FARM, tier) * terms.use(draw, tier))
        .max()
        .orElse(0);
  }

  /** Minus the log density, by a normal in ln USD with the draws' mean and variance. */
  static double logScore(double[] draws, double observed) {
    double sum = 0;
    double squares = 0;
    for (double one : draws) {
      double log = StrictMath.log(one);
      sum += log;
      squares += log * log;
    }
    double mean = sum / draws.length;
    double variance = squares / draws.length - mean * mean;
    double off = StrictMath.log(observed) - mean;
    return 0.5 * (StrictMath.log(2 * StrictMath.PI * variance) + off * off / variance);
  }
}

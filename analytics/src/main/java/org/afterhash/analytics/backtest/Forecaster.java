package org.afterhash.analytics.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.afterhash.analytics.industry.IndustryEstimator;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.resale.ResaleIndex;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;

/** What the method says of months to come, and what came of what was said (docs/method.md §26). */
final class Forecaster {
  private static final String RESALE = "resale.";
  private static final String RENTAL = "rental.";
  private static final String SHARE = "share";
  private static final GpuModelId RENTED = new GpuModelId("rtx-3090");
  private static final List<String> MODELS =
      List.of("rx-580-8gb", "rtx-3060", "rtx-3070", "rtx-3080", "rtx-3090");
  private static final int[] MONTHS_AHEAD = {3, 6, 12};
  private static final int YEAR = 12;
  private static final int DRAWS = 1 << 12;
  private static final long SEED = 1;

  private final Methodology methodology;
  private final MarketSnapshot market;
  private final IndustryEstimator estimator;

  Forecaster(Methodology methodology, MarketSnapshot market, IndustryEstimator estimator) {
    this.methodology = methodology;
    this.market = market;
    this.estimator = estimator;
  }

  /** By month ahead, then quantity. */
  List<Prediction> today() {
    var said = new ArrayList<Prediction>();
    for (int ahead : MONTHS_AHEAD) {
      YearMonth target = estimator.latest().plusMonths(ahead);
      ResaleIndex index = ResaleIndex.forecast(methodology, market, estimator.latest(), target);
      for (String model : MODELS) {
        var id = new GpuModelId(model);
        index
            .price(id)
            .ifPresent(
                price ->
                    said.add(
                        prediction(
                            RESALE + model,
                            "Used price of an " + market.catalogue().get(id).name(),
                            target,
                            price.distribution())));
      }
    }
    YearMonth target = estimator.latest().plusMonths(YEAR);
    said.add(
        prediction(
            RENTAL + RENTED,
            "List rate of an RTX 3090 on marketplaces, median of the year before",
            target,
            rent()));
    Distribution share =
        estimator.estimate(Question.base(estimator.latest(), DRAWS, SEED)).recovery().share();
    said.add(prediction(SHARE, "Recoverable share of the industry, median", target, share));
    return said;
  }

  private Prediction prediction(String id, String what, YearMonth target, Distribution said) {
    return new Prediction(
        estimator.latest(), methodology.id(), market.vintage().hash(), id, what, target, said);
  }

  /** The list rate a year on. */
  private Distribution rent() {
    List<String> ids = List.of("rental.rate-3090", "rental.decline");
    var drawn = new ParameterDraws(methodology, ids, Sobol.scrambled(ids.size(), DRAWS, SEED));
    double[] rate = drawn.of("rental.rate-3090").clone();
    double[] decline = drawn.of("rental.decline");
    Arrays.setAll(rate, i -> rate[i] * StrictMath.exp(-decline[i]));
    return Weights.equal(DRAWS).distribution(rate, "USD/h");
  }

  /** What these facts say came; empty where they do not reach the month, or say nothing of it. */
  OptionalDouble came(Prediction prediction) {
    YearMonth month = prediction.target();
    if (month.isAfter(estimator.latest())) {
      return OptionalDouble.empty();
    }
    String id = prediction.id();
    if (id.startsWith(RESALE)) {
      var model = new GpuModelId(id.substring(RESALE.length()));
      return ResaleIndex.at(methodology, market, month).price(model).stream()
          .mapToDouble(price -> price.distribution().p50())
          .findFirst();
    }
    if (id.startsWith(RENTAL)) {
      double[] rates =
          market.uses().rents().stream()
              .filter(rate -> rate.model().equals(RENTED) && rate.kind().equals("marketplace"))
              .filter(rate -> !rate.date().month().isAfter(month))
              .filter(rate -> rate.date().month().isAfter(month.minusMonths(YEAR)))
              .mapToDouble(rate -> rate.usdPerHour())
              .sorted()
              .toArray();
      return rates.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(middle(rates));
    }
    Question asked = Question.base(month, DRAWS, SEED);
    return OptionalDouble.of(estimator.estimate(asked).recovery().share().p50());
  }

  private static double middle(double[] sorted) {
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }
}

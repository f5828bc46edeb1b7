package org.afterhash.analytics.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.afterhash.analytics.cards.CardClasses;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.random.Sobol;
import org.afterhash.analytics.random.Weights;
import org.afterhash.analytics.resale.MassSale;
import org.afterhash.analytics.spend.Likelihood;
import org.afterhash.analytics.spend.SpendDraws;
import org.afterhash.analytics.spend.VintageModel;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.method.Methodology;

/**
 * How far miners' sales pressed prices around the Merge (docs/backtest.md, V2): what cards that
 * mined lost from August to November 2022 beyond cards that did not, against the pressure of two
 * months of the model's sale.
 */
final class MergeShock {
  private static final YearMonth BEFORE = Question.MERGE.minusMonths(1);
  private static final YearMonth AFTER = Question.MERGE.plusMonths(2);
  private static final double MONTHS_SOLD = 2;

  private final Methodology methodology;
  private final MarketSnapshot market;

  MergeShock(Methodology methodology, MarketSnapshot market) {
    this.methodology = methodology;
    this.market = market;
  }

  Check check(int draws, long seed) {
    var ids = new ArrayList<>(VintageModel.drawn());
    ids.addAll(MassSale.DRAWN);
    ids.addAll(ParameterDraws.common(methodology));
    var drawn = new ParameterDraws(methodology, ids, Sobol.scrambled(ids.size(), draws, seed));
    SpendDraws spend = VintageModel.run(methodology, market.network(), drawn);
    Weights weights = Likelihood.weights(methodology, spend);
    var sale = new MassSale(methodology, drawn, Question.MERGE);
    double[] left = spend.left();
    for (int i = 0; i < left.length; i++) {
      left[i] = StrictMath.log(sale.priceAfter(i, left[i], MONTHS_SOLD));
    }
    Difference seen = observed();
    return new Check(
        "V2",
        "Fall of prices by miners' sales",
        weights.distribution(left, "log"),
        seen.mean(),
        BEFORE + " to " + AFTER,
        List.of("toms_ebay"),
        Check.Kind.CALIBRATION,
        seen.mined() + " models that mined, " + seen.other() + " that did not",
        String.format(
            Locale.ROOT,
            "Standard error %.3f. The elasticity of the model was taken from this event.",
            seen.error()));
  }

  /** Mean change of models that mined less that of the others, with its standard error. */
  record Difference(double mean, double error, int mined, int other) {}

  Difference observed() {
    Set<GpuModelId> mined =
        new CardClasses(methodology, market)
            .list().stream().map(one -> one.model().id()).collect(Collectors.toSet());
    Map<GpuModelId, Double> before = sales(BEFORE);
    var ofMined = new ArrayList<Double>();
    var ofOthers = new ArrayList<Double>();
    sales(AFTER)
        .forEach(
            (model, log) -> {
              Double then = before.get(model);
              if (then != null) {
                (mined.contains(model) ? ofMined : ofOthers).add(log - then);
              }
            });
    return new Difference(
        mean(ofMined) - mean(ofOthers),
        StrictMath.sqrt(errorSquared(ofMined) + errorSquared(ofOthers)),
        ofMined.size(),
        ofOthers.size());
  }

  private Map<GpuModelId, Double> sales(YearMonth month) {
    var logs = new TreeMap<GpuModelId, Double>();
    for (ResalePrice price : market.resale()) {
      if (price.kind().equals("sold_mean")
          && price.market().startsWith("eBay US")
          && price.date().hasMonth()
          && price.date().month().equals(month)) {
        logs.put(price.model(), StrictMath.log(price.price().amount().doubleValue()));
      }
    }
    return logs;
  }

  private static double mean(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.size();
  }

  private static double errorSquared(List<Double> values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.size() - 1.0) / values.size();
  }
}

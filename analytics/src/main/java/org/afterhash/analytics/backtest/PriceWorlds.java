package org.afterhash.analytics.backtest;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.afterhash.analytics.random.RandomStream;
import org.afterhash.analytics.resale.RollingForecasts;
import org.afterhash.analytics.resale.RollingForecasts.Forecast;
import org.afterhash.analytics.resale.RollingForecasts.Movement;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.Source.Redistribution;
import org.afterhash.domain.source.SourceKey;

/**
 * Markets of used cards that the model's own assumptions made (docs/backtest.md, V8). In each, the
 * whole way is gone: movement is learned from what was observed, the filter runs, half a year on is
 * forecast.
 */
final class PriceWorlds {
  private static final YearMonth START = YearMonth.of(2021, 10);
  private static final int SEEN = 18;
  private static final int HORIZON = 6;
  private static final int MODELS = 25;
  private static final int OFFERS = 200;
  private static final double OWN = 0.03;
  private static final double LEVEL = 300;

  private final Methodology methodology;
  private final MarketSnapshot market;
  private final List<GpuModel> models;
  private final double large;

  PriceWorlds(Methodology methodology, MarketSnapshot market) {
    this.methodology = methodology;
    this.market = market;
    this.large = fixed("resale.large-memory");
    this.models = market.catalogue().models().stream().filter(this::isSmall).limit(MODELS).toList();
  }

  Calibration run(int worlds, long seed) {
    double[] positions =
        IntStream.range(0, worlds).parallel().mapToDouble(world -> position(seed, world)).toArray();
    return Calibration.of("a used price half a year on", positions);
  }

  /** Where the price of the first model came to lie in its forecast. */
  private double position(long seed, int world) {
    MarketSnapshot made = withPrices(prices(new RandomStream(seed, world)));
    Forecast forecast =
        new RollingForecasts(methodology, made)
            .from(START.plusMonths(SEEN - 1L), Movement.MOMENTUM).stream()
                .filter(one -> one.horizon() == HORIZON)
                .findFirst()
                .orElseThrow();
    return Scores.pit(forecast.mean(), forecast.sd(), forecast.observed());
  }

  private List<ResalePrice> prices(RandomStream random) {
    double drift = ((Prior.Normal) prior("backtest.drift")).mean();
    drift += ((Prior.Normal) prior("backtest.drift")).sd() * random.normal();
    var logit = (Prior.Normal) prior("backtest.persistence");
    double odds = logit.mean() + logit.sd() * random.normal();
    double persistence = 1 / (1 + StrictMath.exp(-odds));
    var shocks = (Prior.LogNormal) prior("backtest.momentum");
    double shock = shocks.median() * StrictMath.exp(shocks.logSd() * random.normal());
    double jump = fixed("backtest.jump");
    double noise =
        StrictMath.sqrt(
            square(fixed("resale.noise")) + square(fixed("resale.dispersion")) / OFFERS);
    double momentum = shock / StrictMath.sqrt(1 - persistence * persistence) * random.normal();
    var logs = new double[models.size()];
    var prices = new ArrayList<ResalePrice>();
    for (int month = 0; month < SEEN + HORIZON; month++) {
      momentum = persistence * momentum + shock * random.normal();
      double common = drift + momentum + jump * random.normal();
      for (int m = 0; m < logs.length; m++) {
        logs[m] += common + OWN * random.normal();
        double usd = LEVEL * StrictMath.exp(logs[m] + noise * random.normal());
        prices.add(price(models.get(m), START.plusMonths(month), usd));
      }
    }
    return prices;
  }

  private static ResalePrice price(GpuModel model, YearMonth month, double usd) {
    return new ResalePrice(
        model.id(),
        PartialDate.of(month),
        Money.usd(BigDecimal.valueOf(usd)),
        "used",
        "sold_mean",
        "eBay US",
        OFFERS,
        null,
        null,
        new SourceKey("made"),
        Redistribution.OPEN,
        Confidence.HIGH,
        "");
  }

  private MarketSnapshot withPrices(List<ResalePrice> prices) {
    return new MarketSnapshot(
        market.vintage(),
        market.catalogue(),
        market.network(),
        prices,
        market.fx(),
        market.fleet(),
        market.uses(),
        market.pivots(),
        market.claims(),
        market.sources());
  }

  private boolean isSmall(GpuModel model) {
    Double memory = model.memoryGb();
    return memory != null && memory < large;
  }

  private Prior prior(String id) {
    return methodology.parameter(id).prior();
  }

  private double fixed(String id) {
    return methodology.parameter(id).p50();
  }

  private static double square(double x) {
    return x * x;
  }
}

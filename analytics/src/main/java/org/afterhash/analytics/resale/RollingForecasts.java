package org.afterhash.analytics.resale;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.source.SourceKey;

/**
 * What the index would have said of later months in an earlier one, everything that it learns from
 * prices learned anew from those before (docs/method.md §5). A series is forecast where it was
 * observed in the month of the forecast and three changes of it had been; its rival is the series'
 * own random walk with drift.
 */
public final class RollingForecasts {
  /** Farthest ahead, months. */
  public static final int HORIZON = 12;

  private static final int LEAST_CHANGES = 3;

  private final Methodology methodology;
  private final MarketSnapshot market;
  private final List<PriceSeries> series;

  /** What the index knows of the movement common to all cards. */
  public enum Movement {
    /** Every month is a new throw. */
    INDEPENDENT,
    /** A movement goes on, and fades. */
    MOMENTUM
  }

  /**
   * A normal forecast of a log price, with what came.
   *
   * @param kind {@code sale} or {@code ask}
   * @param mean of the index's forecast, log USD
   * @param sd of the index's forecast
   * @param walkMean of the random walk's, log USD
   * @param walkSd of the random walk's
   * @param observed log USD
   */
  public record Forecast(
      GpuModelId model,
      String kind,
      SourceKey source,
      YearMonth origin,
      int horizon,
      double mean,
      double sd,
      double walkMean,
      double walkSd,
      double observed) {}

  /** Movement as learned up to an origin, all per month. */
  public record Learned(
      YearMonth origin,
      double drift,
      double persistence,
      double momentum,
      double jump,
      double own,
      double noise) {}

  public RollingForecasts(Methodology methodology, MarketSnapshot market) {
    this.methodology = methodology;
    this.market = market;
    this.series =
        PriceSeries.of(Observation.between(market, YearMonth.of(2000, 1), YearMonth.of(2100, 1)));
  }

  /** The months from which something can be forecast, in order. */
  public List<YearMonth> origins() {
    return series.stream()
        .flatMap(one -> one.months().keySet().stream())
        .distinct()
        .sorted()
        .filter(origin -> !subjects(origin).isEmpty())
        .toList();
  }

  /** By horizon, then kind and model. */
  public List<Forecast> from(YearMonth origin, Movement movement) {
    List<PriceSeries> subjects = subjects(origin);
    List<Observation> known = known(origin);
    var filters = new TreeMap<PriceKind, PriceFilter>();
    for (PriceSeries subject : subjects) {
      PriceKind kind = subject.key().kind();
      if (!filters.containsKey(kind)) {
        filters.put(kind, filter(known, dynamics(known, kind, movement), origin));
      }
    }
    var forecasts = new ArrayList<Forecast>();
    for (int horizon = 1; horizon <= HORIZON; horizon++) {
      filters.values().forEach(PriceFilter::advance);
      for (PriceSeries subject : subjects) {
        PriceFilter filter = filters.get(subject.key().kind());
        Observation came = subject.months().get(origin.plusMonths(horizon));
        if (filter != null && came != null) {
          forecasts.add(forecast(subject, origin, horizon, filter, came));
        }
      }
    }
    return forecasts;
  }

  /** What was learned of movement up to {@code origin}; empty where nothing could be forecast. */
  public Optional<Learned> learned(YearMonth origin, Movement movement) {
    return subjects(origin).stream()
        .findFirst()
        .map(
            subject -> {
              PriceDynamics d = dynamics(known(origin), subject.key().kind(), movement);
              return new Learned(
                  origin,
                  d.driftSmall(),
                  d.persistence(),
                  d.momentum(),
                  d.jump(),
                  d.own(),
                  d.noise());
            });
  }

  /** Series that were observed at the origin, have changes enough, and come again later. */
  private List<PriceSeries> subjects(YearMonth origin) {
    return series.stream()
        .filter(one -> one.months().containsKey(origin))
        .filter(one -> changes(one, origin).size() >= LEAST_CHANGES)
        .filter(
            one -> !one.months().subMap(origin, false, origin.plusMonths(HORIZON), true).isEmpty())
        .toList();
  }

  private List<Observation> known(YearMonth origin) {
    int window = (int) methodology.parameter("resale.window").p50();
    return Observation.between(market, origin.minusMonths(window), origin);
  }

  private PriceDynamics dynamics(List<Observation> known, PriceKind kind, Movement movement) {
    var estimate = new DynamicsEstimate(methodology, PriceSeries.of(known), kind);
    return movement == Movement.INDEPENDENT ? estimate.independent() : estimate.withMomentum();
  }

  private PriceFilter filter(List<Observation> known, PriceDynamics dynamics, YearMonth origin) {
    var filter = new PriceFilter(methodology, dynamics, market.catalogue(), known);
    YearMonth now = known.get(0).month();
    for (Observation observation : known) {
      for (; now.isBefore(observation.month()); now = now.plusMonths(1)) {
        filter.advance();
      }
      filter.see(observation);
    }
    for (; now.isBefore(origin); now = now.plusMonths(1)) {
      filter.advance();
    }
    return filter;
  }

  private static Forecast forecast(
      PriceSeries subject, YearMonth origin, int horizon, PriceFilter filter, Observation came) {
    Observation last = subject.months().getOrDefault(origin, came);
    List<Double> changes = changes(subject, origin);
    double n = changes.size();
    double drift = changes.stream().reduce(0.0, Double::sum) / n;
    double squares = 0;
    for (double change : changes) {
      squares += (change - drift) * (change - drift);
    }
    double walk = squares / (n - 1) * horizon * (1 + horizon / n);
    return new Forecast(
        subject.key().model(),
        subject.key().kind().word(),
        subject.key().source(),
        origin,
        horizon,
        filter.expected(last),
        StrictMath.sqrt(filter.variance(last)),
        last.logUsd() + horizon * drift,
        StrictMath.sqrt(StrictMath.max(walk, 1e-8)),
        came.logUsd());
  }

  private static List<Double> changes(PriceSeries subject, YearMonth origin) {
    return new ArrayList<>(subject.changes().headMap(origin, true).values());
  }
}

package org.afterhash.analytics.resale;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.source.SourceKey;
import org.jspecify.annotations.Nullable;

/** The observations that a model's used price rests on (docs/method.md §5). */
public final class PricePoints {
  private PricePoints() {}

  /**
   * A price that was observed.
   *
   * @param model of the card, or the one it is a variant of
   * @param usd per card
   * @param kind how it was observed, such as {@code sale} or {@code ask}
   * @param offers sales or offers behind it; null where not stated
   */
  public record PricePoint(
      GpuModelId model,
      YearMonth month,
      double usd,
      String kind,
      @Nullable Integer offers,
      SourceKey source) {}

  /**
   * Those that the index at {@code month} takes for a model, newest first: its own, or where it has
   * none in the window those of the model it is a variant of.
   */
  public static List<PricePoint> of(
      Methodology methodology, MarketSnapshot market, YearMonth month, GpuModel model) {
    int window = (int) methodology.parameter("resale.window").p50();
    List<Observation> all = Observation.between(market, month.minusMonths(window), month);
    return Stream.of(model.id(), model.variantOf())
        .map(id -> all.stream().filter(one -> one.model().equals(id)).map(PricePoints::point))
        .map(points -> points.sorted(Comparator.comparing(PricePoint::month).reversed()).toList())
        .filter(points -> !points.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static PricePoint point(Observation of) {
    return new PricePoint(
        of.model(),
        of.month(),
        StrictMath.exp(of.logUsd()),
        of.kind().word(),
        of.offers(),
        of.source());
  }
}

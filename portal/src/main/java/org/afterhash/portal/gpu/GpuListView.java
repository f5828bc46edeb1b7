package org.afterhash.portal.gpu;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.afterhash.analytics.resale.ResaleIndex.Price;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.portal.chart.IntervalCell;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.Json;

/**
 * What the list of cards shows.
 *
 * @param stale what to say of prices that lag; empty when they do not
 * @param scale upper end of the axis that the little pictures share, in words
 */
record GpuListView(
    String headline,
    String deck,
    String stale,
    String count,
    String valuedAt,
    String edition,
    String scale,
    List<Row> rows) {

  /** A card; texts are {@code –} where nothing is known. */
  record Row(
      String id,
      String name,
      String vendor,
      Figure memory,
      String released,
      Figure launch,
      Figure ethash,
      Figure price,
      String range,
      String picture,
      String seen,
      boolean thin) {}

  static GpuListView of(Edited edited) {
    List<GpuModel> models = edited.market().catalogue().models();
    List<Price> prices =
        models.stream().flatMap(m -> edited.resale().price(m.id()).stream()).toList();
    double scale =
        IntervalCell.end(
            models.stream()
                .filter(model -> model.ethash() != null)
                .flatMap(model -> kept(edited, model).stream())
                .map(Distribution::p95)
                .toList());
    long thin = prices.stream().filter(price -> price.evidence().thin()).count();
    return new GpuListView(
        "Of " + models.size() + " cards, " + prices.size() + " have a used price.",
        "The price is what a used card brings, worked out from all sales and offers that we"
            + " know of. "
            + Formats.count(thin)
            + " of the prices rest on few offers, or on old ones, and are marked “thin”.",
        Staleness.sentence(edited),
        Formats.counted(models.size(), "model"),
        Formats.month(edited.valuedAt()),
        edited.edition().id(),
        Unit.SHARE.text(scale),
        models.stream()
            .sorted(dearestFirst(edited))
            .map(model -> row(edited, model, scale))
            .toList());
  }

  /** Cards that mined first, then the others, each by used price and then by name. */
  private static Comparator<GpuModel> dearestFirst(Edited edited) {
    return Comparator.comparing((GpuModel model) -> model.ethash() == null)
        .thenComparing(
            model ->
                edited.resale().price(model.id()).map(p -> -p.distribution().p50()).orElse(0.0))
        .thenComparing(GpuModel::id);
  }

  /** The used price as a share of the launch price, where both are known. */
  private static Optional<Distribution> kept(Edited edited, GpuModel model) {
    Double launch = model.launchPriceUsd();
    return launch == null
        ? Optional.empty()
        : edited
            .resale()
            .price(model.id())
            .map(price -> price.distribution().times(1 / launch, "1"));
  }

  private static Row row(Edited edited, GpuModel model, double scale) {
    Optional<Price> price = edited.resale().price(model.id());
    Optional<Distribution> usd = price.map(Price::distribution);
    return new Row(
        model.id().value(),
        model.name(),
        model.vendor().label(),
        Figure.of(model.memoryGb()),
        model.released() == null ? "–" : model.released().text(),
        Figure.of(model.launchPriceUsd()),
        Figure.of(model.ethash() == null ? null : model.ethash().mhs()),
        usd.map(d -> new Figure(Json.figure(d.p50()).toPlainString(), Formats.perCard(d.p50())))
            .orElse(Figure.UNKNOWN),
        usd.map(Formats::perCardInterval).orElse("–"),
        kept(edited, model)
            .map(d -> new IntervalCell(d, Tone.ESTIMATE, 0, scale, "its launch price").svg())
            .orElse(""),
        price.map(p -> Formats.month(p.evidence().newest())).orElse("–"),
        price.map(p -> p.evidence().thin()).orElse(false));
  }
}

package org.afterhash.portal.gpu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.afterhash.analytics.resale.ResaleIndex.Price;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModel.Ethash;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.figure.Shown;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.SourceLink;
import org.jspecify.annotations.Nullable;

/**
 * What a card's page shows.
 *
 * @param stale what to say of prices that lag; empty when they do not
 * @param history what it sold for; null where nobody recorded it by month
 */
record GpuView(
    String vendor,
    String architecture,
    String headline,
    String deck,
    String stale,
    List<String> stamp,
    @Nullable Shown history,
    List<Spec> specs,
    List<SourceLink> sources,
    String aliases,
    List<Row> observations,
    String observationCount) {

  record Spec(String label, String note, String value) {}

  /** A price that somebody recorded. */
  record Row(
      String date,
      Figure price,
      Figure usd,
      String condition,
      String kind,
      String market,
      Figure count,
      String quartiles,
      SourceLink source,
      String confidence) {}

  static GpuView of(Edited edited, GpuModel model, Optional<Shown> history) {
    Optional<Price> price = edited.resale().price(model.id());
    List<Row> observations =
        edited.market().resale().stream()
            .filter(observation -> observation.model().equals(model.id()))
            .sorted(Comparator.comparing(ResalePrice::date).reversed())
            .map(observation -> row(edited, observation))
            .toList();
    return new GpuView(
        model.vendor().label(),
        model.architecture() == null ? "" : model.architecture(),
        price.map(p -> priced(model, p)).orElseGet(() -> unpriced(model)),
        price.map(p -> evidence(edited, p)).orElse(noPrice(edited)),
        price.isPresent() ? Staleness.sentence(edited) : "",
        stamp(model),
        history.orElse(null),
        specs(edited, model),
        SourceLink.of(edited.market(), model.sources()),
        String.join(", ", model.aliases()),
        observations,
        Formats.counted(observations.size(), "observation"));
  }

  private static String priced(GpuModel model, Price price) {
    double usd = price.distribution().p50();
    Double launch = model.launchPriceUsd();
    return "A used "
        + model.name()
        + " sells for about "
        + Formats.perCard(usd)
        + (launch == null ? "." : ", " + Unit.SHARE.text(usd / launch) + " of its launch price.");
  }

  private static String unpriced(GpuModel model) {
    return "What a used " + model.name() + " sells for today is not known.";
  }

  private static String evidence(Edited edited, Price price) {
    var e = price.evidence();
    return "Model estimate at "
        + Formats.month(edited.valuedAt())
        + ": nine chances in ten that it is "
        + Formats.perCardInterval(price.distribution())
        + ". It rests on "
        + Formats.counted(e.observations(), "observation")
        + " from "
        + Formats.counted(e.sources(), "source")
        + ", the newest of "
        + Formats.month(e.newest())
        + (e.thin() ? ". That is thin." : ".");
  }

  private static String noPrice(Edited edited) {
    return "No used price was recorded near "
        + Formats.month(edited.valuedAt())
        + ", so we give none rather than guess.";
  }

  private static List<String> stamp(GpuModel model) {
    var stamp = new ArrayList<String>();
    if (model.memoryGb() != null) {
      String type = model.memoryType() == null ? "" : " " + model.memoryType();
      stamp.add(Formats.plain(model.memoryGb()) + " GB" + type);
    }
    if (model.memoryBandwidth() != null) {
      stamp.add(Formats.plain(model.memoryBandwidth()) + " GB/s");
    }
    if (model.boardPowerW() != null) {
      stamp.add(model.boardPowerW() + " W");
    }
    if (model.ethash() != null) {
      stamp.add(Formats.plain(model.ethash().mhs()) + " MH/s Ethash");
    }
    return stamp;
  }

  private static List<Spec> specs(Edited edited, GpuModel model) {
    var specs = new ArrayList<Spec>();
    add(specs, "Launch price", "US dollars before tax", money(model.launchPriceUsd()));
    add(specs, "Released", "", model.released() == null ? null : model.released().text());
    add(specs, "Chip", "", model.chip());
    add(specs, "Memory", "", unit(model.memoryGb(), "GB"));
    add(specs, "Memory bandwidth", "", unit(model.memoryBandwidth(), "GB/s"));
    add(specs, "Single precision", "peak", unit(model.fp32Tflops(), "TFLOPS"));
    add(specs, "Matrix units", "tensor cores", count(model.tensorCores()));
    add(specs, "Board power", "", unit(model.boardPowerW(), "W"));
    add(specs, "PCIe lanes", "of the card", count(model.pcieLanes()));
    Ethash ethash = model.ethash();
    if (ethash != null) {
      add(
          specs,
          "Ethash",
          "median of " + Formats.counted(ethash.benchmarks(), "benchmark"),
          Formats.plain(ethash.mhs())
              + " MH/s ("
              + Formats.plain(ethash.minMhs())
              + "–"
              + Formats.plain(ethash.maxMhs())
              + ")");
      add(specs, "Power on Ethash", "", unit(ethash.watts(), "W"));
    }
    if (model.variantOf() != null) {
      String base = edited.market().catalogue().get(model.variantOf()).name();
      add(specs, "Variant of", "what it does not state itself is taken from it", base);
    }
    add(specs, "Made for", "", model.miningCard() ? "mining alone" : "games and work");
    return specs;
  }

  private static void add(List<Spec> specs, String label, String note, @Nullable String value) {
    specs.add(new Spec(label, note, value == null ? "– not found" : value));
  }

  private static @Nullable String money(@Nullable Double usd) {
    return usd == null ? null : Unit.USD.text(usd);
  }

  private static @Nullable String unit(@Nullable Number value, String unit) {
    return value == null ? null : Formats.plain(value.doubleValue()) + " " + unit;
  }

  private static @Nullable String count(@Nullable Integer value) {
    return value == null ? null : Formats.count(value);
  }

  private static Row row(Edited edited, ResalePrice observed) {
    OptionalDouble usd = edited.market().fx().toUsd(observed.price(), observed.date().month());
    double amount = observed.price().amount().doubleValue();
    return new Row(
        observed.date().text(),
        new Figure(
            observed.price().amount().toPlainString(),
            Formats.plain(amount) + " " + observed.price().currency()),
        usd.isEmpty()
            ? Figure.UNKNOWN
            : new Figure(
                Json.figure(usd.getAsDouble()).toPlainString(),
                Formats.count(Math.round(usd.getAsDouble()))),
        observed.condition().replace('_', ' '),
        observed.kind().replace('_', ' '),
        observed.market(),
        Figure.of(observed.count()),
        observed.low() == null || observed.high() == null
            ? ""
            : Formats.plain(observed.low()) + "–" + Formats.plain(observed.high()),
        SourceLink.of(edited.market(), observed.source()),
        observed.confidence().name().toLowerCase(Locale.ROOT));
  }
}

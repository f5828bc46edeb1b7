package org.afterhash.portal.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.FxRates;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.TimeChart;
import org.afterhash.portal.chart.TimeChart.Event;
import org.afterhash.portal.chart.TimeChart.Observed;
import org.afterhash.portal.chart.TimeChart.ObservedPoint;
import org.afterhash.portal.chart.TimeChart.Reference;
import org.afterhash.portal.chart.TimeChart.Sample;
import org.afterhash.portal.chart.TimeChart.Series;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code resale-{model}}: what a card sold for, or was offered at, month by month. */
final class ResaleFigure {
  /** What its slugs begin with; the model's id follows. */
  static final String PREFIX = "resale-";

  /** Fewer sales or offers than this are a small sample. */
  private static final int ENOUGH = 30;

  /** Months apart at which two observations are still joined by a line. */
  private static final int JOINED = 3;

  private enum Kind {
    SOLD("Used, sold"),
    ASKED("Used, asked"),
    NEW("New, in shops"),
    OTHER("");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    static Kind of(ResalePrice price) {
      if (price.kind().startsWith("retail_ask")) {
        return NEW;
      }
      if (!isUsed(price.condition())) {
        return OTHER;
      }
      return switch (price.kind()) {
        case "sold_mean", "sold_median" -> SOLD;
        case "ask_median", "ask_mean" -> ASKED;
        default -> OTHER;
      };
    }

    private static boolean isUsed(String condition) {
      return condition.equals("used") || condition.startsWith("mixed");
    }
  }

  private record Seen(YearMonth month, double usd, int count, SourceKey source) {}

  private ResaleFigure() {}

  static String quantity(GpuModel model) {
    return "Price of the " + model.name();
  }

  static boolean hasData(Edited edited, GpuModel model) {
    return !byKind(edited, model.id()).isEmpty();
  }

  static Figure of(Edited edited, GpuModel model, String slug) {
    Map<Kind, List<Seen>> seen = byKind(edited, model.id());
    var caption =
        new Caption(
            slug,
            finding(model, seen),
            quantity(model),
            "USD, as observed by month. Hollow points: fewer than "
                + ENOUGH
                + " sales or offers, or none stated. Asks are not sales",
            "Afterhash panel, from the sources named; other currencies at the month’s mean rate.");
    var series = new ArrayList<Series>();
    seen.forEach(
        (kind, months) ->
            series.add(
                new Observed(
                    kind.label, JOINED, months.stream().map(ResaleFigure::point).toList())));
    List<Reference> launch =
        model.launchPriceUsd() == null
            ? List.of()
            : List.of(
                new Reference(
                    model.launchPriceUsd(),
                    "launch price " + Unit.USD.text(model.launchPriceUsd())));
    var chart =
        new TimeChart(
            caption,
            Unit.USD,
            series,
            isAcrossMerge(seen) ? List.of(new Event(Events.MERGE, "The Merge")) : List.of(),
            List.of(),
            launch);
    List<SourceKey> sources =
        seen.values().stream().flatMap(List::stream).map(Seen::source).distinct().toList();
    return Figure.ofMarket(edited, chart, sources, quote(edited, model, caption.title()));
  }

  /** The estimate where there is one; else what was seen, which has no interval. */
  private static String quote(Edited edited, GpuModel model, String seen) {
    return edited
        .resale()
        .price(model.id())
        .map(
            price ->
                "A used "
                    + model.name()
                    + " sold for about "
                    + Formats.perCard(price.distribution().p50())
                    + " in "
                    + Formats.month(edited.valuedAt())
                    + ", with nine chances in ten that it was "
                    + Formats.perCardInterval(price.distribution())
                    + ", Afterhash estimates.")
        .orElse(seen + ", as observed.");
  }

  private static boolean isAcrossMerge(Map<Kind, List<Seen>> seen) {
    YearMonth merge = YearMonth.from(Events.MERGE);
    List<YearMonth> months =
        seen.values().stream().flatMap(List::stream).map(Seen::month).sorted().toList();
    return months.get(0).isBefore(merge) && months.get(months.size() - 1).isAfter(merge);
  }

  private static ObservedPoint point(Seen seen) {
    return new ObservedPoint(
        seen.month(), seen.usd(), seen.count() < ENOUGH ? Sample.THIN : Sample.ENOUGH);
  }

  /** One observation a month and kind: the one with the most sales or offers behind it. */
  private static Map<Kind, List<Seen>> byKind(Edited edited, GpuModelId model) {
    Map<Kind, List<ResalePrice>> prices =
        edited.market().resale().stream()
            .filter(price -> price.model().equals(model) && price.date().hasMonth())
            .collect(Collectors.groupingBy(Kind::of, TreeMap::new, Collectors.toList()));
    prices.remove(Kind.OTHER);
    Map<Kind, List<Seen>> series = new TreeMap<>();
    prices.forEach((kind, all) -> addBest(series, kind, edited.market().fx(), oneMarket(all)));
    return series;
  }

  /** Prices in dollars where there are any: another country's would look like a jump. */
  private static List<ResalePrice> oneMarket(List<ResalePrice> prices) {
    List<ResalePrice> dollars =
        prices.stream().filter(price -> price.price().currency().equals(Money.USD)).toList();
    return dollars.isEmpty() ? prices : dollars;
  }

  private static void addBest(
      Map<Kind, List<Seen>> series, Kind kind, FxRates fx, List<ResalePrice> prices) {
    Map<YearMonth, Seen> best = new TreeMap<>();
    for (ResalePrice price : prices) {
      YearMonth month = price.date().month();
      fx.toUsd(price.price(), month)
          .ifPresent(
              usd -> {
                int count = price.count() == null ? 0 : price.count();
                best.merge(
                    month,
                    new Seen(month, usd, count, price.source()),
                    (a, b) -> b.count() > a.count() ? b : a);
              });
    }
    if (!best.isEmpty()) {
      series.put(kind, List.copyOf(best.values()));
    }
  }

  /** Of used cards, where there are prices of used ones. */
  private static String finding(GpuModel model, Map<Kind, List<Seen>> seen) {
    boolean isUsed = seen.containsKey(Kind.SOLD) || seen.containsKey(Kind.ASKED);
    var parts = new ArrayList<String>();
    seen.forEach(
        (kind, months) -> {
          if (kind != Kind.NEW || !isUsed) {
            parts.add(part(kind, months));
          }
        });
    return model.name() + ": " + String.join("; ", parts);
  }

  private static String part(Kind kind, List<Seen> months) {
    Seen last = months.get(months.size() - 1);
    String end = Unit.USD.text(last.usd()) + " in " + Formats.month(last.month());
    Seen peak = months.stream().max(Comparator.comparingDouble(Seen::usd)).orElseThrow();
    String verb =
        switch (kind) {
          case SOLD -> "sold for ";
          case ASKED -> "offered at ";
          default -> "new in shops at ";
        };
    return peak.month().equals(last.month())
        ? verb + end
        : verb + Unit.USD.text(peak.usd()) + " in " + Formats.month(peak.month()) + ", " + end;
  }
}

package org.afterhash.portal.figure;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.FleetShare;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.IntervalChart;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Row;
import org.afterhash.portal.chart.Tone;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/**
 * {@code kept-since-sales}: what a card has gained or lost since the last month whose sales are
 * known for many models.
 */
public final class HindsightFigure {
  static final String SLUG = "kept-since-sales";
  static final String QUANTITY = "What a card that was kept has gained or lost in price";

  /** Sales behind a mean that can be taken as the price of its month. */
  private static final int MANY = 100;

  /** Models whose sales a month must tell. */
  private static final int MODELS = 20;

  private static final Set<String> SALES = Set.of("sold_mean", "sold_median");

  private static final Set<String> ASKS = Set.of("ask_low3", "ask_median");

  private HindsightFigure() {}

  /**
   * A card that was kept.
   *
   * @param sold what others got for one then, USD
   * @param change of its price since, 0.1 for a tenth more
   */
  private record Kept(GpuModel model, double sold, SourceKey source, Distribution change) {}

  static Figure of(Edited edited) {
    YearMonth then = lastSales(edited);
    List<Kept> kept = kept(edited, then);
    String months = Formats.month(then) + " to " + Formats.month(edited.valuedAt());
    var caption =
        new Caption(
            SLUG,
            finding(kept, then),
            QUANTITY,
            "per cent, "
                + months
                + ", before costs. From the mean of at least "
                + MANY
                + " sales then to our estimate of the price now. Line: 90% of outcomes; bar: middle"
                + " half; tick: median",
            "Observed sales then; modelled price now.");
    List<Row> rows =
        kept.stream()
            .map(
                one ->
                    new Row(
                        one.model().name(),
                        memory(one.model()) + "sold for " + Unit.USD.text(one.sold()),
                        Tone.ESTIMATE,
                        new Estimated(one.change())))
            .toList();
    return Figure.ofMarket(
        edited,
        new IntervalChart(caption, Unit.SHARE, rows),
        kept.stream().map(Kept::source).distinct().toList(),
        quote(edited, kept.get(0), then));
  }

  /** Prices asked today for the card that has gained most, in words; empty where none is known. */
  public static Optional<String> asked(Edited edited) {
    YearMonth then = lastSales(edited);
    Kept best = kept(edited, then).get(0);
    double[] asks =
        edited.market().resale().stream()
            .filter(price -> price.model().equals(best.model().id()))
            .filter(price -> ASKS.contains(price.kind()) && price.condition().equals("used"))
            .filter(price -> price.price().currency().equals(Money.USD))
            .filter(price -> price.date().text().startsWith(edited.valuedAt().toString()))
            .mapToDouble(price -> price.price().amount().doubleValue())
            .sorted()
            .toArray();
    if (asks.length < 2) {
      return Optional.empty();
    }
    double low = asks[0];
    double high = asks[asks.length - 1];
    return Optional.of(
        "An "
            + best.model().name()
            + " sold for "
            + Unit.USD.text(best.sold())
            + " on average in "
            + Formats.month(then)
            + ". In "
            + Formats.month(edited.valuedAt())
            + " sellers asked "
            + Unit.USD.text(low)
            + " (the lowest asks) to "
            + Unit.USD.text(high)
            + " (the median ask): "
            + Unit.SHARE.text(low / best.sold() - 1)
            + " to "
            + Unit.SHARE.text(high / best.sold() - 1)
            + " more, depending on the kind of price.");
  }

  private static List<Kept> kept(Edited edited, YearMonth then) {
    var mined = new TreeSet<GpuModelId>();
    edited.market().fleet().stream().map(FleetShare::models).forEach(mined::addAll);
    return edited.market().resale().stream()
        .filter(isSaleOf(then).and(price -> mined.contains(price.model())))
        .filter(price -> price.count() != null && price.count() >= MANY)
        .flatMap(
            price ->
                edited
                    .resale()
                    .price(price.model())
                    .map(now -> kept(edited, price, now.distribution()))
                    .stream())
        .sorted(Comparator.comparingDouble((Kept one) -> -one.change().p50()))
        .toList();
  }

  private static Kept kept(Edited edited, ResalePrice then, Distribution now) {
    double sold = then.price().amount().doubleValue();
    return new Kept(
        edited.market().catalogue().get(then.model()),
        sold,
        then.source(),
        new Distribution(
            now.p5() / sold - 1,
            now.p25() / sold - 1,
            now.p50() / sold - 1,
            now.p75() / sold - 1,
            now.p95() / sold - 1,
            now.mean() / sold - 1,
            Unit.SHARE.name()));
  }

  /** The last month with means of sales of many models. */
  private static YearMonth lastSales(Edited edited) {
    var models = new TreeMap<YearMonth, Set<GpuModelId>>();
    for (ResalePrice price : edited.market().resale()) {
      if (price.date().hasMonth() && isSaleOf(price.date().month()).test(price)) {
        models.computeIfAbsent(price.date().month(), m -> new TreeSet<>()).add(price.model());
      }
    }
    return models.descendingMap().entrySet().stream()
        .filter(month -> month.getValue().size() >= MODELS)
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No month tells what many models sold for"));
  }

  private static Predicate<ResalePrice> isSaleOf(YearMonth month) {
    return price ->
        SALES.contains(price.kind())
            && !price.condition().equals("new")
            && price.price().currency().equals(Money.USD)
            && price.date().hasMonth()
            && price.date().month().equals(month);
  }

  private static String memory(GpuModel model) {
    return model.memoryGb() == null ? "" : Formats.plain(model.memoryGb()) + " GB, ";
  }

  private static String finding(List<Kept> kept, YearMonth then) {
    long risen = kept.stream().filter(one -> one.change().p50() > 0).count();
    Kept best = kept.get(0);
    return "Kept since "
        + Formats.month(then)
        + ", an "
        + best.model().name()
        + " has "
        + (best.change().p50() > 0 ? "gained " : "lost ")
        + Unit.SHARE.text(Math.abs(best.change().p50()))
        + "; "
        + (kept.size() - risen)
        + " of "
        + kept.size()
        + " models have lost";
  }

  private static String quote(Edited edited, Kept best, YearMonth then) {
    return best.model().name()
        + ": sold for "
        + Unit.USD.text(best.sold())
        + " on average in "
        + Formats.month(then)
        + "; the estimate for "
        + Formats.month(edited.valuedAt())
        + " is "
        + signed(best.change().p50())
        + ", with nine chances in ten that it is "
        + signed(best.change().p5())
        + " to "
        + signed(best.change().p95())
        + " (Afterhash model estimate).";
  }

  private static String signed(double change) {
    return (change > 0 ? "+" : "") + Unit.SHARE.text(change);
  }
}

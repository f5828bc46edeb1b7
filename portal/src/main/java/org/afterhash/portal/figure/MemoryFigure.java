package org.afterhash.portal.figure;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.afterhash.analytics.resale.MemoryIndex;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.chart.Caption;
import org.afterhash.portal.chart.Panel;
import org.afterhash.portal.chart.SmallMultiples;
import org.afterhash.portal.chart.TimeChart;
import org.afterhash.portal.chart.TimeChart.Band;
import org.afterhash.portal.chart.TimeChart.BandPoint;
import org.afterhash.portal.chart.TimeChart.Event;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.web.Formats;

/** {@code resale-by-memory}: what used cards that mined sold for, by memory and month. */
final class MemoryFigure {
  static final String SLUG = "resale-by-memory";
  static final String QUANTITY = "What a used card of the models that mined sold for, by memory";

  private MemoryFigure() {}

  static Figure of(Edited edited, List<MemoryIndex> classes) {
    MemoryIndex large = classes.get(0);
    var caption =
        new Caption(
            SLUG,
            finding(large),
            QUANTITY,
            "per cent of the median at the Merge; geometric mean over the same models in every"
                + " month. Line: median; inner band: middle half; outer band: 90% of outcomes, as"
                + " it could be known in that month",
            "Modelled from sales, asks and lowest asks of "
                + classes.stream().mapToInt(one -> one.models().size()).sum()
                + " models.");
    List<Panel> panels = classes.stream().map(MemoryFigure::panel).toList();
    var chart = new SmallMultiples(caption, panels);
    return Figure.ofMarket(edited, chart, sources(edited, classes), quote(large));
  }

  private static Panel panel(MemoryIndex one) {
    double atMerge = at(one, Question.MERGE).p50();
    var caption = new Caption(SLUG, name(one), QUANTITY, "", "Modelled.");
    List<BandPoint> points =
        one.prices().entrySet().stream()
            .map(
                entry ->
                    new BandPoint(
                        entry.getKey(), entry.getValue().times(1 / atMerge, Unit.SHARE.name())))
            .toList();
    return new TimeChart(
        caption,
        Unit.SHARE,
        List.of(new Band("Price", points)),
        List.of(new Event(Events.MERGE, "The Merge")),
        List.of(),
        List.of());
  }

  /** {@code 10 to 16 GB (9 models)}. */
  static String name(MemoryIndex one) {
    return memory(one) + " (" + Formats.counted(one.models().size(), "model") + ")";
  }

  private static String memory(MemoryIndex one) {
    return one.fromGb() == one.toGb()
        ? Formats.plain(one.fromGb()) + " GB"
        : Formats.plain(one.fromGb()) + " to " + Formats.plain(one.toGb()) + " GB";
  }

  private static String finding(MemoryIndex large) {
    double then = at(large, Question.MERGE).p50();
    double now = last(large).p50();
    return "Used cards of "
        + memory(large)
        + " sold for "
        + Formats.perCard(then)
        + " at the Merge and for "
        + Formats.perCard(now)
        + " in "
        + Formats.month(large.prices().lastKey());
  }

  private static String quote(MemoryIndex large) {
    return "A used card of "
        + memory(large)
        + " sold for about "
        + Formats.perCard(last(large).p50())
        + " in "
        + Formats.month(large.prices().lastKey())
        + ", with nine chances in ten that it was "
        + Formats.perCardInterval(last(large))
        + ", against "
        + Formats.perCard(at(large, Question.MERGE).p50())
        + " at the Merge, Afterhash estimates.";
  }

  private static Distribution last(MemoryIndex one) {
    return at(one, one.prices().lastKey());
  }

  private static Distribution at(MemoryIndex one, YearMonth month) {
    Map.Entry<YearMonth, Distribution> known = one.prices().floorEntry(month);
    return known == null ? one.prices().firstEntry().getValue() : known.getValue();
  }

  /** The sources of the prices of the models, those with most prices first. */
  private static List<SourceKey> sources(Edited edited, List<MemoryIndex> classes) {
    Set<GpuModelId> models = new HashSet<>();
    classes.forEach(one -> models.addAll(one.models()));
    Map<SourceKey, Long> prices =
        edited.market().resale().stream()
            .filter(price -> models.contains(price.model()))
            .collect(Collectors.groupingBy(ResalePrice::source, Collectors.counting()));
    return prices.entrySet().stream()
        .sorted(
            Map.Entry.<SourceKey, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}

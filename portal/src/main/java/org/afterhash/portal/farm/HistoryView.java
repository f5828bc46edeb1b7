package org.afterhash.portal.farm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.Line;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.portal.estimate.ValuedFarm;
import org.afterhash.portal.web.Formats;

/**
 * What a farm was worth: each version of its fleet at each edition of the method and the data.
 *
 * @param headline what came of it so far, a sentence
 * @param editions the columns, newest first
 * @param rows a version each, newest first
 * @param moves what moved from one to the next, newest first
 */
record HistoryView(
    String id,
    String name,
    String headline,
    List<Column> editions,
    List<Row> rows,
    List<Move> moves) {

  /** An edition. */
  record Column(String edition, String valuedAt, String methodology) {}

  /** A version of the fleet. */
  record Row(String version, String cards, String published, List<Cell> cells) {}

  /**
   * A version at an edition.
   *
   * @param address of its page
   */
  record Cell(String edition, String value, String range, String address, boolean newest) {}

  /**
   * What moved between two neighbours.
   *
   * @param from one of them
   * @param to the later one
   * @param change of the median
   * @param why what is different between them
   */
  record Move(String from, String to, String change, String why) {}

  /**
   * A view.
   *
   * @param all every version at every edition: versions newest first, in each editions newest first
   */
  static HistoryView of(List<ValuedFarm> all) {
    ValuedFarm newest = all.get(0);
    List<List<ValuedFarm>> versions = byVersion(all);
    List<ValuedFarm> now = versions.get(0);
    return new HistoryView(
        newest.farm().version().farm().value(),
        newest.farm().demonstration().farm().name(),
        headline(versions.stream().map(each -> each.get(0)).toList(), now),
        now.stream().map(HistoryView::column).toList(),
        versions.stream().map(HistoryView::row).toList(),
        moves(versions, now));
  }

  private static List<List<ValuedFarm>> byVersion(List<ValuedFarm> all) {
    var versions = new TreeMap<Integer, List<ValuedFarm>>(Comparator.reverseOrder());
    for (ValuedFarm each : all) {
      versions
          .computeIfAbsent(each.farm().version().number(), number -> new ArrayList<>())
          .add(each);
    }
    return List.copyOf(versions.values());
  }

  private static String headline(List<ValuedFarm> versions, List<ValuedFarm> editions) {
    return Formats.counted(versions.size(), "version")
        + " of the fleet at "
        + Formats.counted(editions.size(), "edition")
        + " of our figures: today "
        + Formats.estimate(worth(editions.get(0)).p50())
        + ", nine chances in ten for "
        + Formats.interval(worth(editions.get(0)));
  }

  private static Distribution worth(ValuedFarm farm) {
    return farm.valued().valuation().recoverable();
  }

  private static Column column(ValuedFarm farm) {
    FleetValuation v = farm.valued().valuation();
    return new Column(v.edition().id(), Formats.month(v.valuedAt()), v.edition().methodology());
  }

  private static Row row(List<ValuedFarm> version) {
    FleetVersion of = version.get(0).farm().version();
    return new Row(
        "version " + of.number(),
        Formats.counted(of.gpus(), "card"),
        of.fileName(),
        IntStream.range(0, version.size()).mapToObj(i -> cell(version.get(i), i == 0)).toList());
  }

  private static Cell cell(ValuedFarm of, boolean newestEdition) {
    String edition = of.valued().valuation().edition().id();
    FleetVersion version = of.farm().version();
    return new Cell(
        edition,
        Formats.estimate(worth(of).p50()),
        Formats.interval(worth(of)),
        "/farms/" + version.farm() + "?edition=" + edition + "&version=" + version.number(),
        newestEdition && of.farm().isNewest());
  }

  private static List<Move> moves(List<List<ValuedFarm>> versions, List<ValuedFarm> editions) {
    var moves = new ArrayList<Move>();
    for (int i = 0; i + 1 < editions.size(); i++) {
      ValuedFarm later = editions.get(i);
      ValuedFarm earlier = editions.get(i + 1);
      moves.add(
          new Move(
              "edition " + earlier.valued().valuation().edition().id(),
              "edition " + later.valued().valuation().edition().id(),
              change(earlier, later),
              prices(earlier, later)));
    }
    for (int i = 0; i + 1 < versions.size(); i++) {
      ValuedFarm later = versions.get(i).get(0);
      ValuedFarm earlier = versions.get(i + 1).get(0);
      moves.add(
          new Move(
              "version " + earlier.farm().version().number(),
              "version " + later.farm().version().number(),
              change(earlier, later),
              cards(earlier, later)));
    }
    return moves;
  }

  private static String change(ValuedFarm earlier, ValuedFarm later) {
    double change = worth(later).p50() - worth(earlier).p50();
    return (change > 0 ? "+" : "") + Formats.estimate(change);
  }

  /** The models of which there are more or fewer, the largest changes first. */
  private static String cards(ValuedFarm earlier, ValuedFarm later) {
    Map<GpuModelId, Long> counts = counts(later);
    counts(earlier).forEach((model, count) -> counts.merge(model, -count, Long::sum));
    GpuCatalogue names = later.valued().edited().market().catalogue();
    String changed =
        counts.entrySet().stream()
            .filter(each -> each.getValue() != 0)
            .sorted(Comparator.comparingLong(each -> -Math.abs(each.getValue())))
            .limit(6)
            .map(
                each ->
                    (each.getValue() > 0 ? "+" : "")
                        + Formats.count(each.getValue())
                        + " "
                        + names.get(each.getKey()).name())
            .collect(Collectors.joining(", "));
    return changed.isEmpty()
        ? "the same cards, in other conditions or at other prices paid"
        : "other cards: " + changed;
  }

  private static Map<GpuModelId, Long> counts(ValuedFarm farm) {
    return farm.farm().fleet().holdings().stream()
        .collect(
            Collectors.toMap(Holding::model, each -> (long) each.count(), Long::sum, TreeMap::new));
  }

  /** The models whose worth moved the fleet's most. */
  private static String prices(ValuedFarm earlier, ValuedFarm later) {
    FleetValuation before = earlier.valued().valuation();
    FleetValuation after = later.valued().valuation();
    var moved = new TreeMap<String, Double>();
    GpuCatalogue names = later.valued().edited().market().catalogue();
    for (int i = 0; i < Math.min(before.lines().size(), after.lines().size()); i++) {
      Line line = after.lines().get(i);
      moved.merge(
          names.get(line.holding().model()).name(),
          worth(line) - worth(before.lines().get(i)),
          Double::sum);
    }
    String models =
        moved.entrySet().stream()
            .filter(each -> Math.abs(each.getValue()) >= 1)
            .sorted(Comparator.comparingDouble(each -> -Math.abs(each.getValue())))
            .limit(3)
            .map(
                each ->
                    each.getKey()
                        + " "
                        + (each.getValue() > 0 ? "+" : "")
                        + Formats.estimate(each.getValue()))
            .collect(Collectors.joining(", "));
    String method =
        before.edition().methodology().equals(after.edition().methodology())
            ? "newer data"
            : "newer data and another method";
    String date =
        before.valuedAt().equals(after.valuedAt())
            ? ""
            : ", valued in "
                + Formats.month(after.valuedAt())
                + " rather than "
                + Formats.month(before.valuedAt());
    return method + date + (models.isEmpty() ? "; nothing moved by a dollar" : ": " + models);
  }

  private static double worth(Line line) {
    Decision decision = line.decision();
    return decision == null
        ? 0
        : decision.of(decision.best()).value().p50() * line.holding().count();
  }
}

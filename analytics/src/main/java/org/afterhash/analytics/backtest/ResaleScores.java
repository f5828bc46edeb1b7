package org.afterhash.analytics.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.afterhash.analytics.random.Normal;
import org.afterhash.analytics.resale.RollingForecasts.Forecast;
import org.afterhash.analytics.resale.RollingForecasts.Learned;
import org.afterhash.domain.gpu.GpuCatalogue;

/**
 * How well used prices were forecast (docs/backtest.md, V1).
 *
 * @param first the index as it was, every month's movement a new throw; all, sales and asks
 * @param rows the index as it is, by kind, horizon, memory and time of the forecast
 * @param pit how often what came fell into each tenth of its forecast
 * @param reliability share that lay inside the central intervals
 * @param otherPriors the index as it is with other priors of momentum
 * @param byOrigin the index as it is, by the month of the forecast
 * @param learned what was learned of movement at each origin
 */
public record ResaleScores(
    List<ScoreRow> first,
    List<ScoreRow> rows,
    List<Integer> pit,
    List<Reliability> reliability,
    List<ScoreRow> otherPriors,
    List<ScoreRow> byOrigin,
    List<Learned> learned) {
  private static final List<Double> LEVELS = List.of(0.5, 0.8, 0.9, 0.95);
  private static final List<Integer> HORIZONS = List.of(1, 2, 3, 6, 9, 12);

  /**
   * @param nominal what an interval should hold
   * @param coverage what it held
   */
  public record Reliability(double nominal, Coverage coverage) {}

  public ResaleScores {
    first = List.copyOf(first);
    rows = List.copyOf(rows);
    pit = List.copyOf(pit);
    reliability = List.copyOf(reliability);
    otherPriors = List.copyOf(otherPriors);
    byOrigin = List.copyOf(byOrigin);
    learned = List.copyOf(learned);
  }

  /** Everything together, sales, and asks. */
  public static List<ScoreRow> summary(List<Forecast> forecasts) {
    return groups(forecasts, byKind());
  }

  /** All the groups that forecasts are told apart by. */
  public static List<ScoreRow> detail(List<Forecast> forecasts, GpuCatalogue catalogue) {
    Map<String, Predicate<Forecast>> groups = byKind();
    for (int horizon : HORIZONS) {
      groups.put(horizon == 1 ? "1 month" : horizon + " months", f -> f.horizon() == horizon);
    }
    groups.put("under 8 GB", f -> memory(f, catalogue) < 8);
    groups.put("8 to 11 GB", f -> memory(f, catalogue) >= 8 && memory(f, catalogue) < 12);
    groups.put("12 to 16 GB", f -> memory(f, catalogue) >= 12 && memory(f, catalogue) < 24);
    groups.put("24 GB and more", f -> memory(f, catalogue) >= 24);
    groups.put("from 2022-01 to 2022-03", between("2022-01", "2022-03"));
    groups.put("from 2022-04 to 2022-08", between("2022-04", "2022-08"));
    groups.put("from 2022-09 to 2022-12", between("2022-09", "2022-12"));
    groups.put("from 2023-01 to 2023-09", between("2023-01", "2023-09"));
    groups.put("from 2025-12 to 2026-05", between("2025-12", "2026-05"));
    return groups(forecasts, groups);
  }

  /** One row for each month that forecasts were made in. */
  public static List<ScoreRow> byOrigin(List<Forecast> forecasts) {
    var rows = new ArrayList<ScoreRow>();
    grouped(forecasts)
        .forEach((origin, ofOrigin) -> rows.add(ScoreRow.of(origin.toString(), ofOrigin)));
    return rows;
  }

  private static TreeMap<YearMonth, List<Forecast>> grouped(List<Forecast> forecasts) {
    var byOrigin = new TreeMap<YearMonth, List<Forecast>>();
    for (Forecast one : forecasts) {
      byOrigin.computeIfAbsent(one.origin(), origin -> new ArrayList<>()).add(one);
    }
    return byOrigin;
  }

  /** Tenths of the forecasts' distributions. */
  public static List<Integer> pit(List<Forecast> forecasts) {
    var counts = new int[10];
    for (Forecast one : forecasts) {
      double pit = Scores.pit(one.mean(), one.sd(), one.observed());
      counts[(int) StrictMath.min(9, pit * 10)]++;
    }
    return Arrays.stream(counts).boxed().toList();
  }

  /** Central intervals of 50 to 95 %. */
  public static List<Reliability> reliability(List<Forecast> forecasts) {
    var levels = new ArrayList<Reliability>();
    for (double level : LEVELS) {
      double z = Normal.quantile(0.5 + level / 2);
      var clusters = new ArrayList<Coverage.Cluster>();
      for (List<Forecast> ofOrigin : grouped(forecasts).values()) {
        int inside =
            (int)
                ofOrigin.stream()
                    .filter(f -> StrictMath.abs(f.observed() - f.mean()) <= z * f.sd())
                    .count();
        clusters.add(new Coverage.Cluster(inside, ofOrigin.size()));
      }
      levels.add(new Reliability(level, Coverage.of(clusters)));
    }
    return levels;
  }

  private static Map<String, Predicate<Forecast>> byKind() {
    Map<String, Predicate<Forecast>> groups = new LinkedHashMap<>();
    groups.put("all", f -> true);
    groups.put("sales, 2021-10 to 2023-10", f -> f.kind().equals("sale"));
    groups.put("asks, 2025-09 to 2026-06", f -> f.kind().equals("ask"));
    return groups;
  }

  private static List<ScoreRow> groups(
      List<Forecast> forecasts, Map<String, Predicate<Forecast>> groups) {
    var rows = new ArrayList<ScoreRow>();
    groups.forEach(
        (name, belongs) -> {
          List<Forecast> ofGroup = forecasts.stream().filter(belongs).toList();
          if (!ofGroup.isEmpty()) {
            rows.add(ScoreRow.of(name, ofGroup));
          }
        });
    return rows;
  }

  private static Predicate<Forecast> between(String first, String last) {
    return f ->
        !f.origin().isBefore(YearMonth.parse(first)) && !f.origin().isAfter(YearMonth.parse(last));
  }

  private static double memory(Forecast one, GpuCatalogue catalogue) {
    Double memory = catalogue.get(one.model()).memoryGb();
    return memory == null ? 0 : memory;
  }
}

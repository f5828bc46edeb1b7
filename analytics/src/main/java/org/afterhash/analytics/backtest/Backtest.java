package org.afterhash.analytics.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.afterhash.analytics.resale.RollingForecasts;
import org.afterhash.analytics.resale.RollingForecasts.Forecast;
import org.afterhash.analytics.resale.RollingForecasts.Learned;
import org.afterhash.analytics.resale.RollingForecasts.Movement;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Shock;

/**
 * How far to trust the estimates: everything that was held against what came, or against what
 * others measured (docs/backtest.md).
 *
 * @param methodology id of the method that was tried
 * @param facts hash of the vintage that it was tried on
 * @param resale V1
 * @param checks V2 to V7
 * @param calibrations V8
 * @param trials V9
 */
public record Backtest(
    String methodology,
    String facts,
    ResaleScores resale,
    List<Check> checks,
    List<Calibration> calibrations,
    List<Trial> trials) {
  private static final int DRAWS = 1 << 12;
  private static final long SEED = 1;
  private static final int WORLDS = 500;

  public Backtest {
    checks = List.copyOf(checks);
    calibrations = List.copyOf(calibrations);
    trials = List.copyOf(trials);
  }

  /**
   * Everything, in a minute or two.
   *
   * @param progress is told each step, a line each
   */
  public static Backtest run(
      Methodology methodology, MarketSnapshot market, Consumer<String> progress) {
    ResaleScores resale = resale(methodology, market, progress);
    progress.accept("V2 to V7: the Merge, spend, power, other coins, rents, farms");
    var checks = new ArrayList<Check>();
    checks.add(new MergeShock(methodology, market).check(DRAWS, SEED));
    checks.addAll(new SpendChecks(methodology, market, DRAWS, SEED).list());
    checks.addAll(new PowerChecks(methodology, market).list(DRAWS, SEED));
    checks.addAll(new RentChecks(methodology, market).list(DRAWS, SEED));
    checks.addAll(new FarmChecks(methodology, market).list(DRAWS, SEED));
    progress.accept("V8: " + WORLDS + " made worlds");
    List<Calibration> calibrations =
        List.of(
            new PriceWorlds(methodology, market).run(WORLDS, SEED),
            new SpendWorlds(methodology, market).run(WORLDS, DRAWS, SEED));
    progress.accept("V9: numerics");
    List<Trial> trials = new Numerics(methodology, market).trials();
    return new Backtest(
        methodology.id(), market.vintage().hash(), resale, checks, calibrations, trials);
  }

  private static ResaleScores resale(
      Methodology methodology, MarketSnapshot market, Consumer<String> progress) {
    var rolling = new RollingForecasts(methodology, market);
    List<Forecast> first = all(rolling, Movement.INDEPENDENT, "as it was", progress);
    List<Forecast> now = all(rolling, Movement.MOMENTUM, "as it is", progress);
    var others = new ArrayList<ScoreRow>();
    for (Other other : Other.values()) {
      var changed = new RollingForecasts(methodology.under(other.shocks()), market);
      List<Forecast> forecasts = all(changed, Movement.MOMENTUM, other.words, progress);
      others.add(ScoreRow.of(other.words, forecasts));
    }
    List<Learned> learned =
        rolling.origins().stream()
            .flatMap(origin -> rolling.learned(origin, Movement.MOMENTUM).stream())
            .toList();
    return new ResaleScores(
        ResaleScores.summary(first),
        ResaleScores.detail(now, market.catalogue()),
        ResaleScores.pit(now),
        ResaleScores.reliability(now),
        others,
        ResaleScores.byOrigin(now),
        learned);
  }

  /** Other things that could have been believed of momentum. */
  private enum Other {
    LIVELIER("momentum twice as lively", "backtest.momentum", 2),
    CALMER("momentum half as lively", "backtest.momentum", 0.5),
    LONGER("momentum that lasts longer", "backtest.persistence", 1.5);

    private final String words;
    private final String parameter;
    private final double factor;

    Other(String words, String parameter, double factor) {
      this.words = words;
      this.parameter = parameter;
      this.factor = factor;
    }

    private List<Shock> shocks() {
      return List.of(new Shock.Scale(parameter, factor));
    }
  }

  private static List<Forecast> all(
      RollingForecasts rolling, Movement movement, String which, Consumer<String> progress) {
    progress.accept(
        "V1: used prices from " + rolling.origins().size() + " origins, the index " + which);
    return rolling.origins().parallelStream()
        .map(origin -> rolling.from(origin, movement))
        .flatMap(List::stream)
        .toList();
  }
}

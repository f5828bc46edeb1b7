package org.afterhash.portal.valuation;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.Outcome;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModelId;

/** The one thing that brings more than half of what a fleet of several models is worth. */
record BringsMost(Outcome outcome, GpuModelId model) {

  static Optional<BringsMost> of(FleetValuation v) {
    var usd = new TreeMap<String, Double>();
    var parts = new TreeMap<String, BringsMost>();
    var models = new TreeSet<GpuModelId>();
    double all = 0;
    for (FleetValuation.Line line : v.lines()) {
      models.add(line.holding().model());
      Decision decision = line.decision();
      if (decision != null) {
        var part = new BringsMost(decision.best(), line.holding().model());
        double brings = decision.of(decision.best()).value().mean() * line.holding().count();
        parts.put(part.toString(), part);
        usd.merge(part.toString(), brings, Double::sum);
        all += brings;
      }
    }
    double half = all / 2;
    return models.size() < 2
        ? Optional.empty()
        : usd.entrySet().stream()
            .filter(each -> each.getValue() > half)
            .max(Comparator.comparingDouble(Map.Entry::getValue))
            .map(each -> parts.get(each.getKey()));
  }

  /** {@code selling the RTX 3090s}. */
  String words(GpuCatalogue cards) {
    String them = "the " + cards.get(model).name() + "s";
    return switch (outcome) {
      case SELL -> "selling " + them;
      case RENT -> "renting " + them + " out for AI";
      case MINE -> "mining with " + them + ", then selling them";
      case SCRAP -> "scrapping " + them;
    };
  }
}

package org.afterhash.portal.farm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.portal.estimate.ValuedFarm;
import org.afterhash.portal.report.Report;
import org.afterhash.portal.valuation.Owner;
import org.afterhash.portal.valuation.ValuationView;
import org.afterhash.portal.web.Formats;

/** A farm's valuation to be handed on. */
final class FarmReport {
  private FarmReport() {}

  /**
   * The report.
   *
   * @param figures as JSON
   */
  static Report of(ValuedFarm farm, byte[] figures) {
    FleetVersion version = farm.farm().version();
    var subject =
        new Report.Subject(
            farm.farm().demonstration().farm().name(),
            farm.farm().demonstration().story(),
            "fleet version "
                + version.number()
                + " of "
                + farm.farm().versions().size()
                + ", "
                + Formats.counted(version.gpus(), "card"),
            version.sha256(),
            Optional.of(new Report.FarmFleet(version.farm().value(), version.number())));
    return new Report(
        subject,
        farm.terms(),
        farm.valued(),
        ValuationView.of(farm.valued(), Owner.FARM, List.of()),
        new String(figures, UTF_8));
  }
}

package org.afterhash.sql;

import static java.util.Comparator.comparing;
import static org.afterhash.sql.Columns.checked;
import static org.afterhash.sql.Columns.confidence;
import static org.afterhash.sql.Columns.sourceKeys;
import static org.afterhash.sql.Columns.text;

import io.vertx.sqlclient.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.CoinYield;
import org.afterhash.domain.market.PivotReport;
import org.afterhash.domain.market.PivotReport.PeriodKind;
import org.afterhash.domain.market.PowerPrice;
import org.afterhash.domain.market.RentalRate;
import org.afterhash.domain.market.RentalRequirement;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.SourceKey;

/** What else can be done with a card, as the vocabulary has it, and in its order. */
final class UseRows {
  static final Comparator<RentalRate> RENT_ORDER =
      comparing(RentalRate::model)
          .thenComparing(RentalRate::date)
          .thenComparing(RentalRate::provider)
          .thenComparing(RentalRate::kind)
          .thenComparing(RentalRate::statistic)
          .thenComparing(RentalRate::source);

  static final Comparator<RentalRequirement> REQUIREMENT_ORDER =
      comparing(RentalRequirement::platform)
          .thenComparing(RentalRequirement::stage)
          .thenComparing(RentalRequirement::requirement)
          .thenComparing(requirement -> requirement.date().map(PartialDate::text).orElse(""));

  static final Comparator<CoinYield> COIN_ORDER =
      comparing(CoinYield::model)
          .thenComparing(CoinYield::date)
          .thenComparing(CoinYield::algorithm)
          .thenComparing(CoinYield::coin);

  static final Comparator<PowerPrice> POWER_ORDER =
      comparing(PowerPrice::country)
          .thenComparing(PowerPrice::region)
          .thenComparing(PowerPrice::period)
          .thenComparing(PowerPrice::basis)
          .thenComparing(PowerPrice::source);

  static final Comparator<PivotReport> PIVOT_ORDER =
      comparing(PivotReport::company)
          .thenComparing(PivotReport::period)
          .thenComparing(PivotReport::metric)
          .thenComparing(PivotReport::source);

  private UseRows() {}

  static RentalRate rentalRate(Row stored) {
    return checked(
        stored,
        "rental_rates",
        List.of("provider", "model", "date", "kind", "stat", "source"),
        row ->
            new RentalRate(
                row.getString("provider"),
                GpuModelId.ofName(row.getString("model")),
                new PartialDate(row.getString("date")),
                row.getDouble("usd_per_gpu_hour"),
                row.getString("kind"),
                row.getString("stat"),
                row.getInteger("n_or_gpus"),
                new SourceKey(row.getString("source")),
                confidence(row),
                text(row, "note")));
  }

  static RentalRequirement requirement(Row stored) {
    return checked(
        stored,
        "rental_requirements",
        List.of("platform", "stage", "requirement", "date"),
        row ->
            new RentalRequirement(
                row.getString("platform"),
                row.getString("stage"),
                row.getString("requirement"),
                row.getString("value"),
                text(row, "unit"),
                Optional.of(row.getString("date"))
                    .filter(date -> !date.isEmpty())
                    .map(PartialDate::new),
                sourceKeys(row, "source"),
                confidence(row),
                text(row, "note")));
  }

  static CoinYield coinYield(Row stored) {
    return checked(
        stored,
        "mining_alternatives",
        List.of("model", "coin", "algorithm", "date"),
        row ->
            new CoinYield(
                GpuModelId.ofName(row.getString("model")),
                row.getString("coin"),
                row.getString("algorithm"),
                row.getDouble("hashrate"),
                row.getString("hashrate_unit"),
                row.getDouble("power_w"),
                row.getDouble("gross_revenue_usd_per_day"),
                new PartialDate(row.getString("date")),
                sourceKeys(row, "source"),
                confidence(row),
                text(row, "note")));
  }

  static PowerPrice powerPrice(Row stored) {
    return checked(
        stored,
        "electricity",
        List.of("iso3", "region", "period", "basis"),
        row ->
            new PowerPrice(
                row.getString("iso3"),
                row.getString("region"),
                row.getString("period"),
                row.getDouble("usd_per_kwh"),
                row.getString("basis"),
                new SourceKey(row.getString("source")),
                confidence(row)));
  }

  static PivotReport pivotReport(Row stored) {
    return checked(
        stored,
        "pivots",
        List.of("company", "period", "metric"),
        row ->
            new PivotReport(
                row.getString("company"),
                row.getString("period"),
                Columns.constant(PeriodKind.class, row, "period_kind"),
                row.getString("metric"),
                row.getDouble("value"),
                row.getString("unit"),
                new SourceKey(row.getString("source")),
                confidence(row),
                text(row, "note")));
  }
}

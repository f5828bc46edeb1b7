package org.afterhash.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.afterhash.domain.estimate.Decision;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.estimate.FleetValuation.Line;
import org.afterhash.domain.estimate.Requirement;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.result.Failure;
import org.afterhash.ingest.fleet.FleetFile;
import org.afterhash.ingest.fleet.Layout;
import org.afterhash.portal.estimate.FleetAnswers.ValuedFile;
import org.afterhash.portal.estimate.Valued;
import org.afterhash.portal.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * A fleet's valuation: what {@code POST /api/v1/valuations} answers, and a part of what is said of
 * a farm.
 *
 * @param reading how the file was understood: format, decisions, columns; absent, as the next two,
 *     where no file was sent
 * @param leftOut rows that were read but could not be used, when they were to be left out
 * @param warnings what was odd in the file and did no harm
 * @param sites what the cards of each site bring; absent where the fleet names none
 * @param rows how each row was read; absent unless asked for
 */
@JsonInclude(Include.NON_NULL)
record ValuationAnswer(
    Fleet fleet,
    @Nullable Layout reading,
    @Nullable List<Problem> leftOut,
    @Nullable List<Problem> warnings,
    Spend spend,
    Figures resale,
    Figures recoverable,
    @Nullable Figures share,
    List<ByAction> byAction,
    List<ByAction> alternatives,
    List<Pace> paces,
    Planned plan,
    List<Kept> keeping,
    @Nullable BesidePeers comparison,
    Figures waitingPerWeek,
    List<Item> lines,
    @Nullable List<AtSite> sites,
    List<Retrofit> retrofit,
    @Nullable Allocated allocation,
    @Nullable List<Needed> mustBeTrue,
    List<Share> drivers,
    List<String> assumedInputs,
    List<String> flags,
    String edition,
    String methodology,
    String vintage,
    String valuationDate,
    int draws,
    long seed,
    @Nullable List<Row> rows) {

  record Fleet(long rows, long gpus, List<Unresolved> unresolved) {}

  /** A row whose card is not known. */
  record Unresolved(int line, String text, List<String> suggestions) {}

  record Problem(int line, String column, String code, String detail) {
    static Problem of(Failure failure) {
      return new Problem(failure.line(), failure.column(), failure.code(), failure.sentence());
    }
  }

  record Spend(BigDecimal book, BigDecimal imputed, long unpricedGpus, String unit) {}

  /** A holding; where no price is known there are neither actions nor a recommendation. */
  @JsonInclude(Include.NON_NULL)
  record Item(
      String model,
      int gpus,
      String condition,
      @Nullable String site,
      @Nullable BigDecimal spentPerCard,
      @Nullable String spentBasis,
      @Nullable Figures resale,
      Map<String, Action> actions,
      @Nullable String recommendation,
      @Nullable BigDecimal breakEvenRent,
      @Nullable Renting renting,
      @Nullable Figures waitingPerWeek,
      @Nullable Evidence evidence) {}

  /** USD per card; {@code obstacle} says why an action is not possible. */
  @JsonInclude(Include.NON_NULL)
  record Action(
      BigDecimal p5,
      BigDecimal p50,
      BigDecimal p95,
      BigDecimal mean,
      BigDecimal bestProbability,
      BigDecimal regret,
      BigDecimal tailGap,
      @Nullable String obstacle) {
    static Action of(Decision.Action action) {
      Distribution d = action.value();
      return new Action(
          Json.figure(d.p5()),
          Json.figure(d.p50()),
          Json.figure(d.p95()),
          Json.figure(d.mean()),
          Json.figure(action.bestProbability()),
          Json.figure(action.regret()),
          Json.figure(action.tailGap()),
          action.obstacle());
    }
  }

  /** On what terms a card could be rented out: USD per hour, and USD per card up front. */
  record Renting(String work, BigDecimal marketRent, BigDecimal use, BigDecimal upFront) {
    static Renting of(Decision.Renting renting) {
      return new Renting(
          renting.work(),
          Json.figure(renting.marketRent()),
          Json.figure(renting.use()),
          Json.figure(renting.upFront()));
    }
  }

  /** What one action brings, with how many cards. */
  record ByAction(String action, long gpus, Figures value) {
    static List<ByAction> of(List<FleetValuation.ByAction> actions) {
      return actions.stream()
          .map(a -> new ByAction(a.outcome().word(), a.cards(), Figures.of(a.value())))
          .toList();
    }
  }

  /** What an input would have to be; {@code needed} is null where nothing is enough. */
  record Needed(
      String input,
      String unit,
      @JsonInclude(Include.ALWAYS) @Nullable BigDecimal now,
      @JsonInclude(Include.ALWAYS) @Nullable BigDecimal needed) {
    static Needed of(Requirement requirement) {
      Double now = requirement.now();
      Double needed = requirement.needed();
      return new Needed(
          requirement.input(),
          requirement.unit(),
          now == null ? null : Json.figure(now),
          needed == null ? null : Json.figure(needed));
    }
  }

  /** Selling everything over some months. */
  record Pace(int months, Figures value) {}

  record Share(String parameter, String label, BigDecimal share) {}

  /** How a row was read; {@code model} is null where it is not known. */
  record Row(int line, String text, @Nullable String model, BigDecimal confidence, String reason) {}

  /** What there is to say of the file that the fleet was read from; nulls where there was none. */
  private record Reading(
      Fleet fleet,
      @Nullable Layout layout,
      @Nullable List<Problem> leftOut,
      @Nullable List<Problem> warnings,
      @Nullable List<Row> rows) {}

  /** Of a file that was sent. */
  static ValuationAnswer of(ValuedFile sent, boolean withRows) {
    FleetFile file = sent.file();
    return of(
        sent.valued(),
        new Reading(
            new Fleet(file.rows().size(), sent.valued().valuation().gpus(), unresolved(file)),
            file.layout(),
            sent.failures().stream().filter(Failure::isError).map(Problem::of).toList(),
            sent.failures().stream().filter(ValuationAnswer::isWarning).map(Problem::of).toList(),
            withRows ? rows(file) : null));
  }

  /** Of a fleet that is stored. */
  static ValuationAnswer of(Valued valued, FleetVersion version) {
    return of(
        valued,
        new Reading(new Fleet(version.rows(), version.gpus(), List.of()), null, null, null, null));
  }

  private static ValuationAnswer of(Valued valued, Reading reading) {
    FleetValuation v = valued.valuation();
    return new ValuationAnswer(
        reading.fleet,
        reading.layout,
        reading.leftOut,
        reading.warnings,
        new Spend(
            Json.figure(v.spend().book()),
            Json.figure(v.spend().imputed()),
            v.spend().unpriced(),
            "USD"),
        Figures.of(v.resale()),
        Figures.of(v.recoverable()),
        v.share() == null ? null : Figures.of(v.share()),
        ByAction.of(v.byAction()),
        ByAction.of(v.alternatives()),
        v.paces().stream().map(p -> new Pace(p.months(), Figures.of(p.value()))).toList(),
        Planned.of(v.plan()),
        v.keeping().stream().map(Kept::of).toList(),
        valued.comparison() == null ? null : BesidePeers.of(valued.comparison()),
        Figures.of(v.waiting()),
        v.lines().stream().map(ValuationAnswer::item).toList(),
        v.sites().isEmpty() ? null : v.sites().stream().map(AtSite::of).toList(),
        v.quotes().stream().map(Retrofit::of).toList(),
        v.allocation() == null ? null : Allocated.of(v.allocation()),
        valued.mustBeTrue().isEmpty()
            ? null
            : valued.mustBeTrue().stream().map(Needed::of).toList(),
        v.drivers().stream()
            .map(d -> new Share(d.id(), d.label(), Json.figure(d.share())))
            .toList(),
        v.assumedInputs(),
        v.flags(),
        v.edition().id(),
        v.edition().methodology(),
        v.edition().vintage().id(),
        v.valuedAt().toString(),
        v.draws(),
        v.seed(),
        reading.rows);
  }

  private static boolean isWarning(Failure failure) {
    return failure.level() == Failure.Level.WARNING;
  }

  private static List<Unresolved> unresolved(FleetFile file) {
    return file.unresolved().stream()
        .map(
            row ->
                new Unresolved(
                    row.line(),
                    row.text(),
                    row.suggestions().stream().map(GpuModelId::value).toList()))
        .toList();
  }

  private static List<Row> rows(FleetFile file) {
    return file.rows().stream()
        .map(
            row ->
                new Row(
                    row.line(),
                    row.text(),
                    row.model().map(GpuModelId::value).orElse(null),
                    Json.figure(row.confidence()),
                    row.reason()))
        .toList();
  }

  private static Item item(Line line) {
    Decision decision = line.decision();
    Decision.Renting renting = decision == null ? null : decision.renting();
    Double breakEven = renting == null ? null : renting.breakEvenRent();
    return new Item(
        line.holding().model().value(),
        line.holding().count(),
        line.holding().condition().word(),
        line.holding().site() == null ? null : line.holding().site().value(),
        line.spentPerCard() == null ? null : Json.figure(line.spentPerCard()),
        line.spentPerCard() == null ? null : line.imputed() ? "imputed" : "stated",
        line.resale() == null ? null : Figures.of(line.resale()),
        decision == null ? Map.of() : actions(decision),
        decision == null ? null : decision.recommendation(),
        breakEven == null ? null : Json.figure(breakEven),
        renting == null ? null : Renting.of(renting),
        line.waiting() == null ? null : Figures.of(line.waiting()),
        line.evidence() == null ? null : Evidence.of(line.evidence()));
  }

  private static Map<String, Action> actions(Decision decision) {
    var actions = new LinkedHashMap<String, Action>();
    decision.actions().forEach(a -> actions.put(a.outcome().word(), Action.of(a)));
    return actions;
  }
}

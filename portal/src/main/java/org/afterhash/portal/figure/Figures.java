package org.afterhash.portal.figure;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.afterhash.analytics.backtest.Backtest;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.Questions;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Query;

/** The catalogue of charts: each has a slug, and its page and its files for nothing. */
public final class Figures {
  private final Estimates estimates;
  private final Backtest backtest;
  private final List<Estimated> estimated =
      List.of(
          new Estimated(SpendFigure.SLUG, SpendFigure.QUANTITY, this::spend),
          new Estimated(ClaimsFigure.SLUG, ClaimsFigure.QUANTITY, this::claims),
          new Estimated(RecoveryFigure.SLUG, RecoveryFigure.QUANTITY, this::recovery),
          new Estimated(HundredFigure.SLUG, HundredFigure.QUANTITY, this::hundred),
          new Estimated(WaterfallFigure.SLUG, WaterfallFigure.QUANTITY, this::waterfall),
          new Estimated(WaysFigure.SLUG, WaysFigure.QUANTITY, this::ways),
          new Estimated(PerCardFigure.SLUG, PerCardFigure.QUANTITY, this::perCard),
          new Estimated(GatesFigure.SLUG, GatesFigure.QUANTITY, this::gates),
          new Estimated(DemandFigure.SLUG, DemandFigure.QUANTITY, this::demand),
          new Estimated(NaiveFigure.SLUG, NaiveFigure.QUANTITY, this::naive),
          new Estimated(TornadoFigure.SLUG, TornadoFigure.QUANTITY, this::tornado),
          new Estimated(DriversFigure.SLUG, DriversFigure.QUANTITY, this::drivers));
  private final List<Observed> observed =
      List.of(
          new Observed(
              TrustFigure.RELIABILITY, TrustFigure.RELIABILITY_QUANTITY, this::reliability),
          new Observed(TrustFigure.ERROR, TrustFigure.ERROR_QUANTITY, this::forecastError),
          new Observed(HindsightFigure.SLUG, HindsightFigure.QUANTITY, this::hindsight),
          new Observed(MemoryFigure.SLUG, MemoryFigure.QUANTITY, this::memory),
          new Observed(RentFigure.SLUG, RentFigure.QUANTITY, this::rent),
          new Observed(PowerFigure.SLUG, PowerFigure.QUANTITY, this::power),
          new Observed(PivotPromiseFigure.SLUG, PivotPromiseFigure.QUANTITY, this::promises),
          new Observed(PivotShareFigure.SLUG, PivotShareFigure.QUANTITY, this::pivotShares),
          new Observed(HashrateFigure.SLUG, HashrateFigure.QUANTITY, this::hashrate));

  /** A chart's name in addresses and in words. */
  public record Entry(String slug, String title) {

    /** Whether it shows the prices of a single model. */
    public boolean isOfOneCard() {
      return slug.startsWith(ResaleFigure.PREFIX) && !slug.equals(MemoryFigure.SLUG);
    }
  }

  /** A chart that answers a question. */
  private record Estimated(
      String slug, String title, BiFunction<Edited, Question, Future<Figure>> make) {}

  /** A chart of the market, whatever is asked. */
  private record Observed(
      String slug, String title, java.util.function.Function<Edited, Future<Figure>> make) {}

  public Figures(Estimates estimates, Backtest backtest) {
    this.estimates = estimates;
    this.backtest = backtest;
  }

  /** Every chart that can be made from an edition. */
  public List<Entry> list(Edited edited) {
    var entries = new ArrayList<Entry>();
    estimated.forEach(one -> entries.add(new Entry(one.slug(), one.title())));
    observed.forEach(one -> entries.add(new Entry(one.slug(), one.title())));
    for (GpuModel model : edited.market().catalogue().models()) {
      if (ResaleFigure.hasData(edited, model)) {
        entries.add(new Entry(slug(model), ResaleFigure.quantity(model)));
      }
    }
    return entries;
  }

  /** The catalogue of the newest edition. */
  public Future<List<Entry>> list() {
    return estimates.current().map(this::list);
  }

  /**
   * A chart.
   *
   * @param edition empty for the newest
   * @param query may hold a question; other parameters are not read
   * @return failed with {@link NotFoundException} when there is no such chart or edition, with
   *     {@link BadRequestException} when the question is none or the chart answers none
   */
  public Future<Figure> figure(Optional<String> edition, String slug, Query query) {
    Future<Edited> at = edition.map(estimates::edition).orElseGet(estimates::current);
    return at.compose(edited -> figure(edited, slug, query));
  }

  private Future<Figure> figure(Edited edited, String slug, Query query) {
    for (Estimated one : estimated) {
      if (one.slug().equals(slug)) {
        return one.make().apply(edited, Questions.of(query, edited, Question.MERGE));
      }
    }
    Questions.parameters().stream()
        .filter(name -> query.text(name).isPresent())
        .findFirst()
        .ifPresent(
            name -> {
              throw new BadRequestException(
                  "This chart shows the market whatever is asked; leave \"" + name + "\" out.");
            });
    for (Observed one : observed) {
      if (one.slug().equals(slug)) {
        return one.make().apply(edited);
      }
    }
    return Future.succeededFuture(
        model(edited, slug)
            .flatMap(model -> resale(edited, model))
            .orElseThrow(() -> new NotFoundException("chart", slug)));
  }

  /** What the industry spent, by month. */
  public Future<Figure> spend(Edited edited, Question question) {
    return estimates.industry(edited, question).map(estimate -> SpendFigure.of(edited, estimate));
  }

  /** What others say was spent, beside ours. */
  public Future<Figure> claims(Edited edited, Question question) {
    return estimates.industry(edited, question).map(estimate -> ClaimsFigure.of(edited, estimate));
  }

  /** What part of it selling the cards recovers, at the Merge and since. */
  public Future<Figure> recovery(Edited edited, Question question) {
    List<Future<IndustryEstimate>> made =
        RecoveryFigure.dates(edited, question)
            .map(date -> estimates.industry(edited, Questions.at(question, date)))
            .toList();
    return Future.all(made)
        .map(all -> made.stream().map(Future::result).toList())
        .map(dated -> RecoveryFigure.of(edited, question, dated));
  }

  /** Which part of the cards could be rented out, and what stops the others. */
  public Future<Figure> gates(Edited edited, Question question) {
    return estimates.industry(edited, question).map(estimate -> GatesFigure.of(edited, estimate));
  }

  /** What is left of a hundred dollars. */
  public Future<Figure> hundred(Edited edited, Question question) {
    return estimates.industry(edited, question).map(estimate -> HundredFigure.of(edited, estimate));
  }

  /** From what was spent to what is recoverable. */
  public Future<Figure> waterfall(Edited edited, Question question) {
    return estimates
        .industry(edited, question)
        .map(estimate -> WaterfallFigure.of(edited, estimate));
  }

  /** What becomes of the cards, by model. */
  public Future<Figure> ways(Edited edited, Question question) {
    return estimates.industry(edited, question).map(estimate -> WaysFigure.of(edited, estimate));
  }

  /** What a card brings its owner, by model. */
  public Future<Figure> perCard(Edited edited, Question question) {
    return estimates.industry(edited, question).map(estimate -> PerCardFigure.of(edited, estimate));
  }

  /** What miners could offer for rent, and what renters ask for. */
  public Future<Figure> demand(Edited edited, Question question) {
    return estimates.industry(edited, question).map(estimate -> DemandFigure.of(edited, estimate));
  }

  /** What a stated share of a stated spend would be, beside the estimate. */
  public Future<Figure> naive(Edited edited, Question question) {
    return estimates.industry(edited, question).map(estimate -> NaiveFigure.of(edited, estimate));
  }

  /** How far each input alone moves the recoverable share. */
  public Future<Figure> tornado(Edited edited, Question question) {
    return estimates.industry(edited, question).map(estimate -> TornadoFigure.of(edited, estimate));
  }

  /** How much of the uncertainty goes back to which inputs. */
  public Future<Figure> drivers(Edited edited, Question question) {
    return estimates.industry(edited, question).map(estimate -> DriversFigure.of(edited, estimate));
  }

  /** What keeping a card from late 2023 to today has brought. */
  public Future<Figure> hindsight(Edited edited) {
    return Future.succeededFuture(HindsightFigure.of(edited));
  }

  /** What used cards sold for, by memory and month. */
  public Future<Figure> memory(Edited edited) {
    return estimates.resaleByMemory(edited).map(classes -> MemoryFigure.of(edited, classes));
  }

  /** What renters pay for the card that all others are measured by. */
  public Future<Figure> rent(Edited edited) {
    return Future.succeededFuture(RentFigure.of(edited));
  }

  /** What industry pays for electricity. */
  public Future<Figure> power(Edited edited) {
    return Future.succeededFuture(PowerFigure.of(edited));
  }

  /** What a public miner promised of its turn to AI, and what it reported. */
  public Future<Figure> promises(Edited edited) {
    return Future.succeededFuture(PivotPromiseFigure.of(edited));
  }

  /** What part of public miners' revenue came from computing for others. */
  public Future<Figure> pivotShares(Edited edited) {
    return Future.succeededFuture(PivotShareFigure.of(edited));
  }

  /** Ethereum's hashrate, by month. */
  public Future<Figure> hashrate(Edited edited) {
    return Future.succeededFuture(HashrateFigure.of(edited));
  }

  /** What forecast intervals of used prices held. */
  public Future<Figure> reliability(Edited edited) {
    return Future.succeededFuture(TrustFigure.reliability(edited, backtest));
  }

  /** How far off forecasts of used prices were. */
  public Future<Figure> forecastError(Edited edited) {
    return Future.succeededFuture(TrustFigure.error(edited, backtest));
  }

  /** What a card sold for; empty where nobody recorded it by month. */
  public Optional<Figure> resale(Edited edited, GpuModel model) {
    return ResaleFigure.hasData(edited, model)
        ? Optional.of(ResaleFigure.of(edited, model, slug(model)))
        : Optional.empty();
  }

  private static String slug(GpuModel model) {
    return ResaleFigure.PREFIX + model.id();
  }

  private static Optional<GpuModel> model(Edited edited, String slug) {
    String id =
        slug.startsWith(ResaleFigure.PREFIX) ? slug.substring(ResaleFigure.PREFIX.length()) : "";
    return id.matches(GpuModelId.PATTERN)
        ? edited.market().catalogue().find(new GpuModelId(id))
        : Optional.empty();
  }
}

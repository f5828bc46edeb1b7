package org.afterhash.portal.figure;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;

/** The catalogue of charts: each has a slug, and its page and its files for nothing. */
public final class Figures {
  private static final String SPEND = "industry-spend";
  private static final String CLAIMS = "spend-claims";
  private static final String GATES = "repurposable-share";
  private static final String RECOVERY = "recoverable-share";
  private static final String RESALE = "resale-";

  private final Estimates estimates;

  /** A chart's name in addresses and in words. */
  public record Entry(String slug, String title) {}

  public Figures(Estimates estimates) {
    this.estimates = estimates;
  }

  /** Every chart that can be made from an edition. */
  public List<Entry> list(Edited edited) {
    var entries = new ArrayList<Entry>();
    entries.add(new Entry(SPEND, SpendFigure.QUANTITY));
    entries.add(new Entry(CLAIMS, ClaimsFigure.QUANTITY));
    entries.add(new Entry(RECOVERY, RecoveryFigure.QUANTITY));
    entries.add(new Entry(GATES, GatesFigure.QUANTITY));
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
   * @return failed with {@link NotFoundException} when there is no such chart or edition
   */
  public Future<Figure> figure(Optional<String> edition, String slug) {
    Future<Edited> at = edition.map(estimates::edition).orElseGet(estimates::current);
    return at.compose(edited -> figure(edited, slug));
  }

  private Future<Figure> figure(Edited edited, String slug) {
    return switch (slug) {
      case SPEND -> spend(edited);
      case CLAIMS -> claims(edited);
      case RECOVERY -> recovery(edited);
      case GATES -> gates(edited);
      default ->
          Future.succeededFuture(
              model(edited, slug)
                  .flatMap(model -> resale(edited, model))
                  .orElseThrow(() -> new NotFoundException("chart", slug)));
    };
  }

  /** What the industry spent, by month. */
  public Future<Figure> spend(Edited edited) {
    return estimates
        .industry(edited, Estimates.SEED)
        .map(estimate -> SpendFigure.of(edited, estimate, SPEND));
  }

  /** What others say was spent, beside ours. */
  public Future<Figure> claims(Edited edited) {
    return estimates
        .industry(edited, Estimates.SEED)
        .map(estimate -> ClaimsFigure.of(edited, estimate, CLAIMS));
  }

  /** What part of it selling the cards recovers, at the Merge and since. */
  public Future<Figure> recovery(Edited edited) {
    List<Future<IndustryEstimate>> made =
        RecoveryFigure.dates(edited)
            .map(date -> estimates.industry(edited, date, Estimates.SEED))
            .toList();
    return Future.all(made)
        .map(
            all -> RecoveryFigure.of(edited, made.stream().map(Future::result).toList(), RECOVERY));
  }

  /** Which part of the cards could be rented out, and what stops the others. */
  public Future<Figure> gates(Edited edited) {
    return estimates
        .industry(edited, Question.MERGE, Estimates.SEED)
        .map(estimate -> GatesFigure.of(edited, estimate, GATES));
  }

  /** What a card sold for; empty where nobody recorded it by month. */
  public Optional<Figure> resale(Edited edited, GpuModel model) {
    return ResaleFigure.hasData(edited, model)
        ? Optional.of(ResaleFigure.of(edited, model, slug(model)))
        : Optional.empty();
  }

  private static String slug(GpuModel model) {
    return RESALE + model.id();
  }

  private static Optional<GpuModel> model(Edited edited, String slug) {
    String id = slug.startsWith(RESALE) ? slug.substring(RESALE.length()) : "";
    return id.matches(GpuModelId.PATTERN)
        ? edited.market().catalogue().find(new GpuModelId(id))
        : Optional.empty();
  }
}

package org.afterhash.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.List;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/gpus}: the catalogue with today's second-hand price of each card. */
public final class GpuApi {
  private final Estimates estimates;

  public GpuApi(Estimates estimates) {
    this.estimates = estimates;
  }

  /** All models, by id. */
  public Future<Reply> list(Call call) {
    return estimates
        .current()
        .map(
            edited ->
                new Answer(
                    edited.edition().id(),
                    edited.edition().methodology(),
                    edited.edition().vintage().id(),
                    edited.valuedAt().toString(),
                    edited.market().catalogue().models().stream()
                        .map(model -> card(edited, model))
                        .toList()))
        .map(answer -> Reply.json(Json.bytes(answer), Caching.LIVE));
  }

  /** One model by its id. */
  public Future<Reply> show(Call call) {
    return estimates
        .current()
        .map(edited -> card(edited, edited.market().catalogue().named(call.path("model"))))
        .map(card -> Reply.json(Json.bytes(card), Caching.LIVE));
  }

  record Answer(
      String edition, String methodology, String vintage, String valuationDate, List<Card> gpus) {}

  @JsonInclude(Include.NON_NULL)
  record Card(
      String id,
      String name,
      String vendor,
      @Nullable String architecture,
      @Nullable String released,
      @Nullable BigDecimal launchPriceUsd,
      @Nullable BigDecimal memoryGb,
      @Nullable Integer boardPowerW,
      @Nullable BigDecimal ethashMhs,
      boolean miningCard,
      @Nullable Figures resale,
      @Nullable Evidence evidence,
      List<String> sources) {}

  private static Card card(Edited edited, GpuModel model) {
    var price = edited.resale().price(model.id());
    return new Card(
        model.id().value(),
        model.name(),
        model.vendor().label(),
        model.architecture(),
        model.released() == null ? null : model.released().text(),
        decimal(model.launchPriceUsd()),
        decimal(model.memoryGb()),
        model.boardPowerW(),
        model.ethash() == null ? null : decimal(model.ethash().mhs()),
        model.miningCard(),
        price.map(p -> Figures.of(p.distribution())).orElse(null),
        price.map(p -> Evidence.of(p.evidence())).orElse(null),
        model.sources().stream().map(Object::toString).toList());
  }

  private static @Nullable BigDecimal decimal(@Nullable Double value) {
    return value == null ? null : Json.figure(value);
  }
}

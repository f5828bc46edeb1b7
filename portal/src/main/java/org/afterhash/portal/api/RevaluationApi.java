package org.afterhash.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.FleetValuation;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.afterhash.portal.web.Workers;
import org.afterhash.sql.FarmValue;
import org.afterhash.sql.RevaluationStore;
import org.afterhash.sql.RevaluationStore.Progress;
import org.jspecify.annotations.Nullable;

/** How far all farms are valued, and what each was worth: for the operator. */
public final class RevaluationApi {
  private static final int EDITIONS = 20;

  private final RevaluationStore store;
  private final Workers workers;

  public RevaluationApi(RevaluationStore store, Workers workers) {
    this.store = store;
    this.workers = workers;
  }

  /**
   * An edition.
   *
   * @param finished absent while farms are still to be valued
   * @param rate farms a second
   */
  @JsonInclude(Include.NON_NULL)
  private record Item(
      String edition,
      long farms,
      long done,
      String begun,
      @Nullable String finished,
      BigDecimal rate) {
    static Item of(Progress progress) {
      return new Item(
          progress.edition(),
          progress.farms(),
          progress.done(),
          progress.begun().toString(),
          progress.finished().map(Object::toString).orElse(null),
          Json.figure(progress.rate()));
    }
  }

  private record Answer(List<Item> revaluations) {}

  /**
   * What a farm was worth at an edition; {@code problem} says why there are no figures.
   *
   * @param spent USD, stated and imputed
   */
  @JsonInclude(Include.NON_NULL)
  private record Value(
      String edition,
      int version,
      String valuationDate,
      long gpus,
      @Nullable BigDecimal spent,
      @Nullable Figures recoverable,
      @Nullable BigDecimal share,
      @Nullable String problem) {
    static Value of(FarmValue value) {
      FleetValuation.Spend spend = value.spend();
      Distribution usd = value.recoverable();
      FarmValue.Share share = value.share();
      return new Value(
          value.edition(),
          value.version(),
          value.valuedAt().toString(),
          value.gpus(),
          spend == null ? null : Json.figure(spend.book() + spend.imputed()),
          usd == null ? null : Figures.of(usd),
          share == null ? null : Json.figure(share.mid()),
          value.problem());
    }
  }

  private record Values(String farm, List<Value> values) {}

  /** {@code GET /api/v1/farms/{id}/values}: what a farm was worth, edition by edition. */
  public Future<Reply> values(Call call) {
    String id = call.path("id");
    return workers
        .run(() -> store.values(farm(id)))
        .map(values -> new Values(id, values.stream().map(Value::of).toList()))
        .map(answer -> Reply.json(Json.bytes(answer), Caching.PRIVATE));
  }

  private static FarmId farm(String id) {
    try {
      return new FarmId(id);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("farm", id);
    }
  }

  /** {@code GET /api/v1/revaluations}: the newest editions first. */
  public Future<Reply> list(Call call) {
    return workers
        .run(() -> store.progress(EDITIONS))
        .map(all -> new Answer(all.stream().map(Item::of).toList()))
        .map(answer -> Reply.json(Json.bytes(answer), Caching.PRIVATE));
  }
}

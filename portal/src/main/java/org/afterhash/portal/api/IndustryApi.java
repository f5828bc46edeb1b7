package org.afterhash.portal.api;

import io.vertx.core.Future;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.afterhash.domain.estimate.Question;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /api/v1/industry}: what the industry spent, at the newest edition or at a named one. */
public final class IndustryApi {
  private final Estimates estimates;

  public IndustryApi(Estimates estimates) {
    this.estimates = estimates;
  }

  /** Query: {@code scenario}, {@code valuationDate}, {@code seed}, {@code edition}. */
  public Future<Reply> show(Call call) {
    call.query().word("scenario", Estimates.SCENARIO, List.of(Estimates.SCENARIO));
    long seed = call.query().whole("seed", Estimates.SEED, 0, Integer.MAX_VALUE);
    Optional<String> edition = call.query().text("edition");
    Future<Edited> at = edition.map(estimates::edition).orElseGet(estimates::current);
    return at.compose(edited -> show(call, edited, seed));
  }

  private Future<Reply> show(Call call, Edited edited, long seed) {
    YearMonth latest = edited.valuedAt();
    YearMonth valuedAt = call.query().month("valuationDate", latest, Question.MERGE, latest);
    return estimates
        .industry(edited, valuedAt, seed)
        .map(IndustryAnswer::of)
        .map(answer -> Reply.json(Json.bytes(answer), Caching.LIVE));
  }
}

package org.afterhash.portal.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
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

  /** Query: {@code scenario}, {@code seed}, {@code edition}. */
  public Future<Reply> show(Call call) {
    call.query().word("scenario", "base", List.of("base"));
    long seed = call.query().whole("seed", 1, 0, Integer.MAX_VALUE);
    Optional<String> edition = call.query().text("edition");
    Future<Edited> at = edition.map(estimates::edition).orElseGet(estimates::current);
    return at.compose(
        edited ->
            estimates
                .industry(edited, seed)
                .map(estimate -> IndustryAnswer.of(edited, estimate))
                .map(answer -> Reply.json(Json.bytes(answer), Caching.LIVE)));
  }
}

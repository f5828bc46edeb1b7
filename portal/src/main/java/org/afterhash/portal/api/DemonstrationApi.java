package org.afterhash.portal.api;

import io.vertx.core.Future;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.FarmAnswers;
import org.afterhash.portal.estimate.ValuedFarm;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/**
 * {@code GET /api/v1/farms} and {@code /api/v1/farms/{id}}: the farms that everyone may look at.
 */
public final class DemonstrationApi {
  private final FarmAnswers farms;
  private final Estimates estimates;

  public DemonstrationApi(FarmAnswers farms, Estimates estimates) {
    this.farms = farms;
    this.estimates = estimates;
  }

  /** All of them, each on its owner's terms. */
  public Future<Reply> list(Call call) {
    return estimates
        .current()
        .compose(farms::all)
        .map(all -> Reply.json(Json.bytes(FarmListAnswer.of(all)), Caching.LIVE));
  }

  /** One of them, on the terms of the query. */
  public Future<Reply> show(Call call) {
    return estimates
        .current()
        .compose(edited -> farms.asked(call.path("id"), call.query(), edited))
        .map(farm -> Reply.json(bytes(farm), Caching.LIVE));
  }

  /** What is answered of a farm. */
  public static byte[] bytes(ValuedFarm farm) {
    return Json.bytes(FarmAnswer.of(farm));
  }
}

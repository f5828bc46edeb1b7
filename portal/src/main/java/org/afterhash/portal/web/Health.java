package org.afterhash.portal.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Whether the process runs, and whether it can answer questions. */
public final class Health {
  private final Map<String, Supplier<Future<?>>> checks;

  /**
   * Health by these checks.
   *
   * @param checks by name; each fails when the portal cannot do its work
   */
  public Health(Map<String, Supplier<Future<?>>> checks) {
    this.checks = new TreeMap<>(checks);
  }

  /** The process runs; says nothing of its database. */
  public Future<Reply> live(Call call) {
    return Future.succeededFuture(status(Map.of("status", "up"), 200));
  }

  /** Every check holds, or {@code 503} that names those that do not. */
  public Future<Reply> ready(Call call) {
    Future<Map<String, String>> results = Future.succeededFuture(new TreeMap<>());
    for (Map.Entry<String, Supplier<Future<?>>> check : checks.entrySet()) {
      results = results.compose(sofar -> add(sofar, check.getKey(), check.getValue()));
    }
    return results.map(all -> status(all, all.containsValue("down") ? 503 : 200));
  }

  private static Future<Map<String, String>> add(
      Map<String, String> sofar, String name, Supplier<Future<?>> check) {
    return check
        .get()
        .transform(
            result -> {
              sofar.put(name, result.succeeded() ? "up" : "down");
              return Future.succeededFuture(sofar);
            });
  }

  private static Reply status(Map<String, String> status, int code) {
    return Reply.of(
        code, "application/json", Buffer.buffer(Json.bytes(status)), Reply.Caching.PRIVATE);
  }
}

package org.afterhash.portal.web;

import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * A connection on which nothing moves is closed after a while, so that nobody keeps it who still
 * owes us bytes. Whoever has sent all of a request and waits for the answer is silent too, but owes
 * us nothing: for them the while begins anew, every second until there is an answer. Vert.x has no
 * word for that, so its own idle timer is told.
 */
final class Patience {
  private static final long EVERY_MS = 1000;

  private Patience() {}

  /** The answer to a request, whose connection stays open until it is there. */
  static <T> Future<T> until(Future<T> answer, HttpServerRequest request, Vertx vertx) {
    if (answer.isComplete()) {
      return answer;
    }
    long timer =
        vertx.setPeriodic(
            EVERY_MS,
            time -> {
              if (request.isEnded()) {
                beginAnew(request.connection());
              }
            });
    return answer.onComplete(done -> vertx.cancelTimer(timer));
  }

  /** To be called on the connection's own event loop. */
  private static void beginAnew(HttpConnection connection) {
    var pipeline = ((ConnectionBase) connection).channelHandlerContext().pipeline();
    IdleStateHandler idle = pipeline.get(IdleStateHandler.class);
    if (idle != null) {
      idle.resetReadTimeout();
    }
  }
}

package org.afterhash.portal.web;

import io.vertx.core.Future;

/** Answers a call; a failure of any kind ends in {@link Problems}. */
@FunctionalInterface
public interface Endpoint {
  Future<Reply> answer(Call call);
}

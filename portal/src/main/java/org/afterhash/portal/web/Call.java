package org.afterhash.portal.web;

import io.vertx.core.http.HttpServerRequest;

/**
 * One request, as an endpoint sees it.
 *
 * @param request for the body and the headers; the query stands in {@code query}
 * @param query already held against what the route knows
 * @param path what stands in the address for the named parts of the route
 */
public record Call(HttpServerRequest request, Query query, java.util.Map<String, String> path) {

  /** What stands in the address for {@code {name}}. */
  public String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The route has no part named " + name);
    }
    return value;
  }
}

package org.afterhash.portal.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.portal.web.RequestRefusedException.Reason;
import org.afterhash.portal.web.Route.Access;

/**
 * From the access table to a router: guard, query, endpoint, reply; failures to {@link Problems}.
 */
public final class Dispatcher {
  private final Guard guard;
  private final Problems problems;
  private final Kept<String, Reply> kept;

  /**
   * A dispatcher.
   *
   * @param overTls whether the public address is https
   */
  public Dispatcher(boolean overTls, Problems problems, Kept<String, Reply> kept) {
    this.guard = new Guard(overTls);
    this.problems = problems;
    this.kept = kept;
  }

  /** Answers these routes, and every other address with a problem. */
  public Handler<HttpServerRequest> handler(Vertx vertx, List<Route> routes) {
    Router router = router(vertx, routes);
    return request -> {
      try {
        guard.check(request);
      } catch (RequestRefusedException e) {
        sendAndClose(request, problems.reply(e, Guard.isForPeople(request)));
        return;
      }
      router.handle(request);
    };
  }

  private Router router(Vertx vertx, List<Route> routes) {
    Router router = Router.router(vertx);
    for (Route route : routes) {
      router.route(route.method(), route.pattern()).handler(context -> serve(route, context));
      if (route.method().equals(HttpMethod.GET)) {
        router.route(HttpMethod.HEAD, route.pattern()).handler(context -> serve(route, context));
      }
    }
    allowed(routes)
        .forEach((path, methods) -> router.route(path).handler(c -> refuseMethod(c, methods)));
    router.route().handler(this::nothingHere);
    router.route().failureHandler(this::fail);
    return router;
  }

  private static Map<String, String> allowed(List<Route> routes) {
    var methods = new TreeMap<String, TreeSet<String>>();
    for (Route route : routes) {
      methods.computeIfAbsent(route.pattern(), path -> new TreeSet<>()).add(route.method().name());
    }
    return methods.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(", ", e.getValue())));
  }

  private void serve(Route route, RoutingContext context) {
    HttpServerRequest request = context.request();
    try {
      guard.admit(route.access(), request);
      Query query = Query.of(context.queryParams(), route.parameters());
      var call = new Call(request, query, context.pathParams());
      answer(route, call)
          .onSuccess(reply -> send(request, reply, route.access()))
          .onFailure(context::fail);
    } catch (RuntimeException e) {
      context.fail(e);
    }
  }

  private Future<Reply> answer(Route route, Call call) {
    if (!route.keep()) {
      return route.endpoint().answer(call);
    }
    String key = call.request().path() + call.query().canonical();
    return kept.get(key, () -> route.endpoint().answer(call));
  }

  private void refuseMethod(RoutingContext context, String methods) {
    context.response().putHeader(HttpHeaders.ALLOW, methods);
    context.fail(
        new RequestRefusedException(
            Reason.WRONG_METHOD, "This address answers to " + methods + "."));
  }

  private void nothingHere(RoutingContext context) {
    context.fail(new NotFoundException("page", context.request().path()));
  }

  private void fail(RoutingContext context) {
    Throwable failure = context.failure();
    if (failure == null || failure instanceof HttpException) {
      failure = new RequestRefusedException(Reason.MALFORMED, "The address is malformed.");
    }
    HttpServerRequest request = context.request();
    Reply reply = problems.reply(failure, Guard.isForPeople(request));
    if (request.isEnded()) {
      send(request, reply, Access.ANYONE);
    } else {
      sendAndClose(request, reply);
    }
  }

  /** What is left of the request is not read. */
  private void sendAndClose(HttpServerRequest request, Reply reply) {
    request.response().putHeader(HttpHeaders.CONNECTION, "close");
    send(request, reply, Access.ANYONE).onComplete(sent -> request.connection().close());
  }

  private Future<Void> send(HttpServerRequest request, Reply reply, Access access) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return Future.succeededFuture();
    }
    guard.mark(response, reply.contentType(), access);
    reply.headers().forEach(response::putHeader);
    response
        .putHeader(HttpHeaders.CACHE_CONTROL, reply.caching().header())
        .putHeader(HttpHeaders.VARY, "Accept-Encoding");
    if (reply.status() == 200 && reply.caching() != Reply.Caching.PRIVATE) {
      response.putHeader(HttpHeaders.ETAG, reply.etag());
      if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), reply.etag())) {
        return response.setStatusCode(304).end();
      }
    }
    response.setStatusCode(reply.status()).putHeader(HttpHeaders.CONTENT_TYPE, reply.contentType());
    if (request.method().equals(HttpMethod.HEAD)) {
      return response
          .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(reply.body().length()))
          .end();
    }
    return response.end(reply.body());
  }

  private static boolean matches(@org.jspecify.annotations.Nullable String header, String etag) {
    if (header == null) {
      return false;
    }
    for (String candidate : header.split(",", -1)) {
      String bare = candidate.strip();
      if (bare.equals("*") || bare.equals(etag) || bare.equals("W/" + etag)) {
        return true;
      }
    }
    return false;
  }
}

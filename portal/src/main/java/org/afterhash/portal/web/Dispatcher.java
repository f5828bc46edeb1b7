package org.afterhash.portal.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.portal.web.RequestRefusedException.Reason;
import org.afterhash.portal.web.Route.Access;

/**
 * From the access table to a router: guard, query, endpoint, reply; failures to {@link Problems}.
 */
public final class Dispatcher {
  private static final int REPLIES_KEPT = 2000;

  /** Of an answer that is kept: a reader is told by then, and the answer found later. */
  private static final int DEADLINE_SECONDS = 25;

  private static final long DRAIN_MS = 2000;

  /** Under which a request keeps its route's access, once it is admitted. */
  private static final String ACCESS = "access";

  private final Guard guard;
  private final Problems problems;
  private final Workers packers;
  private final Kept<String, Packed> kept = new Kept<>(REPLIES_KEPT);

  /**
   * A dispatcher.
   *
   * @param overTls whether the public address is https
   * @param operatorToken what the operator shows; empty when nobody is
   * @param packers on which replies that are kept are compressed
   */
  public Dispatcher(boolean overTls, String operatorToken, Problems problems, Workers packers) {
    this.guard = new Guard(overTls, operatorToken);
    this.problems = problems;
    this.packers = packers;
  }

  /** Forgets all replies, because the data they were made of were replaced. */
  public void renew() {
    kept.clear();
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
      Optional<Packed> known = known(request);
      if (known.isPresent()) {
        known.get().send(request);
      } else {
        router.handle(request);
      }
    };
  }

  /** What is kept for an address without a query: most of what is asked for. */
  private Optional<Packed> known(HttpServerRequest request) {
    return isRead(request.method()) && request.query() == null
        ? kept.find(request.path()).filter(Future::succeeded).map(Future::result)
        : Optional.empty();
  }

  private static boolean isRead(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  private Router router(Vertx vertx, List<Route> routes) {
    Router router = Router.router(vertx);
    for (Route route : routes) {
      router.route(route.method(), route.pattern()).handler(context -> serve(route, context));
      if (route.method().equals(HttpMethod.GET)) {
        router.route(HttpMethod.HEAD, route.pattern()).handler(context -> serve(route, context));
      }
    }
    Map<String, String> allowed = allowed(routes);
    routes.stream()
        .filter(route -> route.access() == Access.ANYONE_CROSS_ORIGIN)
        .map(Route::pattern)
        .distinct()
        .forEach(
            path ->
                router
                    .route(HttpMethod.OPTIONS, path)
                    .handler(c -> allow(c, String.valueOf(allowed.get(path)))));
    allowed.forEach((path, methods) -> router.route(path).handler(c -> refuseMethod(c, methods)));
    router.route().handler(this::nothingHere);
    router.route().failureHandler(this::fail);
    return router;
  }

  private static Map<String, String> allowed(List<Route> routes) {
    var methods = new TreeMap<String, TreeSet<String>>();
    for (Route route : routes) {
      TreeSet<String> here = methods.computeIfAbsent(route.pattern(), path -> new TreeSet<>());
      here.add(route.method().name());
      if (route.method().equals(HttpMethod.GET)) {
        here.add(HttpMethod.HEAD.name());
      }
    }
    return methods.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(", ", e.getValue())));
  }

  private void serve(Route route, RoutingContext context) {
    HttpServerRequest request = context.request();
    try {
      guard.admit(route.access(), request);
      context.put(ACCESS, route.access());
      Query query = Query.of(context.queryParams(), route.parameters());
      var call = new Call(request, query, context.pathParams());
      Patience.until(answer(route, call), request, context.vertx())
          .onSuccess(packed -> packed.send(request))
          .onFailure(context::fail);
    } catch (RuntimeException e) {
      context.fail(e);
    }
  }

  private Future<Packed> answer(Route route, Call call) {
    if (!route.keep()) {
      return route.endpoint().answer(call).map(reply -> plain(reply, route.access()));
    }
    // No address holds a space, so none can be mistaken for another one with its query.
    String path = call.request().path();
    String key = call.query().isEmpty() ? path : path + " " + call.query().canonical();
    Future<Packed> answer =
        kept.get(
            key,
            () ->
                route
                    .endpoint()
                    .answer(call)
                    .compose(reply -> packers.run(() -> compressed(reply, route.access()))));
    // What takes longer goes on, and is kept for whoever asks again.
    return answer
        .timeout(DEADLINE_SECONDS, TimeUnit.SECONDS)
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof TimeoutException
                        ? new OverloadedException("This is still being computed.")
                        : failure));
  }

  private Packed plain(Reply reply, Access access) {
    return Packed.plain(reply, guard.marks(reply.contentType(), access));
  }

  private Packed compressed(Reply reply, Access access) {
    return Packed.compressed(reply, guard.marks(reply.contentType(), access));
  }

  /** Browsers ask this before a script of another site may send a file. */
  private void allow(RoutingContext context, String methods) {
    HttpServerResponse response = context.response();
    response.headers().addAll(guard.marks("", Access.ANYONE_CROSS_ORIGIN));
    response
        .putHeader(HttpHeaders.ALLOW, methods)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type, If-None-Match")
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
        .putHeader(HttpHeaders.DATE, HttpDate.now())
        .setStatusCode(204)
        .end();
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
    Access access = Optional.ofNullable(context.<Access>get(ACCESS)).orElse(Access.ANYONE);
    Packed packed = plain(reply, access);
    if (request.isEnded()) {
      packed.send(request);
    } else {
      sendAndDrain(context.vertx(), request, packed);
    }
  }

  /**
   * What is left of the request is read for a while and dropped: a connection that is closed on
   * data still coming is reset, and its client would never see the answer.
   */
  private static void sendAndDrain(Vertx vertx, HttpServerRequest request, Packed packed) {
    HttpConnection connection = request.connection();
    request.response().putHeader(HttpHeaders.CONNECTION, "close");
    if (request.isExpectMultipart()) {
      // Else the rest of a form would still be taken apart and kept.
      request.setExpectMultipart(false);
    }
    request.handler(dropped -> {}).endHandler(end -> connection.close()).resume();
    packed.send(request).onComplete(sent -> vertx.setTimer(DRAIN_MS, late -> connection.close()));
  }

  /** What is left of the request is not read. */
  private void sendAndClose(HttpServerRequest request, Reply reply) {
    request.response().putHeader(HttpHeaders.CONNECTION, "close");
    plain(reply, Access.ANYONE).send(request).onComplete(sent -> request.connection().close());
  }
}

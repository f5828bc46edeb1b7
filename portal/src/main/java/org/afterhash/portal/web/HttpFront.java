package org.afterhash.portal.web;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Listens on a port with one server for each event loop, and the limits that hold for all. */
public final class HttpFront extends VerticleBase {
  /** Longer than the slowest answer, see {@link Dispatcher}. */
  private static final int IDLE_SECONDS = 30;

  private static final int HEADER_BYTES = 8 << 10;
  private static final int ADDRESS_BYTES = 16 << 10;
  private static final int DRAIN_SECONDS = 10;

  private final String host;
  private final int port;
  private final Handler<HttpServerRequest> handler;
  private final AtomicInteger listening;
  private @Nullable HttpServer server;

  private HttpFront(
      String host, int port, Handler<HttpServerRequest> handler, AtomicInteger listening) {
    this.host = host;
    this.port = port;
    this.handler = handler;
    this.listening = listening;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any free one
   * @param handler made anew for each event loop
   * @return the port
   */
  public static Future<Integer> open(
      Vertx vertx, String host, int port, Supplier<? extends Handler<HttpServerRequest>> handler) {
    var listening = new AtomicInteger();
    // A negative port is a free one that all instances share.
    int shared = port == 0 ? -1 : port;
    return vertx
        .deployVerticle(
            () -> new HttpFront(host, shared, handler.get(), listening),
            new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()))
        .map(deployed -> listening.get());
  }

  @Override
  public Future<?> start() {
    HttpServerOptions options =
        new HttpServerOptions()
            .setIdleTimeout(IDLE_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setMaxHeaderSize(HEADER_BYTES)
            .setMaxInitialLineLength(ADDRESS_BYTES)
            .setMaxFormAttributeSize(Uploads.LIMIT)
            .setDecompressionSupported(false);
    HttpServer opened = vertx.createHttpServer(options).requestHandler(handler);
    server = opened;
    return opened.listen(port, host).onSuccess(http -> listening.set(http.actualPort()));
  }

  @Override
  public Future<?> stop() {
    return server == null
        ? Future.succeededFuture()
        : server.shutdown(DRAIN_SECONDS, TimeUnit.SECONDS);
  }
}

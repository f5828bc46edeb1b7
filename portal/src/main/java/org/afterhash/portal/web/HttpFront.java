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
  /** For clients that owe us bytes; who waits for an answer is not idle, see {@link Patience}. */
  private static final int IDLE_SECONDS = 30;

  private static final int HEADER_BYTES = 8 << 10;
  private static final int ADDRESS_BYTES = 16 << 10;
  private static final int DRAIN_SECONDS = 10;

  private final String host;
  private final int port;
  private final Handler<HttpServerRequest> handler;
  private final int idleSeconds;
  private final AtomicInteger listening;
  private @Nullable HttpServer server;

  private HttpFront(
      String host,
      int port,
      Handler<HttpServerRequest> handler,
      int idleSeconds,
      AtomicInteger listening) {
    this.host = host;
    this.port = port;
    this.handler = handler;
    this.idleSeconds = idleSeconds;
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
    return open(vertx, host, port, handler, IDLE_SECONDS);
  }

  /**
   * The same, closing silent connections earlier or later.
   *
   * @param idleSeconds of silence
   */
  static Future<Integer> open(
      Vertx vertx,
      String host,
      int port,
      Supplier<? extends Handler<HttpServerRequest>> handler,
      int idleSeconds) {
    var listening = new AtomicInteger();
    // A negative port is a free one that all instances share.
    int shared = port == 0 ? -1 : port;
    return vertx
        .deployVerticle(
            () -> new HttpFront(host, shared, handler.get(), idleSeconds, listening),
            new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()))
        .map(deployed -> listening.get());
  }

  @Override
  public Future<?> start() {
    HttpServerOptions options =
        new HttpServerOptions()
            .setIdleTimeout(idleSeconds)
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

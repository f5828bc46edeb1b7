package org.afterhash.portal.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.afterhash.portal.web.Route.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections on which nothing moves: who is waited for is cut, who waits is not. */
final class HttpFrontTest {
  private static final int IDLE_SECONDS = 3;
  private static final String HEAD = "PUT /long HTTP/1.1\r\nHost: localhost\r\n";

  private final Vertx vertx = Vertx.vertx();
  private final Promise<Void> arrived = Promise.promise();
  private final Promise<Reply> answer = Promise.promise();
  private int port;

  @BeforeEach
  void open() throws Exception {
    var workers = new Workers(vertx, "pages", 1, 1);
    var problems = new Problems(new Pages(Assets.load(), "http://localhost", workers));
    var route =
        new Route(HttpMethod.PUT, "/long", Access.ANYONE, List.of(), false, this::answerLater);
    var dispatcher = new Dispatcher(false, "", problems, workers);
    port =
        await(
            HttpFront.open(
                vertx,
                "localhost",
                0,
                () -> dispatcher.handler(vertx, List.of(route)),
                IDLE_SECONDS));
  }

  private Future<Reply> answerLater(Call call) {
    call.request().handler(piece -> arrived.tryComplete());
    return answer.future();
  }

  @AfterEach
  void close() throws Exception {
    await(vertx.close());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  /** Without {@link Patience} it is cut before the other, which came later. */
  @Test
  void whoHasSentAllAndWaitsForTheAnswerIsNotCut() throws Exception {
    try (Socket waiting = begin(HEAD + "Content-Length: 4\r\n\r\nrows")) {
      await(arrived.future());
      awaitCut("");
      answer.complete(Reply.of(200, "text/plain", Buffer.buffer("stored"), Reply.Caching.PRIVATE));
      byte[] told = waiting.getInputStream().readNBytes(15);
      assertThat(new String(told, ISO_8859_1)).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void overHttp2AsWell() throws Exception {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    CompletableFuture<HttpResponse<String>> waiting =
        client.sendAsync(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/long"))
                .PUT(HttpRequest.BodyPublishers.ofString("rows"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    await(arrived.future());
    awaitCut("");
    answer.complete(Reply.of(200, "text/plain", Buffer.buffer("stored"), Reply.Caching.PRIVATE));
    assertThat(waiting.get(30, TimeUnit.SECONDS).body()).isEqualTo("stored");
    assertThat(waiting.get().version()).isEqualTo(HttpClient.Version.HTTP_2);
  }

  /** Where silence were forgiven to all, this one would be kept for ever. */
  @Test
  void whoOwesTheRestOfABodyOrOfAHeadIsCut() throws Exception {
    awaitCut(HEAD + "Content-Length: 5\r\n\r\nrows");
    awaitCut(HEAD + "Content-Le");
  }

  private Socket begin(String sent) throws IOException {
    var socket = new Socket("localhost", port);
    socket.setSoTimeout(30_000);
    socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  /** Sends this and nothing else, and waits until the other side closes the connection. */
  private void awaitCut(String sent) throws IOException {
    try (Socket silent = begin(sent)) {
      assertThat(silent.getInputStream().read()).isEqualTo(-1);
    }
  }
}

package org.afterhash.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies on their way to files, from a real client. */
final class ReceivingTest {
  private static final int BODIES = 500;

  /** Two pieces, the second a small one. */
  private static final int ROWS = 800;

  @TempDir private Path folder;
  private final Vertx vertx = Vertx.vertx();
  private int port;

  @BeforeEach
  void open() throws Exception {
    port =
        await(
                vertx
                    .createHttpServer()
                    .requestHandler(
                        request ->
                            hash(request)
                                .onSuccess(request.response()::end)
                                .onFailure(f -> request.connection().close()))
                    .listen(0))
            .actualPort();
  }

  /** The hash as it is known once everything else that waited has been done. */
  private Future<String> hash(HttpServerRequest request) {
    request.pause();
    return Receiving.take(vertx, request, folder, 1 << 20)
        .compose(
            file -> {
              Promise<String> later = Promise.promise();
              vertx.runOnContext(
                  turn -> {
                    later.complete(file.sha256());
                    file.close();
                  });
              return later.future();
            });
  }

  @AfterEach
  void close() throws Exception {
    await(vertx.close());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  /**
   * Word of a piece that is written already comes within the word of the one before it. Where a
   * body is then called whole twice, its hash becomes that of nothing.
   */
  @Test
  void theHashIsThatOfTheBytesHoweverFastTheDiskIs() throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int i = 0; i < BODIES; i++) {
      byte[] body = ("RTX 3070," + i + "\n").repeat(ROWS).getBytes(UTF_8);
      HttpResponse<String> told =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port))
                  .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(told.body()).isEqualTo(Visitors.sha256(body));
    }
  }
}

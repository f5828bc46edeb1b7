package org.afterhash.portal;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.web.Route;
import org.afterhash.sql.DatabaseAddress;
import org.afterhash.sql.EmbeddedPostgres;
import org.afterhash.sql.Migrations;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A portal on a database of its own with the shipped facts, and a browser to look at it: each
 * started once for all tests that ask for it and stopped after the last.
 */
public final class RunningPortal implements ParameterResolver {

  /** What the operator shows. */
  static final String OPERATOR = "0123456789abcdef0123456789abcdef";

  /** What tests are given. */
  public static final class Site implements AutoCloseable {
    private final HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Vertx vertx = Vertx.vertx();
    private final Path folder;
    private final EmbeddedPostgres database;
    private final Portal portal;

    /** Starts a portal of its own, for tests that change its data. */
    Site() throws Exception {
      this(Files.createTempDirectory("afterhash-test"));
    }

    /** The same with all its files in a folder, which is deleted at the end. */
    Site(Path folder) throws Exception {
      this.folder = folder;
      database = EmbeddedPostgres.start(folder.resolve("data"), progress -> {});
      Migrations.run(database.address());
      new MarketLoader(database.address()).shippedWhereEmpty(progress -> {});
      portal =
          Portal.start(
                  vertx,
                  new PortalConfig(
                      "localhost",
                      0,
                      "http://localhost:8080",
                      PortalConfig.Mode.PUBLIC,
                      uploads(),
                      OPERATOR),
                  database.address(),
                  MethodologyFile.shipped())
              .toCompletionStage()
              .toCompletableFuture()
              .get(60, TimeUnit.SECONDS);
      for (int i = 0; get("/").statusCode() != 200; i++) {
        if (i == 20) {
          throw new IllegalStateException("The front page does not come");
        }
      }
    }

    /** Where fleets of farms are while they are read. */
    public Path uploads() {
      return folder.resolve("uploads");
    }

    Portal portal() {
      return portal;
    }

    /** The access table. */
    List<Route> routes() {
      return portal.routes();
    }

    public DatabaseAddress database() {
      return database.address();
    }

    /** Where the database keeps its files. */
    public Path folder() {
      return folder.resolve("data");
    }

    public URI at(String path) {
      return URI.create("http://localhost:" + portal.port() + path);
    }

    public HttpResponse<String> get(String path, String... headers)
        throws IOException, InterruptedException {
      return client.send(request(path, headers), HttpResponse.BodyHandlers.ofString());
    }

    /** As {@link #get}, with the body as it came over the wire. */
    public HttpResponse<byte[]> bytes(String path, String... headers)
        throws IOException, InterruptedException {
      return client.send(request(path, headers), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String path, String... headers) {
      HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
      return headers.length > 0 ? request.headers(headers).build() : request.build();
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers)
        throws IOException, InterruptedException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(at(path))
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofString(body));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As the operator. */
    public HttpResponse<String> put(String path, byte[] body, String... headers)
        throws IOException, InterruptedException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(at(path))
              .header("Content-Type", "text/csv")
              .header("Authorization", "Bearer " + OPERATOR)
              .PUT(HttpRequest.BodyPublishers.ofByteArray(body));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
      vertx.close().toCompletionStage().toCompletableFuture().join();
      database.close();
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Site.class || type == Chrome.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store store =
        context.getRoot().getStore(ExtensionContext.Namespace.create(RunningPortal.class));
    return parameter.getParameter().getType() == Chrome.class
        ? store.getOrComputeIfAbsent(Chrome.class, type -> new Chrome(), Chrome.class)
        : store.getOrComputeIfAbsent(Site.class, type -> start(), Site.class);
  }

  private static Site start() {
    try {
      return new Site();
    } catch (Exception e) {
      throw new IllegalStateException("The portal for tests did not start", e);
    }
  }
}

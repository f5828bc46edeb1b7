package org.afterhash.portal.cli;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.afterhash.ingest.market.MarketLoader;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.Portal;
import org.afterhash.portal.PortalConfig;
import org.afterhash.portal.PortalConfig.Mode;
import org.afterhash.sql.DatabaseAddress;
import org.afterhash.sql.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the portal. */
@Command(
    name = "serve",
    description = "Serve the portal.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class Serve implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:AFTERHASH_PORT:-8080}",
      description = "Port to listen on (AFTERHASH_PORT; default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "${env:AFTERHASH_HOST:-localhost}",
      description =
          "Address to listen on; 0.0.0.0 for every network (AFTERHASH_HOST; default:"
              + " ${DEFAULT-VALUE}).")
  private String host = "localhost";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      defaultValue = "${env:AFTERHASH_PUBLIC_URL:-}",
      description =
          "Where people reach the portal; links are made of it (AFTERHASH_PUBLIC_URL; default:"
              + " http://localhost:PORT).")
  private String publicUrl = "";

  @Option(
      names = "--dev",
      defaultValue = "${env:AFTERHASH_DEV:-false}",
      description =
          "Development mode: /charts/gallery shows every form of chart (AFTERHASH_DEV=1).",
      converter = Switch.class)
  private boolean development;

  @Mixin private DatabaseChoice database = new DatabaseChoice();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    String url = publicUrl.isBlank() ? "http://localhost:" + port : publicUrl;
    Mode mode = development ? Mode.DEVELOPMENT : Mode.PUBLIC;
    // Refuses what cannot be before anything is made.
    new PortalConfig(host, port, url, mode);
    refuseTakenPort(host, port);
    DatabaseChoice.Open open = database.open(out);
    try {
      Path data = database.folder();
      var config =
          new PortalConfig(host, port, url, mode, data.resolve("uploads"), OperatorToken.of(data));
      serve(config, open, out);
    } catch (Exception e) {
      open.close();
      throw e;
    }
    return Afterhash.KEEPS_RUNNING;
  }

  /** An environment variable says 1 as well as true. */
  static final class Switch implements ITypeConverter<Boolean> {
    @Override
    public Boolean convert(String value) {
      return value.equals("1") || value.equalsIgnoreCase("true");
    }
  }

  private static void serve(PortalConfig config, DatabaseChoice.Open open, PrintWriter out)
      throws Exception {
    DatabaseAddress address = open.address();
    Migrations.run(address);
    new MarketLoader(address).shippedWhereEmpty(out::println);
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(false));
    Portal portal =
        Portal.start(vertx, config, address, MethodologyFile.shipped())
            .toCompletionStage()
            .toCompletableFuture()
            .get(30, TimeUnit.SECONDS);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(portal, open), "shutdown"));
    out.println("Afterhash is ready at " + config.publicUrl());
    portal.prepareScenarios();
    portal.revalueFarms();
  }

  private static void stop(Portal portal, DatabaseChoice.Open open) {
    try {
      portal.stop().toCompletionStage().toCompletableFuture().get(12, TimeUnit.SECONDS);
    } catch (Exception e) {
      System.err.println("Afterhash did not stop cleanly: " + e);
    } finally {
      open.close();
    }
  }

  /** Before anything is started, so that the words stay short. */
  private static void refuseTakenPort(String host, int port) throws IOException {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (IOException e) {
      throw new RefusedException(
          "Port "
              + port
              + " of "
              + host
              + " cannot be used: "
              + e.getMessage()
              + ". Is Afterhash running already? Choose another with --port.");
    }
  }
}

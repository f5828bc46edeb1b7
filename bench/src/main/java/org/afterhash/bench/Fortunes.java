package org.afterhash.bench;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.afterhash.sql.DatabaseAddress;

/**
 * The “fortunes” of the TechEmpower benchmarks as their Vert.x entry answers them: one query by a
 * pipelined client of the event loop's own, one row added, sorted, and written as a page by a
 * compiled template.
 */
final class Fortunes extends VerticleBase {
  private static final List<String> MESSAGES =
      List.of(
          "fortune: No such file or directory",
          "A computer scientist is someone who fixes things that aren't broken.",
          "After enough decimal places, nobody gives a damn.",
          "A bad random number generator: 1, 1, 1, 1, 1, 4.33e+67, 1, 1, 1",
          "A computer program does what you tell it to do, not what you want it to do.",
          "Emacs is a nice operating system, but I prefer UNIX. — Tom Christaensen",
          "Any program that runs right is obsolete.",
          "A list is only as strong as its weakest link. — Donald Knuth",
          "Feature: A bug with seniority.",
          "Computers make very fast, very accurate mistakes.",
          "<script>alert(\"This should not be displayed in a browser alert box.\");</script>",
          "フレームワークのベンチマーク");

  private final DatabaseAddress address;
  private final int port;
  private final CharSequence date =
      HttpHeaders.createOptimized(
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              ZonedDateTime.of(2026, 11, 22, 0, 0, 0, 0, ZoneOffset.UTC)));

  private record Fortune(int id, String message) {}

  Fortunes(DatabaseAddress address, int port) {
    this.address = address;
    this.port = port;
  }

  /** Puts the twelve rows into a table of their own. */
  static Future<?> fill(SqlClient client) {
    var rows =
        new StringBuilder("CREATE TABLE fortune (id int PRIMARY KEY, message text NOT NULL);");
    for (int i = 0; i < MESSAGES.size(); i++) {
      String quoted = MESSAGES.get(i).replace("'", "''");
      rows.append("INSERT INTO fortune VALUES (" + (i + 1) + ", '" + quoted + "');");
    }
    return client.query(rows.toString()).execute();
  }

  static PgConnectOptions options(DatabaseAddress address) {
    return new PgConnectOptions()
        .setHost(address.host())
        .setPort(address.port())
        .setDatabase(address.database())
        .setUser(address.user())
        .setPassword(address.password())
        .setCachePreparedStatements(true)
        .setPipeliningLimit(256);
  }

  @Override
  public Future<?> start() {
    SqlClient client =
        PgBuilder.client()
            .with(new PoolOptions().setMaxSize(4))
            .connectingTo(options(address))
            .using(vertx)
            .build();
    var query = client.preparedQuery("SELECT id, message FROM fortune");
    return vertx
        .createHttpServer()
        .requestHandler(
            request ->
                query
                    .execute()
                    .onSuccess(rows -> send(request.response(), page(rows)))
                    .onFailure(failure -> request.response().setStatusCode(500).end()))
        .listen(port, "localhost");
  }

  private void send(HttpServerResponse response, String page) {
    response
        .putHeader(HttpHeaders.SERVER, "vert.x")
        .putHeader(HttpHeaders.DATE, date)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=UTF-8")
        .end(page);
  }

  private static String page(RowSet<Row> rows) {
    var fortunes = new ArrayList<Fortune>(rows.size() + 1);
    for (Row row : rows) {
      fortunes.add(new Fortune(row.getInteger(0), row.getString(1)));
    }
    fortunes.add(new Fortune(0, "Additional fortune added at request time."));
    fortunes.sort(Comparator.comparing(Fortune::message));
    var page = new StringBuilder(2048);
    page.append("<!DOCTYPE html><html><head><title>Fortunes</title></head><body><table>");
    page.append("<tr><th>id</th><th>message</th></tr>");
    for (Fortune fortune : fortunes) {
      page.append("<tr><td>").append(fortune.id).append("</td><td>");
      escape(page, fortune.message);
      page.append("</td></tr>");
    }
    return page.append("</table></body></html>").toString();
  }

  private static void escape(StringBuilder page, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '&' -> page.append("&amp;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        default -> page.append(c);
      }
    }
  }
}

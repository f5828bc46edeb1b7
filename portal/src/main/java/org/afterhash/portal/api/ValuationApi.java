package org.afterhash.portal.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Stream;
import org.afterhash.ingest.fleet.BadRows;
import org.afterhash.ingest.fleet.ReadOptions;
import org.afterhash.portal.estimate.FileOptions;
import org.afterhash.portal.estimate.FleetAnswers;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.export.BadRowsCsv;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.afterhash.portal.web.Uploads;

/** {@code POST /api/v1/valuations}: a fleet file in, its valuation out. Nothing is kept. */
public final class ValuationApi {
  private final FleetAnswers fleets;
  private final Uploads uploads;

  public ValuationApi(FleetAnswers fleets, Uploads uploads) {
    this.fleets = fleets;
    this.uploads = uploads;
  }

  /**
   * Query: {@code onBadRows}, {@code explain}, what {@link FileOptions} reads, and the owner's
   * terms as {@link FleetTerms} has them.
   */
  public Future<Reply> value(Call call) {
    BadRows policy = FileOptions.policy(call.query()::text);
    boolean withRows = call.query().text("explain").isPresent();
    call.query().word("explain", "rows", List.of("rows"));
    ReadOptions options = FileOptions.of(call.query()::text);
    return uploads
        .fleet(call.request())
        .compose(
            content ->
                fleets.value(
                    content, options, policy, edited -> FleetTerms.of(call.query(), edited)))
        .map(valued -> ValuationAnswer.of(valued, withRows))
        .map(answer -> Reply.json(Json.bytes(answer), Caching.PRIVATE));
  }

  /**
   * {@code POST /api/v1/valuations/bad-rows.csv}: a fleet file in, those of its rows out that
   * cannot be used, as {@link BadRowsCsv} has them. Query: what {@link FileOptions} reads.
   */
  public Future<Reply> badRows(Call call) {
    ReadOptions options = FileOptions.of(call.query()::text);
    return uploads
        .fleet(call.request())
        .compose(
            content -> fleets.made(reader -> BadRowsCsv.bytes(reader, content.getBytes(), options)))
        .map(rows -> Reply.csv(rows, Caching.PRIVATE).savedAs("bad-rows.csv"));
  }

  /** Names of the query parameters. */
  public static String[] parameters() {
    return Stream.of(List.of("onBadRows", "explain"), FileOptions.NAMES, FleetTerms.parameters())
        .flatMap(List::stream)
        .toArray(String[]::new);
  }
}

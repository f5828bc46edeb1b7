package org.afterhash.portal.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.StringWriter;
import java.util.UUID;
import java.util.stream.Stream;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.ingest.fleet.FleetLoader;
import org.afterhash.ingest.fleet.FleetLoader.Terms;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.FileOptions;
import org.afterhash.portal.export.FleetCsv;
import org.afterhash.portal.export.FleetReport;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.ReceivedFile;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.afterhash.portal.web.Uploads;
import org.afterhash.portal.web.Workers;
import org.afterhash.sql.FleetLoad;
import org.afterhash.sql.FleetStore;
import org.afterhash.sql.FleetUpload;
import org.afterhash.sql.StoredFleet;

/** Fleets of farms: a file in, which becomes the newest version; the newest version out. */
public final class FarmApi {
  private final Estimates estimates;
  private final FleetLoad loads;
  private final FleetStore fleets;
  private final Uploads uploads;
  private final Workers workers;

  public FarmApi(
      Estimates estimates, FleetLoad loads, FleetStore fleets, Uploads uploads, Workers workers) {
    this.estimates = estimates;
    this.loads = loads;
    this.fleets = fleets;
    this.uploads = uploads;
    this.workers = workers;
  }

  /**
   * {@code PUT /api/v1/farms/{id}/fleet}. The header {@code Idempotency-Key} names the upload: sent
   * twice it is stored once. Query: {@code onBadRows}, and what {@link FileOptions} reads.
   */
  public Future<Reply> store(Call call) {
    FarmId farm = farm(call);
    var terms =
        new Terms(FileOptions.of(call.query()::text), FileOptions.policy(call.query()::text));
    String key = key(call);
    return uploads
        .farm(call.request())
        .compose(
            file ->
                estimates
                    .current()
                    .compose(
                        edited ->
                            workers.run(
                                () ->
                                    load(
                                        edited,
                                        new FleetUpload(farm, key, "", file.sha256()),
                                        file,
                                        terms)))
                    .eventually(() -> close(file)))
        .map(stored -> Reply.created(Json.bytes(FleetAnswer.of(stored))));
  }

  private static String key(Call call) {
    String key = call.request().getHeader("Idempotency-Key");
    if (key == null || key.isBlank()) {
      return UUID.randomUUID().toString();
    }
    if (key.length() > FleetUpload.LONGEST_KEY) {
      throw new BadRequestException(
          "\"Idempotency-Key\" takes at most " + FleetUpload.LONGEST_KEY + " characters.");
    }
    return key;
  }

  /** Names of the query parameters. */
  public static String[] parameters() {
    return Stream.concat(Stream.of("onBadRows"), FileOptions.NAMES.stream()).toArray(String[]::new);
  }

  private StoredFleet load(Edited edited, FleetUpload upload, ReceivedFile file, Terms terms) {
    return new FleetLoader(edited.reader(), loads)
        .load(upload, file::open, terms, (layout, found) -> FleetReport.of(layout, found).json());
  }

  private static Future<Void> close(ReceivedFile file) {
    file.close();
    return Future.succeededFuture();
  }

  /** {@code GET /api/v1/farms/{id}/fleet.csv}: the newest version in the normal form. */
  public Future<Reply> export(Call call) {
    FarmId farm = farm(call);
    return estimates
        .current()
        .compose(edited -> workers.run(() -> csv(edited, farm)))
        .map(
            csv ->
                Reply.of(
                        200,
                        "text/csv; charset=utf-8; header=present",
                        Buffer.buffer(csv),
                        Caching.PRIVATE)
                    .savedAs(farm + ".csv"));
  }

  private String csv(Edited edited, FarmId farm) {
    var out = new StringWriter();
    int newest = fleets.newest(farm).number();
    FleetCsv.write(fleets.fleet(farm, newest), edited.market().catalogue(), out);
    return out.toString();
  }

  private static FarmId farm(Call call) {
    try {
      return new FarmId(call.path("id"));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("farm", call.path("id"));
    }
  }
}

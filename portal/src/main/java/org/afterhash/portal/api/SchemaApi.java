package org.afterhash.portal.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.ingest.market.Datasets;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/** {@code /schemas/{file}}: the table schemas that market files are held against, as they are. */
public final class SchemaApi {
  private static final String JSON = ".json";

  /** A schema by its file name, such as {@code resale_prices.json}. */
  public Future<Reply> show(Call call) {
    String file = call.path("file");
    Optional<byte[]> schema =
        file.endsWith(JSON)
            ? Datasets.schemaBytes(file.substring(0, file.length() - JSON.length()))
            : Optional.empty();
    return schema
        .map(bytes -> Reply.of(200, "application/json", Buffer.buffer(bytes), Caching.LIVE))
        .map(Future::succeededFuture)
        .orElseGet(() -> Future.failedFuture(new NotFoundException("schema", file)));
  }
}

package org.afterhash.sql;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import org.afterhash.domain.Require;

/**
 * A file that a visitor left here to be valued.
 *
 * @param id 128 bits, lower-case hexadecimal
 * @param sha256 of the content, lower-case hexadecimal
 * @param answers what the visitor said of it, as JSON
 * @param badRows what happens to bad rows; empty until the cards are to be valued
 * @param expires when it is deleted
 */
public record VisitorUpload(
    String id,
    String fileName,
    String sha256,
    Buffer content,
    String answers,
    Optional<String> badRows,
    Instant expires) {

  public VisitorUpload {
    Require.that(id.matches("[0-9a-f]{32}"), "Not the id of an upload: " + id);
  }
}

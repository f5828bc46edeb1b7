package org.afterhash.portal.web;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is sent back: the same bytes for the same reply.
 *
 * @param status HTTP status; a failure's only in {@link Problems}
 * @param body as it is sent, before compression
 * @param caching who may keep it, and how long
 * @param headers further headers
 * @param etag strong validator of the body, with its quotes
 */
public record Reply(
    int status,
    String contentType,
    Buffer body,
    Caching caching,
    Map<String, String> headers,
    String etag) {

  /** Who may keep a reply, and how long. */
  public enum Caching {
    /** Follows the newest vintage. */
    LIVE("public, max-age=300, must-revalidate"),
    /** Never changes at its address. */
    FROZEN("public, max-age=31536000, immutable"),
    /** Somebody's own, or true for this moment only. */
    PRIVATE("no-store");

    private final String header;

    Caching(String header) {
      this.header = header;
    }

    String header() {
      return header;
    }
  }

  public Reply {
    headers = Map.copyOf(headers);
  }

  public static Reply html(String page, Caching caching) {
    return of(200, "text/html; charset=utf-8", Buffer.buffer(page), caching);
  }

  public static Reply json(byte[] json, Caching caching) {
    return of(200, "application/json", Buffer.buffer(json), caching);
  }

  /** A table with a header row, in UTF-8. */
  public static Reply csv(byte[] csv, Caching caching) {
    return of(200, "text/csv; charset=utf-8; header=present", Buffer.buffer(csv), caching);
  }

  /** What was sent is answered elsewhere. */
  public static Reply seeOther(String address) {
    return of(303, "text/plain; charset=utf-8", Buffer.buffer(), Caching.PRIVATE)
        .with("Location", address);
  }

  /** Something was stored, and this is what the sender is told of it. */
  public static Reply created(byte[] json) {
    return of(201, "application/json", Buffer.buffer(json), Caching.PRIVATE);
  }

  /** A reply of any kind; only {@link Problems} gives a status of 400 or more. */
  public static Reply of(int status, String contentType, Buffer body, Caching caching) {
    return new Reply(status, contentType, body, caching, Map.of(), etag(body));
  }

  /** This reply with one more header. */
  public Reply with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, contentType, body, caching, more, etag);
  }

  /** This reply, saved by a browser under that name. */
  public Reply savedAs(String fileName) {
    return with("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
  }

  private static String etag(Buffer body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
      return '"' + HexFormat.of().formatHex(hash).substring(0, 32) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  String text() {
    return body.toString(StandardCharsets.UTF_8);
  }
}

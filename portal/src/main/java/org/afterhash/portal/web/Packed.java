package org.afterhash.portal.web;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A reply made ready to be sent many times: its headers put together and its body compressed once.
 */
final class Packed {
  /** Below this many bytes compression saves no packet. */
  private static final int WORTH_COMPRESSING = 1024;

  private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

  private final int status;
  private final Form plain;
  private final @Nullable Form gzip;

  /**
   * What goes over the wire.
   *
   * @param etag strong, and of these bytes alone; empty when nobody may keep them
   * @param unchanged headers of a 304
   * @param headers headers of the whole
   */
  private record Form(Buffer body, String etag, MultiMap unchanged, MultiMap headers) {}

  private Packed(int status, Form plain, @Nullable Form gzip) {
    this.status = status;
    this.plain = plain;
    this.gzip = gzip;
  }

  /** The reply as it is, to be sent once. */
  static Packed plain(Reply reply, MultiMap marks) {
    return new Packed(reply.status(), form(reply, marks, reply.body(), false), null);
  }

  /** The reply with its compressed twin, where that is worth having. Takes milliseconds. */
  static Packed compressed(Reply reply, MultiMap marks) {
    Form plain = form(reply, marks, reply.body(), false);
    boolean worth = reply.body().length() >= WORTH_COMPRESSING && isText(reply.contentType());
    Form gzip = worth ? form(reply, marks, gzip(reply.body()), true) : null;
    return new Packed(reply.status(), plain, gzip);
  }

  private static boolean isText(String type) {
    return type.startsWith("text/")
        || type.startsWith("application/json")
        || type.startsWith("image/svg");
  }

  private static Form form(Reply reply, MultiMap marks, Buffer body, boolean compressed) {
    MultiMap unchanged = HttpHeaders.headers().addAll(marks);
    reply.headers().forEach(unchanged::set);
    unchanged
        .set(HttpHeaders.CACHE_CONTROL, reply.caching().header())
        .set(HttpHeaders.VARY, "Accept-Encoding");
    String etag = "";
    if (reply.status() == 200 && reply.caching() != Reply.Caching.PRIVATE) {
      String bare = reply.etag().substring(1, reply.etag().length() - 1);
      etag = '"' + bare + (compressed ? "-gzip" : "") + '"';
      unchanged.set(HttpHeaders.ETAG, etag);
    }
    MultiMap headers =
        HttpHeaders.headers()
            .addAll(unchanged)
            .set(HttpHeaders.CONTENT_TYPE, reply.contentType())
            .set(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
    if (compressed) {
      headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    return new Form(body, etag, unchanged, headers);
  }

  /** Sends it, or only its headers, or word that nothing changed, whatever was asked for. */
  Future<Void> send(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return Future.succeededFuture();
    }
    Form form = gzip != null && takesGzip(request) ? gzip : plain;
    response.putHeader(HttpHeaders.DATE, HttpDate.now());
    String known = request.headers().get(HttpHeaders.IF_NONE_MATCH);
    if (known != null && !form.etag.isEmpty() && matches(known, form.etag)) {
      response.headers().addAll(form.unchanged);
      return response.setStatusCode(304).end();
    }
    response.headers().addAll(form.headers);
    response.setStatusCode(status);
    return request.method().equals(HttpMethod.HEAD) ? response.end() : response.end(form.body);
  }

  private static boolean takesGzip(HttpServerRequest request) {
    String accepted = request.headers().get(HttpHeaders.ACCEPT_ENCODING);
    if (accepted == null) {
      return false;
    }
    for (String coding : accepted.split(",", -1)) {
      int semicolon = coding.indexOf(';');
      String name = (semicolon < 0 ? coding : coding.substring(0, semicolon)).strip();
      if (name.equalsIgnoreCase("gzip")) {
        return semicolon < 0 || !coding.substring(semicolon).matches(";\\s*[qQ]=0(\\.0*)?\\s*");
      }
    }
    return false;
  }

  private static boolean matches(String known, String etag) {
    for (String candidate : known.split(",", -1)) {
      String bare = candidate.strip();
      if (bare.equals("*") || bare.equals(etag) || bare.equals("W/" + etag)) {
        return true;
      }
    }
    return false;
  }

  private static Buffer gzip(Buffer body) {
    var bytes = new ByteArrayOutputStream(body.length() / 3);
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(body.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(bytes.toByteArray());
  }
}

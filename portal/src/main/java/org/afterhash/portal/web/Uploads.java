package org.afterhash.portal.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.afterhash.portal.web.RequestRefusedException.Reason;

/**
 * Takes bodies in, each within a size and a time, and only so many at once. Nothing is written to
 * disk.
 */
public final class Uploads {
  /** Largest body, bytes. */
  public static final int LIMIT = 8 << 20;

  private static final List<String> FLEET_TYPES =
      List.of(
          "text/csv",
          "application/json",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final long DEADLINE_MS = 60_000;
  private static final int AT_ONCE = 24;

  private final Vertx vertx;
  private final AtomicInteger underWay = new AtomicInteger();

  public Uploads(Vertx vertx) {
    this.vertx = vertx;
  }

  /** A body that is a fleet file, as it is sent. To be called before anything else waits. */
  public Future<Buffer> fleet(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type == null || !FLEET_TYPES.contains(mediaType(type))) {
      return Future.failedFuture(
          new RequestRefusedException(
              Reason.WRONG_TYPE,
              "Send the file with one of these as Content-Type: "
                  + String.join(", ", FLEET_TYPES)
                  + "."));
    }
    return take(request, sink -> request.handler(sink::add));
  }

  private static String mediaType(String type) {
    return type.toLowerCase(Locale.ROOT).split(";", -1)[0].strip();
  }

  /**
   * What a browser's form holds: the file that was chosen, or else the text that was typed.
   *
   * @param file name of the file's field
   * @param text name of the text's field
   */
  public Future<Buffer> form(HttpServerRequest request, String file, String text) {
    request.setExpectMultipart(true);
    Future<Buffer> chosen =
        take(
            request,
            sink ->
                request.uploadHandler(
                    part -> {
                      if (part.name().equals(file)) {
                        part.handler(sink::add);
                      } else {
                        part.handler(ignored -> {});
                      }
                    }));
    return chosen.map(
        content -> {
          String typed = request.getFormAttribute(text);
          return content.length() > 0 || typed == null ? content : Buffer.buffer(typed);
        });
  }

  private Future<Buffer> take(HttpServerRequest request, Consumer<Sink> attach) {
    if (underWay.incrementAndGet() > AT_ONCE) {
      underWay.decrementAndGet();
      return Future.failedFuture(new OverloadedException("uploads"));
    }
    Promise<Buffer> taken = Promise.promise();
    var sink = new Sink(request, taken);
    if (declaredTooLarge(request)) {
      sink.refuseSize();
    } else {
      request.exceptionHandler(taken::tryFail);
      request.endHandler(end -> taken.tryComplete(sink.content));
      attach.accept(sink);
    }
    long timer =
        vertx.setTimer(
            DEADLINE_MS,
            late ->
                taken.tryFail(
                    new RequestRefusedException(
                        Reason.TOO_SLOW,
                        "The upload did not end within " + DEADLINE_MS / 1000 + " seconds.")));
    return taken
        .future()
        .onComplete(
            done -> {
              vertx.cancelTimer(timer);
              underWay.decrementAndGet();
            });
  }

  private static boolean declaredTooLarge(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return length != null && (length.length() > 12 || Long.parseLong(length) > LIMIT);
  }

  /** Collects a body up to the limit. */
  private static final class Sink {
    private final HttpServerRequest request;
    private final Promise<Buffer> taken;
    private final Buffer content = Buffer.buffer();

    Sink(HttpServerRequest request, Promise<Buffer> taken) {
      this.request = request;
      this.taken = taken;
    }

    void add(Buffer part) {
      if (content.length() + part.length() > LIMIT) {
        refuseSize();
      } else {
        content.appendBuffer(part);
      }
    }

    void refuseSize() {
      request.handler(null);
      taken.tryFail(
          new RequestRefusedException(
              Reason.TOO_LARGE,
              "A file may have at most "
                  + (LIMIT >> 20)
                  + " MB. Sum like cards into one row with their count."));
    }
  }
}

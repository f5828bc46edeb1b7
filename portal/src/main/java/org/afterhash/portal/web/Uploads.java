package org.afterhash.portal.web;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterhash.portal.web.RequestRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Takes bodies in, each within a size and a time, and only so many at once: small ones in memory,
 * those of farms in files without a name.
 */
public final class Uploads {
  /** Largest body, bytes. */
  public static final int LIMIT = 8 << 20;

  private static final List<String> FLEET_TYPES =
      List.of(
          "text/csv",
          "application/json",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final List<String> FORM_TYPES =
      List.of("multipart/form-data", "application/x-www-form-urlencoded");

  private static final int ANSWERS_LIMIT = 1 << 20;
  private static final int LONGEST_NAME = 200;
  private static final String PASTED = "pasted rows";

  private static final long DEADLINE_MS = 60_000;

  /** The least that must come of a small body in a window of {@link Receiving}, in bytes. */
  private static final int LEAST = 20_000;

  private static final int AT_ONCE = 24;

  /** Largest fleet of a farm: ten million rows and more. */
  private static final long FARM_LIMIT = 2L << 30;

  private static final int FARMS_AT_ONCE = 4;
  private static final Pattern DIGEST = Pattern.compile("sha-256=:([A-Za-z0-9+/=]{44}):");

  private final Vertx vertx;
  private final Path folder;
  private final AtomicInteger farmsUnderWay = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();

  /**
   * Takes bodies in.
   *
   * @param folder of what is written to disk; what killed processes left there is deleted
   */
  public Uploads(Vertx vertx, Path folder) {
    this.vertx = vertx;
    this.folder = folder;
    ReceivedFile.sweep(folder);
  }

  /**
   * A farm's fleet file of any size up to 2 GB. To be called before anything else waits, and to be
   * closed. Where {@code Content-Digest} states its SHA-256 (RFC 9530), it is held against that.
   */
  public Future<ReceivedFile> farm(HttpServerRequest request) {
    Optional<RequestRefusedException> refusal = wrongType(request, FLEET_TYPES);
    if (refusal.isPresent()) {
      return Future.failedFuture(refusal.get());
    }
    if (farmsUnderWay.incrementAndGet() > FARMS_AT_ONCE) {
      farmsUnderWay.decrementAndGet();
      return Future.failedFuture(new OverloadedException("Too many fleets are sent at once."));
    }
    goOn(request);
    request.pause();
    return Receiving.take(vertx, request, folder, FARM_LIMIT)
        .onComplete(done -> farmsUnderWay.decrementAndGet())
        .compose(file -> checkDigest(request.getHeader("Content-Digest"), file));
  }

  private static Future<ReceivedFile> checkDigest(@Nullable String stated, ReceivedFile file) {
    Matcher digest = DIGEST.matcher(stated == null ? "" : stated);
    if (digest.find()) {
      byte[] expected = Base64.getDecoder().decode(digest.group(1));
      if (!HexFormat.of().formatHex(expected).equals(file.sha256())) {
        file.close();
        return Future.failedFuture(
            new RequestRefusedException(
                Reason.WRONG_DIGEST,
                "The file that arrived has the SHA-256 "
                    + file.sha256()
                    + ", not the one stated in Content-Digest. Nothing was stored."));
      }
    }
    return Future.succeededFuture(file);
  }

  /** A body that is a fleet file, as it is sent. To be called before anything else waits. */
  public Future<Buffer> fleet(HttpServerRequest request) {
    Optional<RequestRefusedException> refusal = wrongType(request, FLEET_TYPES);
    return refusal.isPresent()
        ? Future.failedFuture(refusal.get())
        : take(request, LIMIT, sink -> request.handler(sink::add));
  }

  private static Optional<RequestRefusedException> wrongType(
      HttpServerRequest request, List<String> types) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    boolean known = type != null && types.contains(mediaType(type));
    return known
        ? Optional.empty()
        : Optional.of(
            new RequestRefusedException(
                Reason.WRONG_TYPE,
                "Send this with one of these as Content-Type: " + String.join(", ", types) + "."));
  }

  private static String mediaType(String type) {
    return type.toLowerCase(Locale.ROOT).split(";", -1)[0].strip();
  }

  /**
   * A file that a browser sent.
   *
   * @param name without the folders it was in
   */
  public record Sent(String name, Buffer content) {}

  /** A form without a file, which answers questions. */
  public Future<MultiMap> answers(HttpServerRequest request) {
    return takeForm(request, ANSWERS_LIMIT, sink -> {}).map(none -> request.formAttributes());
  }

  /**
   * What a browser's form holds: the file that was chosen, or else the text that was typed.
   *
   * @param file name of the file's field
   * @param text name of the text's field
   */
  public Future<Sent> form(HttpServerRequest request, String file, String text) {
    var name = new AtomicReference<String>();
    Future<Buffer> chosen =
        takeForm(
            request,
            LIMIT,
            sink ->
                request.uploadHandler(
                    part -> {
                      if (part.name().equals(file)) {
                        part.handler(
                            piece -> {
                              name.set(bare(part.filename()));
                              sink.keep(piece);
                            });
                      } else {
                        part.handler(ignored -> {});
                      }
                    }));
    return chosen.map(
        content -> {
          String typed = request.getFormAttribute(text);
          Buffer sent = content.length() > 0 || typed == null ? content : Buffer.buffer(typed);
          return new Sent(Objects.requireNonNullElse(name.get(), PASTED), sent);
        });
  }

  private static String bare(String path) {
    String name = path.replaceAll(".*/", "").replaceAll("\\p{Cntrl}", "");
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** Counts all that comes: fields that nobody asked for fill the memory as well. */
  private Future<Buffer> takeForm(
      HttpServerRequest request, int limit, Consumer<Sink> attachParts) {
    Optional<RequestRefusedException> refusal = wrongType(request, FORM_TYPES);
    if (refusal.isPresent()) {
      return Future.failedFuture(refusal.get());
    }
    request.setExpectMultipart(true);
    return take(
        request,
        limit,
        sink -> {
          request.handler(sink::count);
          attachParts.accept(sink);
        });
  }

  private Future<Buffer> take(HttpServerRequest request, int limit, Consumer<Sink> attach) {
    if (underWay.incrementAndGet() > AT_ONCE) {
      underWay.decrementAndGet();
      return Future.failedFuture(new OverloadedException("Too many uploads at once."));
    }
    Promise<Buffer> taken = Promise.promise();
    var sink = new Sink(request, limit, taken);
    if (declaredTooLarge(request, limit)) {
      sink.refuseSize();
    } else {
      request.exceptionHandler(gone -> taken.tryFail(brokenOff()));
      request.endHandler(end -> taken.tryComplete(sink.content));
      attach.accept(sink);
      goOn(request);
    }
    long deadline =
        vertx.setTimer(
            DEADLINE_MS,
            late -> taken.tryFail(tooSlow("The upload did not end within", DEADLINE_MS)));
    long pace = checkPace(request, taken);
    return taken
        .future()
        .onComplete(
            done -> {
              vertx.cancelTimer(deadline);
              vertx.cancelTimer(pace);
              underWay.decrementAndGet();
            });
  }

  /** Gives up who sends next to nothing, and would keep a place for as long as may be. */
  private long checkPace(HttpServerRequest request, Promise<Buffer> taken) {
    var before = new AtomicLong();
    return vertx.setPeriodic(
        Receiving.WINDOW_MS,
        window -> {
          long now = request.bytesRead();
          if (now - before.getAndSet(now) < LEAST) {
            taken.tryFail(
                tooSlow("Less than " + LEAST / 1000 + " KB came in", Receiving.WINDOW_MS));
          }
        });
  }

  private static RequestRefusedException tooSlow(String what, long millis) {
    return new RequestRefusedException(
        Reason.TOO_SLOW, what + " " + millis / 1000 + " seconds. Nothing was stored.");
  }

  /** Nobody is there any more to be told so, and it is no incident of ours. */
  static RequestRefusedException brokenOff() {
    return new RequestRefusedException(Reason.MALFORMED, "The body ended before it was whole.");
  }

  /** Word for a sender who asks first whether the body is wanted. */
  private static void goOn(HttpServerRequest request) {
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
  }

  private static boolean declaredTooLarge(HttpServerRequest request, int limit) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && (length.length() > 12 || Long.parseLong(length) > limit);
  }

  /** Collects a body up to the limit. */
  private static final class Sink {
    private final HttpServerRequest request;
    private final int limit;
    private final Promise<Buffer> taken;
    private final Buffer content = Buffer.buffer();
    private long came;

    Sink(HttpServerRequest request, int limit, Promise<Buffer> taken) {
      this.request = request;
      this.limit = limit;
      this.taken = taken;
    }

    void add(Buffer part) {
      keep(part);
      count(part);
    }

    void keep(Buffer part) {
      if (came <= limit) {
        content.appendBuffer(part);
      }
    }

    void count(Buffer part) {
      came += part.length();
      if (came > limit) {
        refuseSize();
      }
    }

    void refuseSize() {
      request.handler(null);
      String most = (limit >> 20) + " MB";
      taken.tryFail(
          new RequestRefusedException(
              Reason.TOO_LARGE,
              limit < LIMIT
                  ? "These are too many answers: at most " + most + " of them are taken."
                  : "A file may have at most "
                      + most
                      + ". Sum like cards into one row with their count."));
    }
  }
}

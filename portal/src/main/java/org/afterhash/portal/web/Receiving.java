package org.afterhash.portal.web;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.afterhash.portal.web.RequestRefusedException.Reason;

/**
 * A body on its way to a file. The sender is held back while the disk is behind, and given up when
 * it sends too little for too long. Everything here happens on one event loop but the writing,
 * which is done on workers, piece after piece.
 */
final class Receiving {
  /** Bytes that wait to be written before the sender is held back, and below which it goes on. */
  private static final int HIGH = 1 << 20;

  private static final int LOW = 1 << 18;

  /** The least that must come in a window: a list of a hundred thousand rows in ten minutes. */
  private static final int LEAST = 150_000;

  static final long WINDOW_MS = 10_000;

  private final Vertx vertx;
  private final Context context;
  private final HttpServerRequest request;
  private final long limit;
  private final Promise<ReceivedFile> done;
  private final ReceivedFile file;

  private long length;
  private long inWindow;
  private final List<Buffer> pieces = new ArrayList<>();
  private boolean writing;
  private int waiting;
  private boolean ended;
  private boolean held;

  private Receiving(
      Vertx vertx,
      HttpServerRequest request,
      Promise<ReceivedFile> done,
      ReceivedFile file,
      long limit) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.request = request;
    this.done = done;
    this.file = file;
    this.limit = limit;
  }

  /**
   * Takes a body that was paused.
   *
   * @param folder of the file
   * @param limit largest body, bytes
   */
  static Future<ReceivedFile> take(
      Vertx vertx, HttpServerRequest request, Path folder, long limit) {
    Promise<ReceivedFile> done = Promise.promise();
    // From the start: a sender may be gone before there is a file to write to.
    request.exceptionHandler(gone -> done.tryFail(Uploads.brokenOff()));
    return vertx
        .executeBlocking(() -> ReceivedFile.in(folder))
        .recover(Receiving::noRoom)
        .compose(file -> new Receiving(vertx, request, done, file, limit).start());
  }

  private Future<ReceivedFile> start() {
    long timer = vertx.setPeriodic(WINDOW_MS, time -> checkPace());
    request.handler(this::accept);
    request.endHandler(
        end -> {
          ended = true;
          finish();
        });
    request.resume();
    return done.future()
        .onComplete(result -> vertx.cancelTimer(timer))
        .onFailure(failure -> file.close());
  }

  private void accept(Buffer piece) {
    length += piece.length();
    inWindow += piece.length();
    if (length > limit) {
      request.handler(null);
      done.tryFail(
          new RequestRefusedException(
              Reason.TOO_LARGE, "A file may have at most " + (limit >> 20) + " MB."));
      return;
    }
    waiting += piece.length();
    if (waiting > HIGH) {
      held = true;
      request.pause();
    }
    pieces.add(piece);
    write();
  }

  /** Writes all that came while the last was written. */
  private void write() {
    if (writing || pieces.isEmpty()) {
      return;
    }
    writing = true;
    List<Buffer> taken = List.copyOf(pieces);
    pieces.clear();
    context
        .executeBlocking(() -> append(taken), true)
        .onSuccess(this::written)
        .onFailure(failure -> noRoom(failure).onFailure(done::tryFail));
  }

  private int append(List<Buffer> taken) throws IOException {
    int bytes = 0;
    for (Buffer piece : taken) {
      file.append(piece.getBytes());
      bytes += piece.length();
    }
    return bytes;
  }

  private void written(int bytes) {
    writing = false;
    waiting -= bytes;
    write();
    if (held && waiting < LOW && !ended) {
      held = false;
      request.resume();
    }
    finish();
  }

  /**
   * Once all is written, and only once: word of a piece that is written already comes within the
   * word of the one before it, so both see that nothing is left to do.
   */
  private void finish() {
    if (ended && !writing && pieces.isEmpty() && !done.future().isComplete()) {
      done.complete(file.whole());
    }
  }

  private void checkPace() {
    if (inWindow < LEAST && !held && !ended) {
      done.tryFail(
          new RequestRefusedException(
              Reason.TOO_SLOW,
              "Less than "
                  + LEAST / 1000
                  + " KB came in "
                  + WINDOW_MS / 1000
                  + " seconds. Nothing was stored."));
    }
    inWindow = 0;
  }

  private static <T> Future<T> noRoom(Throwable failure) {
    return Future.failedFuture(
        failure instanceof IOException
            ? new RequestRefusedException(
                Reason.NO_ROOM, "There is no room on disk for this file. Nothing was stored.")
            : failure);
  }
}

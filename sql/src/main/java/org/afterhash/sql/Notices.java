package org.afterhash.sql;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.pubsub.PgSubscriber;

/** Tells when a new vintage was stored, by whichever process. */
public final class Notices {
  /** PostgreSQL's channel; the payload is the vintage's number. */
  static final String NEW_VINTAGE = "afterhash_vintage";

  private static final long RETRY_MILLIS = 500;

  private final PgSubscriber subscriber;

  private Notices(PgSubscriber subscriber) {
    this.subscriber = subscriber;
  }

  /**
   * Calls {@code handler} on an event loop after every new vintage, and whenever listening begins:
   * at first and after a lost connection, since something may have been missed by then. Tries again
   * until the database is there.
   */
  public static Notices onNewVintage(Vertx vertx, DatabaseAddress address, Runnable handler) {
    PgSubscriber subscriber = PgSubscriber.subscriber(vertx, address.connectOptions());
    subscriber.reconnectPolicy(attempt -> RETRY_MILLIS);
    subscriber
        .channel(NEW_VINTAGE)
        .subscribeHandler(subscribed -> handler.run())
        .handler(payload -> handler.run());
    subscriber.connect();
    return new Notices(subscriber);
  }

  public Future<Void> close() {
    return subscriber.close();
  }
}

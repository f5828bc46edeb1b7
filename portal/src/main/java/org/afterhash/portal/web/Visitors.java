package org.afterhash.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Knows a browser again, without an account, by a secret in a cookie. */
public final class Visitors {
  /** How long a visitor is known after the last upload. */
  public static final Duration KNOWN_FOR = Duration.ofDays(1);

  private static final int SECRET_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final boolean overTls;

  /**
   * Visitors of a portal.
   *
   * @param overTls whether its public address is https, which the cookie's stricter name needs
   */
  public Visitors(boolean overTls) {
    this.overTls = overTls;
  }

  /** A browser that was here before, or is about to be told its secret. */
  public record Visitor(String secret) {

    /** What is kept of the secret: lower-case hexadecimal. */
    public String hash() {
      return sha256(secret.getBytes(UTF_8));
    }
  }

  /** 128 random bits, lower-case hexadecimal. */
  public static String newId() {
    byte[] id = new byte[SECRET_BYTES];
    RANDOM.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  /** Lower-case hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Who sent this; empty for a browser that we do not know. */
  public Optional<Visitor> known(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(cookie()))
        .map(Cookie::getValue)
        .filter(secret -> secret.matches("[0-9a-f]{32}"))
        .map(Visitor::new);
  }

  /** Who sent this: the browser that we know, or a new one. */
  public Visitor welcome(HttpServerRequest request) {
    return known(request).orElseGet(() -> new Visitor(newId()));
  }

  /** The reply, with which the browser is told its secret, or to keep it for longer. */
  public Reply remembered(Reply reply, Visitor visitor) {
    return reply.with(
        "Set-Cookie",
        cookie()
            + "="
            + visitor.secret()
            + "; Path=/; Max-Age="
            + KNOWN_FOR.toSeconds()
            + "; HttpOnly; SameSite=Lax"
            + (overTls ? "; Secure" : ""));
  }

  private String cookie() {
    return overTls ? "__Host-afterhash-visitor" : "afterhash-visitor";
  }
}

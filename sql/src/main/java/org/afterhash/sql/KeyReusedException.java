package org.afterhash.sql;

/** An idempotency key came again, with another file. */
public final class KeyReusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyReusedException() {
    super("This idempotency key was used for another file of this farm. Choose a new one.");
  }
}

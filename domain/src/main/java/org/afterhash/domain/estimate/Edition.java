package org.afterhash.domain.estimate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.afterhash.domain.Require;
import org.afterhash.domain.market.Vintage;

/**
 * A methodology version with a vintage: what a published figure is cited by.
 *
 * @param methodology {@link org.afterhash.domain.method.Methodology#id()}
 */
public record Edition(String methodology, Vintage vintage) {

  public Edition {
    Require.text(methodology, "A methodology version");
  }

  /** {@code 2026-11-22-3f9a2c1}: the vintage's date and a hash over methodology and vintage. */
  public String id() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((methodology + "\n" + vintage.hash()).getBytes(StandardCharsets.UTF_8));
      return vintage.date() + "-" + HexFormat.of().formatHex(hash).substring(0, 7);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

package org.afterhash.portal;

import java.nio.file.Path;
import org.afterhash.domain.Require;

/**
 * How the portal is served.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 for any free one
 * @param publicUrl where people reach it, without a slash at the end; links are made of it
 * @param mode what it is started for
 * @param uploads folder in which fleets of farms are while they are read
 * @param operatorToken what the operator shows to reach farms; empty when nobody is
 */
public record PortalConfig(
    String host, int port, String publicUrl, Mode mode, Path uploads, String operatorToken) {

  /** What a portal is started for. */
  public enum Mode {
    /** Readers. */
    PUBLIC,
    /** Its developers, who also see the gallery of charts. */
    DEVELOPMENT
  }

  /** A portal without an operator. */
  public PortalConfig(String host, int port, String publicUrl, Mode mode) {
    this(host, port, publicUrl, mode, Path.of(System.getProperty("java.io.tmpdir")), "");
  }

  public PortalConfig {
    Require.text(host, "The address to listen on");
    Require.that(port >= 0 && port <= 65_535, "There is no port " + port + ".");
    Require.that(
        publicUrl.matches("https?://[^/\\s]+"),
        "The public address must be like https://example.org, without a path: " + publicUrl);
  }

  /** Whether people reach it over TLS. */
  public boolean overTls() {
    return publicUrl.startsWith("https:");
  }
}

package org.afterhash.portal;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;
import org.afterhash.portal.cli.Afterhash;

/** Where the process starts. */
public final class PortalMain {
  private PortalMain() {}

  public static void main(String[] arguments) throws IOException {
    try (InputStream settings = PortalMain.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    }
    int code = Afterhash.run(System.out, System.err, arguments);
    if (code != Afterhash.KEEPS_RUNNING) {
      System.exit(code);
    }
  }
}

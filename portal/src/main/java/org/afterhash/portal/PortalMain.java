package org.afterhash.portal;

import org.afterhash.portal.cli.Afterhash;

/** Where the process starts. */
public final class PortalMain {
  private PortalMain() {}

  public static void main(String[] arguments) {
    int code = Afterhash.run(arguments);
    if (code != Afterhash.KEEPS_RUNNING) {
      System.exit(code);
    }
  }
}

package org.afterhash.ingest.fleet;

import java.io.IOException;

/**
 * Where a fuzzer guided by coverage, such as Jazzer, enters the readers; {@code docs/readers.md}
 * says how it is run. What is held is what {@link MutatedFilesTest} holds.
 */
public final class FleetReaderFuzz {
  private static final MutatedFilesTest HELD = new MutatedFilesTest();

  private FleetReaderFuzz() {}

  /** Called by the fuzzer with one file after the other. */
  public static void fuzzerTestOneInput(byte[] file) throws IOException {
    HELD.check(0, file);
  }
}

package org.afterhash.portal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files among Afterhash's own sources that commands write. */
final class SourceFiles {
  private final PrintWriter out;

  private SourceFiles(PrintWriter out) {
    this.out = out;
  }

  /**
   * Those of the folder that the command was called in.
   *
   * @throws RefusedException when that is not the root of the sources
   */
  static SourceFiles here(PrintWriter out) {
    if (!Files.isDirectory(Path.of("docs")) || !Files.isDirectory(Path.of("portal"))) {
      throw new RefusedException(
          Path.of("").toAbsolutePath() + " is not the root of Afterhash's sources: go there.");
    }
    return new SourceFiles(out);
  }

  /** Leaves a file alone that would not change: its date tells whether a build is due. */
  void write(Path file, byte[] bytes) throws IOException {
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      out.println("Unchanged: " + file);
    } else {
      Files.write(file, bytes);
      out.println("Written: " + file);
    }
  }
}

package org.afterhash.portal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that a command was told to read. */
final class InputFile {
  private InputFile() {}

  /**
   * Its bytes from the first on; who opens it closes it.
   *
   * @throws RefusedException when nothing is there, or a folder
   */
  static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new RefusedException(file + " is a folder; name a file in it.");
    }
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new RefusedException("There is no file " + file + ".");
    }
  }

  /**
   * All its bytes.
   *
   * @throws RefusedException when nothing is there, or a folder
   */
  static byte[] bytes(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    }
  }
}

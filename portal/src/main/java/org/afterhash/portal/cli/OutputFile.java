package org.afterhash.portal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that a command writes: whole or not at all, so that what stood there is not lost. */
final class OutputFile {
  private OutputFile() {}

  /** What stands in the file, in UTF-8. */
  interface Content {
    void write(Writer out) throws IOException;
  }

  /**
   * Writes a file in place of what stood there.
   *
   * @throws IOException when it cannot be written; then nothing is changed
   */
  static void write(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe or a terminal has to be written to as it is.
      try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
        content.write(out);
      }
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder));
    }
    Path fresh = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (Writer out = Files.newBufferedWriter(fresh, UTF_8, StandardOpenOption.CREATE_NEW)) {
        content.write(out);
      }
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}

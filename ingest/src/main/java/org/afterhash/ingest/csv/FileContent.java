package org.afterhash.ingest.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, which can be read from their start more than once. */
@FunctionalInterface
public interface FileContent {

  /** A stream from the first byte on; who opens it closes it. */
  InputStream open() throws IOException;

  /** Bytes in memory. */
  static FileContent of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  /** A file on disk, which is never in memory as a whole. */
  static FileContent of(Path path) {
    return () -> Files.newInputStream(path);
  }

  /** At most the first {@code most} bytes. */
  default byte[] first(int most) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(most);
    }
  }
}

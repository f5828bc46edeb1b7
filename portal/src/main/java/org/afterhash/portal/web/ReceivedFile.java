package org.afterhash.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A body that was taken in, on disk, and its hash. The file has no name from the moment it is
 * opened (JDKs on Unix unlink it then), so nothing is left of it when this is closed or the process
 * ends, however it ends.
 */
public final class ReceivedFile implements AutoCloseable {
  private final FileChannel file;
  private final MessageDigest digest = newDigest();
  private String hash = "";

  private ReceivedFile(FileChannel file) {
    this.file = file;
  }

  /**
   * An empty one.
   *
   * @param folder on the disk that is to hold it
   */
  static ReceivedFile in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path name = Files.createTempFile(folder, "upload", ".part");
    return new ReceivedFile(
        FileChannel.open(
            name,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  void append(byte[] more) throws IOException {
    digest.update(more);
    ByteBuffer left = ByteBuffer.wrap(more);
    while (left.hasRemaining()) {
      file.write(left);
    }
  }

  /** Nothing is appended any more. */
  ReceivedFile whole() {
    hash = HexFormat.of().formatHex(digest.digest());
    return this;
  }

  /** SHA-256 of the bytes, lower-case hexadecimal. */
  public String sha256() {
    return hash;
  }

  /** The bytes from the first on, as often as asked for. */
  public InputStream open() {
    return new FromStart();
  }

  /** Reads at its own place, and leaves the file open. */
  private final class FromStart extends InputStream {
    private long at;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = file.read(ByteBuffer.wrap(into, from, most), at);
      at += Math.max(0, read);
      return read;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

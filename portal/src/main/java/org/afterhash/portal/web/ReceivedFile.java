package org.afterhash.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/**
 * A body that was taken in, on disk, and its hash. The file loses its name as it is opened (JDKs on
 * Unix unlink it then), so nothing is left of it when this is closed or the process ends, however
 * it ends. Only who is killed between these two calls leaves an empty file, for {@link #sweep}.
 */
public final class ReceivedFile implements AutoCloseable {
  private static final String SUFFIX = ".part";
  private static final Set<OpenOption> OPENED =
      Set.of(
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

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
    return new ReceivedFile(
        FileChannel.open(folder.resolve(UUID.randomUUID() + SUFFIX), OPENED, ownersAlone(folder)));
  }

  private static FileAttribute<?>[] ownersAlone(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Deletes what killed processes left. Another portal may use the same folder: a name that it has
   * just given it would take away itself.
   */
  static void sweep(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

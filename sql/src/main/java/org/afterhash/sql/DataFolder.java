package org.afterhash.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The folder of an embedded server, locked so that one process at a time uses it. */
final class DataFolder implements AutoCloseable {
  private static final int PASSWORD_BYTES = 24;

  /**
   * A lock on a file is the whole process's, and closing the file once more gives it up: a folder
   * that is open here must not even be tried again.
   */
  private static final Set<Path> IN_THIS_PROCESS = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the folder where it is missing, and locks it.
   *
   * @throws DatabaseException when another process has it, or it cannot be written
   */
  static DataFolder open(Path dataDir) {
    Path path = dataDir.toAbsolutePath().normalize();
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      }
      return lock(path.toRealPath());
    } catch (IOException e) {
      throw new DatabaseException(
          "The data folder " + path + " cannot be written (" + reason(e) + "): choose another.", e);
    }
  }

  private static DataFolder lock(Path path) throws IOException {
    if (!IN_THIS_PROCESS.add(path)) {
      throw inUse(path);
    }
    boolean isLocked = false;
    try {
      FileChannel file =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      isLocked = file.tryLock() != null;
      if (!isLocked) {
        file.close();
        throw inUse(path);
      }
      return new DataFolder(path, file);
    } finally {
      if (!isLocked) {
        IN_THIS_PROCESS.remove(path);
      }
    }
  }

  private static DatabaseException inUse(Path path) {
    return new DatabaseException("The data folder " + path + " is in use by another Afterhash.");
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  Path path() {
    return path;
  }

  Path passwordFile() {
    return path.resolve("password");
  }

  /** The server's password, made when first asked for; readable by its owner only. */
  String password() throws IOException {
    if (!Files.exists(passwordFile())) {
      var bytes = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(bytes);
      Path fresh = path.resolve("password.new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, HexFormat.of().formatHex(bytes));
      Files.move(fresh, passwordFile());
    }
    return Files.readString(passwordFile()).strip();
  }

  /** Removes a folder and all in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }

  /** Unlocks the folder. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new DatabaseException("The data folder " + path + " cannot be unlocked.", e);
    } finally {
      IN_THIS_PROCESS.remove(path);
    }
  }
}

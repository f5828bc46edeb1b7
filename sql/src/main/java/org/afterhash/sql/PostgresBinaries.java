package org.afterhash.sql;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that come with Afterhash, unpacked once into a data folder. */
final class PostgresBinaries {
  private static final Map<String, String> ARCHIVES =
      Map.of(
          "amd64", "postgres-linux-x86_64.txz",
          "x86_64", "postgres-linux-x86_64.txz",
          "aarch64", "postgres-linux-arm_64.txz");

  private PostgresBinaries() {}

  /**
   * @return the folder that has {@code bin/postgres}
   * @throws DatabaseException when none are shipped for this machine
   */
  static Path unpack(Path dataFolder, Consumer<String> progress) throws IOException {
    String version = version();
    Path home = dataFolder.resolve("postgresql-" + version);
    if (!Files.isDirectory(home)) {
      progress.accept("Unpacking PostgreSQL " + version + " into " + dataFolder);
      Path unfinished = dataFolder.resolve("postgresql.unfinished");
      DataFolder.delete(unfinished);
      try (InputStream archive = archive()) {
        unpack(archive, unfinished);
      }
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return home;
  }

  private static String version() throws IOException {
    var properties = new Properties();
    try (InputStream in = resource("postgres-binaries.properties")) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  private static InputStream archive() throws IOException {
    String system = System.getProperty("os.name");
    String machine = System.getProperty("os.arch");
    String name = ARCHIVES.get(machine);
    if (name == null || !system.toLowerCase(Locale.ROOT).startsWith("linux")) {
      throw new DatabaseException(
          "No PostgreSQL comes with Afterhash for %s on %s: point DATABASE_URL at a server."
              .formatted(system, machine));
    }
    return resource("/" + name);
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = PostgresBinaries.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("Not on the class path: " + name);
    }
    return in;
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("An archive entry outside its folder: " + entry.getName());
        }
        write(entry, tar, file);
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    boolean isProgram = (entry.getMode() & 0100) != 0;
    Set<PosixFilePermission> permissions =
        PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--");
    Files.setPosixFilePermissions(file, permissions);
  }
}

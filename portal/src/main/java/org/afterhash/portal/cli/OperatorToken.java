package org.afterhash.portal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What the operator shows to reach farms over HTTP. */
final class OperatorToken {
  private static final String VARIABLE = "AFTERHASH_OPERATOR_TOKEN";
  private static final int BYTES = 32;
  private static final int SHORTEST = 32;

  private OperatorToken() {}

  /**
   * The token of the environment, else that of the data folder, where it is made when first asked
   * for and its owner alone can read it.
   *
   * @throws RefusedException when the environment's is too short to be one
   */
  static String of(Path data) throws IOException {
    String told = System.getenv().getOrDefault(VARIABLE, "").strip();
    if (!told.isEmpty()) {
      return strong(told);
    }
    Path file = data.resolve("operator.token");
    if (!Files.exists(file)) {
      make(file);
    }
    return Files.readString(file).strip();
  }

  static String strong(String token) {
    if (token.length() < SHORTEST) {
      throw new RefusedException(
          VARIABLE + " has fewer than " + SHORTEST + " characters, which can be guessed.");
    }
    return token;
  }

  private static void make(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    byte[] token = new byte[BYTES];
    new SecureRandom().nextBytes(token);
    Path fresh = file.resolveSibling("operator.token.new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, HexFormat.of().formatHex(token) + "\n");
    Files.move(fresh, file);
  }
}

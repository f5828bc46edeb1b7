package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.afterhash.sql.DatabaseAddress.Encryption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @Test
  void allPartsAreRead() {
    assertThat(
            DatabaseAddress.parse(
                "postgresql://ann:p%40ss%3Aw%2Frd+@db.example:6543/after%20hash?sslmode=verify-full"))
        .isEqualTo(
            new DatabaseAddress(
                "db.example", 6543, "after hash", "ann", "p@ss:w/rd+", Encryption.VERIFY_FULL));
  }

  @Test
  void portPasswordAndEncryptionMayBeLeftOut() {
    assertThat(DatabaseAddress.parse("postgres://ann@[::1]/x"))
        .isEqualTo(new DatabaseAddress("::1", 5432, "x", "ann", "", Encryption.PREFER));
  }

  @Test
  void thePasswordIsNeverPrinted() {
    var address = DatabaseAddress.parse("postgres://ann:s3cret@db.example/x");
    assertThat(address).hasToString("postgres://ann@db.example:5432/x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "mysql://ann:s3cret@h/x | must start with postgres://",
        "ann:s3cret@h/x | must start with postgres://",
        "postgres:///x | no host",
        "postgres://h/x | names no user",
        "postgres://:s3cret@h/x | names no user",
        "postgres://ann:s3cret@h | must name one database",
        "postgres://ann:s3cret@h/ | must name one database",
        "postgres://ann:s3cret@h/x/y | must name one database",
        "postgres://ann:s3cret@h:0/x | port",
        "postgres://ann:s3cret@h:99999/x | port",
        "postgres://ann:s3cret@h/x?sslmode=maybe | sslmode=\"maybe\"",
        "postgres://ann:s3cret@h/x?sslrootcert=f | setting \"sslrootcert\"",
        "postgres://ann:s3cret^@h/x | Percent-encode",
        "postgres://ann:s3cret@ssword@h/x | host",
      })
  void aWrongAddressIsExplainedWithoutItsPassword(String text, String expected) {
    assertThatThrownBy(() -> DatabaseAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageContaining(expected)
        .hasMessageEndingWith(".")
        .message()
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable", "prefer"})
  void aServerWithoutTlsIsReachedUnlessTlsIsWanted(String mode) {
    var plain = TestDatabase.create();
    var address = withEncryption(plain, mode);
    assertThat(Sql.value(address, "SELECT 1")).isEqualTo("1");
    assertThatThrownBy(() -> Sql.value(withEncryption(plain, "require"), "SELECT 1"))
        .hasMessageContaining("SSL");
  }

  private static DatabaseAddress withEncryption(DatabaseAddress a, String mode) {
    return DatabaseAddress.parse(
        "postgres://%s:%s@%s:%d/%s?sslmode=%s"
            .formatted(a.user(), a.password(), a.host(), a.port(), a.database(), mode));
  }
}

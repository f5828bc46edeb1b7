package org.afterhash.sql;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import javax.net.ssl.TrustManagerFactory;
import org.afterhash.domain.Require;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/**
 * Where a PostgreSQL database is and how to log in.
 *
 * @param port 1 to 65535
 * @param password may be empty; never printed
 */
public record DatabaseAddress(
    String host, int port, String database, String user, String password, Encryption encryption) {

  private static final int CONNECT_SECONDS = 5;

  /** How much a connection insists on TLS; libpq's words for it. */
  public enum Encryption {
    DISABLE(SslMode.DISABLE),
    /** Where the server offers it; its certificate is not checked. */
    PREFER(SslMode.PREFER),
    /** Always; the certificate is not checked. */
    REQUIRE(SslMode.REQUIRE),
    /** Always, with a certificate for this host that the JDK trusts. */
    VERIFY_FULL(SslMode.VERIFY_FULL);

    private final SslMode mode;

    Encryption(SslMode mode) {
      this.mode = mode;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Encryption of(String word) {
      for (Encryption encryption : values()) {
        if (encryption.word().equals(word)) {
          return encryption;
        }
      }
      throw new IllegalArgumentException(
          "The database address has sslmode=\""
              + word
              + "\"; known are disable, prefer, require and verify-full.");
    }
  }

  public DatabaseAddress {
    Require.text(host, "A database's host");
    Require.that(port >= 1 && port <= 65535, "A database's port is " + port);
    Require.text(database, "A database's name");
    Require.text(user, "A database's user");
  }

  /** An address on this machine or on a trusted network: no encryption. */
  public DatabaseAddress(String host, int port, String database, String user, String password) {
    this(host, port, database, user, password, Encryption.DISABLE);
  }

  /**
   * Reads {@code postgres[ql]://user[:password]@host[:port]/database[?sslmode=...]},
   * percent-encoded as RFC 3986 wants it. The port is 5432 and the encryption {@link
   * Encryption#PREFER} unless stated.
   *
   * @throws IllegalArgumentException with a sentence that does not repeat the password
   */
  public static DatabaseAddress parse(String text) {
    URI uri = uri(text);
    String scheme = uri.getScheme();
    Require.that(
        "postgres".equals(scheme) || "postgresql".equals(scheme),
        "The database address must start with postgres:// or postgresql://.");
    Require.that(
        uri.getHost() != null && !uri.getHost().isEmpty(),
        "The database address has no host (postgres://user:password@host:port/database).");
    String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = login.indexOf(':');
    String user = decoded(colon < 0 ? login : login.substring(0, colon));
    Require.that(
        !user.isBlank(),
        "The database address names no user (postgres://user:password@host:port/database).");
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    Require.that(
        path.length() > 1 && path.indexOf('/', 1) < 0,
        "The database address must name one database after the host (.../database).");
    Require.that(
        uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= 65535),
        "The database address has a port outside 1 to 65535.");
    return new DatabaseAddress(
        uri.getHost().replaceAll("^\\[|\\]$", ""),
        uri.getPort() == -1 ? 5432 : uri.getPort(),
        decoded(path.substring(1)),
        user,
        colon < 0 ? "" : decoded(login.substring(colon + 1)),
        encryption(uri.getRawQuery() == null ? "" : uri.getRawQuery()));
  }

  private static URI uri(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      // Neither the cause nor its message: both repeat the whole address, password included.
      throw new IllegalArgumentException(
          "The database address is not a URL: "
              + e.getReason()
              + (e.getIndex() < 0 ? "." : " (character " + (e.getIndex() + 1) + ").")
              + " Percent-encode special characters of the password.");
    }
  }

  private static Encryption encryption(String query) {
    Encryption encryption = Encryption.PREFER;
    for (String setting : query.split("&", -1)) {
      int equals = setting.indexOf('=');
      String name = equals < 0 ? setting : setting.substring(0, equals);
      if (name.equals("sslmode") && equals > 0) {
        encryption = Encryption.of(decoded(setting.substring(equals + 1)));
      } else {
        Require.that(
            setting.isEmpty(),
            "The database address has the setting \"" + name + "\"; only sslmode is known.");
      }
    }
    return encryption;
  }

  private static String decoded(String part) {
    // URLDecoder is for forms, where a plus is a blank; in an address it is a plus.
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** For the Vert.x client. */
  PgConnectOptions connectOptions() {
    var options =
        new PgConnectOptions()
            .setHost(host)
            .setPort(port)
            .setDatabase(database)
            .setUser(user)
            .setPassword(password)
            .setSslMode(encryption.mode)
            .addProperty("application_name", "afterhash");
    if (encryption == Encryption.VERIFY_FULL) {
      options.setSslOptions(
          new ClientSSLOptions()
              .setHostnameVerificationAlgorithm("HTTPS")
              .setTrustOptions(trustOfTheJdk()));
    } else if (encryption != Encryption.DISABLE) {
      options.setSslOptions(new ClientSSLOptions().setTrustAll(true));
    }
    return options;
  }

  private static TrustOptions trustOfTheJdk() {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return TrustOptions.wrap(factory.getTrustManagers()[0]);
    } catch (GeneralSecurityException e) {
      throw new DatabaseException("This JDK's trusted certificates cannot be read.", e);
    }
  }

  /** For pgjdbc. */
  PGSimpleDataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("afterhash");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setLoginTimeout(2 * CONNECT_SECONDS);
    source.setTcpKeepAlive(true);
    source.setSslMode(encryption.word());
    if (encryption == Encryption.VERIFY_FULL) {
      source.setSslfactory(DefaultJavaSSLFactory.class.getName());
    }
    return source;
  }

  /** The address without its password. */
  @Override
  public String toString() {
    return "postgres://" + user + "@" + host + ":" + port + "/" + database;
  }
}

package org.quittance.adapter.store;

import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where the adapter's store is and on whose behalf it is written.
 *
 * @param url JDBC URL of embedded Derby or of PostgreSQL, without credentials
 * @param user database user, or null where the database asks for none
 * @param password its password, or null
 * @param create whether a Derby database that is not there may be made when the process first uses
 *     it; false in normal operation, because a store that vanished must be noticed and never
 *     replaced by an empty one
 * @param node stable name of this process among all that share the store; a restarted process must
 *     come back under the same name, and two live ones must never share one
 */
public record StoreSettings(String url, String user, String password, boolean create, String node) {

  private static final String KEY = "quittance.adapter.database.";

  /**
   * @throws IllegalArgumentException if the URL is of no supported database
   */
  public StoreSettings {
    if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:derby:")) {
      throw new IllegalArgumentException(
          KEY + "url must begin with jdbc:postgresql: or jdbc:derby:, but is " + url);
    }
    if (node.isBlank() || node.length() > 100) {
      throw new IllegalArgumentException("quittance.node must have 1 to 100 characters");
    }
  }

  /**
   * Reads the settings from MicroProfile Config; without a URL the store is an embedded Derby below
   * {@code quittance.data}.
   *
   * @throws IllegalArgumentException if a setting is missing or wrong; the message names it
   */
  public static StoreSettings fromConfig() {
    return from(ConfigProvider.getConfig());
  }

  static StoreSettings from(Config config) {
    return new StoreSettings(
        text(config, KEY + "url").or(() -> embedded(config)).orElseThrow(StoreSettings::nowhere),
        text(config, KEY + "user").orElse(null),
        text(config, KEY + "password").orElse(null),
        config.getOptionalValue(KEY + "create", Boolean.class).orElse(false),
        text(config, "quittance.node").orElse("quittance"));
  }

  private static Optional<String> embedded(Config config) {
    return text(config, "quittance.data").map(data -> "jdbc:derby:" + data + "/adapter-store");
  }

  private static Optional<String> text(Config config, String key) {
    return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
  }

  private static IllegalArgumentException nowhere() {
    return new IllegalArgumentException(
        "The payment adapter has no store: set quittance.data or " + KEY + "url");
  }

  boolean isDerby() {
    return url.startsWith("jdbc:derby:");
  }

  String driver() {
    return isDerby() ? "org.apache.derby.jdbc.EmbeddedDriver" : "org.postgresql.Driver";
  }

  /** What the driver is told with each connection. */
  Properties properties() {
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    if (!isDerby()) {
      // The session's own default: a SET would be undone with the transaction that made it.
      properties.setProperty("options", "-c lock_timeout=2000");
      // Seconds. The socket time-out ends the wait for a server that took the question and died.
      properties.setProperty("connectTimeout", "2");
      properties.setProperty("socketTimeout", "10");
      properties.setProperty("tcpKeepAlive", "true");
    }
    return properties;
  }

  /** Says where the store is, never the password. */
  @Override
  public String toString() {
    return "store of node " + node;
  }
}

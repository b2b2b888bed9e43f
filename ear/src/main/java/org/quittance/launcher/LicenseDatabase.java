package org.quittance.launcher;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** The license database, asked by the launcher itself where it is a PostgreSQL. */
final class LicenseDatabase {

  private LicenseDatabase() {}

  /**
   * The database's address; empty where it is embedded.
   *
   * @throws StartRefused if it is of another kind than these servers know
   */
  static Optional<String> url(Settings settings) throws StartRefused {
    Optional<String> url = settings.find("quittance.database.url");
    if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
      throw new StartRefused(
          "database-unsupported",
          "quittance.database.url names another database than PostgreSQL. Use a jdbc:postgresql:"
              + " address, or leave it out for the embedded database.");
    }
    return url;
  }

  /**
   * PostgreSQL can be told to prepare no transactions, and does so by default; each commit would
   * then fail without saying why.
   *
   * @throws StartRefused if it answers and cannot prepare
   * @return whether it answered, or is embedded
   */
  static boolean requireTwoPhases(Settings settings) throws StartRefused, IOException {
    Optional<String> url = url(settings);
    if (url.isEmpty()) {
      return true;
    }
    Path jar = Files.createTempFile("quittance-postgresql", ".jar");
    try {
      OwnJar.copy(OwnJar.driver("postgresql"), jar);
      try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
        return askFor(settings, driver(loader), url.get());
      }
    } finally {
      Files.delete(jar);
    }
  }

  private static Driver driver(ClassLoader loader) throws IOException {
    try {
      return (Driver)
          loader.loadClass("org.postgresql.Driver").getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException broken) {
      throw new IOException("The PostgreSQL driver in this build cannot be used.", broken);
    }
  }

  private static boolean askFor(Settings settings, Driver driver, String url) throws StartRefused {
    var properties = new Properties();
    settings.find(DatabasePools.USER).ifPresent(user -> properties.put("user", user));
    settings.find(DatabasePools.PASSWORD).ifPresent(word -> properties.put("password", word));
    properties.put("connectTimeout", "5");
    properties.put("socketTimeout", "10");
    int most;
    try (Connection connection = driver.connect(url, properties);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW max_prepared_transactions")) {
      rows.next();
      most = rows.getInt(1);
    } catch (SQLException absent) {
      return false;
    }
    if (most == 0) {
      throw new StartRefused(
          "database-cannot-prepare",
          "PostgreSQL has max_prepared_transactions = 0 and cannot commit in two phases. Set it in"
              + " postgresql.conf to at least quittance.database.pool for each node and restart"
              + " PostgreSQL.");
    }
    return true;
  }
}

package org.quittance.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The server-level pools: {@code jdbc/quittance}, the license database (embedded Derby unless
 * {@code quittance.database.url} names a PostgreSQL), and {@code jdbc/quittance-jobs}, the batch
 * runtime's repository. Server level, because a pool that only the application defines is not
 * scanned by recovery.
 */
final class DatabasePools {

  /** Name of the license database's pool. */
  static final String LICENSES = "quittance-pool";

  private final Settings settings;
  private final DataDirectory data;

  DatabasePools(Settings settings, DataDirectory data) {
    this.settings = settings;
    this.data = data;
  }

  List<List<String>> commands() throws StartRefused {
    var url = settings.find("quittance.database.url");
    var pool = new ArrayList<String>();
    pool.addAll(
        List.of(
            "create-jdbc-connection-pool",
            "--restype",
            "javax.sql.XADataSource",
            "--steadypoolsize",
            "0",
            "--maxpoolsize",
            settings.get("quittance.database.pool", "64"),
            "--maxwait",
            "3000"));
    if (url.isPresent()) {
      if (!url.get().startsWith("jdbc:postgresql:")) {
        throw new StartRefused(
            "database-unsupported",
            "quittance.database.url names another database than PostgreSQL. Use a jdbc:postgresql: address, or leave it out for the embedded database.");
      }
      pool.addAll(
          List.of(
              "--datasourceclassname",
              "org.postgresql.xa.PGXADataSource",
              "--isconnectvalidatereq=true",
              "--validationmethod=custom-validation",
              "--validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
              "--property",
              joined(postgresql(url.get()))));
    } else {
      pool.addAll(
          List.of(
              "--datasourceclassname",
              "org.apache.derby.jdbc.EmbeddedXADataSource",
              "--property",
              joined(derby())));
    }
    pool.add(LICENSES);
    return List.of(
        pool,
        List.of("create-jdbc-resource", "--connectionpoolid", LICENSES, "jdbc/quittance"),
        jobRepository(),
        List.of(
            "create-jdbc-resource", "--connectionpoolid", "quittance-jobs", "jdbc/quittance-jobs"),
        List.of(
            "set",
            "configs.config.server-config.batch-runtime-configuration.data-source-lookup-name"
                + "=jdbc/quittance-jobs"));
  }

  /**
   * Where the batch runtime keeps its own books: a file of this node. Its default forgets at each
   * start, and it cannot speak to Derby.
   */
  private List<String> jobRepository() {
    String url = "jdbc:h2:file:" + data.path("jobs").resolve("repository");
    return List.of(
        "create-jdbc-connection-pool",
        "--restype",
        "javax.sql.DataSource",
        "--steadypoolsize",
        "0",
        "--datasourceclassname",
        "org.h2.jdbcx.JdbcDataSource",
        "--property",
        joined(Map.of("url", url)),
        "quittance-jobs");
  }

  private Map<String, String> derby() {
    var properties = new LinkedHashMap<String, String>();
    properties.put("databaseName", data.path("license-database").toString());
    if (!data.isInitialised()) {
      properties.put("createDatabase", "create");
    }
    return properties;
  }

  private Map<String, String> postgresql(String url) {
    var properties = new LinkedHashMap<String, String>();
    properties.put("url", url);
    settings.find("quittance.database.user").ifPresent(user -> properties.put("user", user));
    settings
        .find("quittance.database.password")
        .ifPresent(password -> properties.put("password", password));
    properties.put("options", "-c lock_timeout=2000");
    // A connection that died without a word must not hold a transaction for ever.
    properties.put("connectTimeout", "2");
    properties.put("socketTimeout", "30");
    properties.put("tcpKeepAlive", "true");
    return properties;
  }

  /** The command's own list syntax: {@code name=value:name=value}, with those marks escaped. */
  private static String joined(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(property -> property.getKey() + "=" + escaped(property.getValue()))
        .collect(Collectors.joining(":"));
  }

  private static String escaped(String value) {
    return value.replaceAll("([\\\\:=,])", "\\\\$1");
  }
}

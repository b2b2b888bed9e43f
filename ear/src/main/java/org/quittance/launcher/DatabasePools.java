package org.quittance.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The server-level pools: {@code jdbc/quittance}, the license database (embedded Derby unless
 * {@code quittance.database.url} names a PostgreSQL), and {@code jdbc/quittance-jobs}, the batch
 * runtime's repository. Server level, because a pool that only the application defines is not
 * scanned by recovery.
 *
 * <p>What changes from start to start and what is secret is named and not written, so that the same
 * commands serve a server that keeps them in a file.
 */
final class DatabasePools {

  /** Name of the license database's pool. */
  static final String LICENSES = "quittance-pool";

  static final String JOBS = "quittance-jobs";

  /** {@code create} or {@code never}: whether an embedded database may be made. */
  static final String CREATE = "quittance.database.create";

  static final String USER = "quittance.database.user";
  static final String PASSWORD = "quittance.database.password";

  private final Settings settings;
  private final DataDirectory data;

  DatabasePools(Settings settings, DataDirectory data) {
    this.settings = settings;
    this.data = data;
  }

  /**
   * @throws StartRefused if the database is of another kind than these pools can be for
   */
  List<List<String>> commands() throws StartRefused {
    Optional<String> url = LicenseDatabase.url(settings);
    return List.of(
        licenses(url),
        List.of("create-jdbc-resource", "--connectionpoolid", LICENSES, "jdbc/quittance"),
        jobs(url),
        List.of("create-jdbc-resource", "--connectionpoolid", JOBS, "jdbc/quittance-jobs"),
        List.of(
            "set",
            "configs.config.server-config.batch-runtime-configuration.data-source-lookup-name"
                + "=jdbc/quittance-jobs"));
  }

  private List<String> licenses(Optional<String> url) throws StartRefused {
    String most = settings.get("quittance.database.pool", "64");
    return url.isPresent()
        ? pool(
            LICENSES,
            "javax.sql.XADataSource",
            "org.postgresql.xa.PGXADataSource",
            most,
            postgresql(url.get()))
        : pool(
            LICENSES,
            "javax.sql.XADataSource",
            "org.apache.derby.jdbc.EmbeddedXADataSource",
            most,
            derby());
  }

  /**
   * Where the batch runtime keeps its own books. Its default forgets at each start, and it cannot
   * speak to Derby: there it is a file of this node.
   */
  private List<String> jobs(Optional<String> url) throws StartRefused {
    return url.isPresent()
        ? pool(
            JOBS,
            "javax.sql.DataSource",
            "org.postgresql.ds.PGSimpleDataSource",
            "8",
            postgresql(url.get()))
        : pool(
            JOBS,
            "javax.sql.DataSource",
            "org.h2.jdbcx.JdbcDataSource",
            "8",
            Map.of(
                "url",
                // Written at each commit: its default keeps up to a second for itself.
                "jdbc:h2:file:" + data.path("jobs").resolve("repository") + ";WRITE_DELAY=0"));
  }

  private static List<String> pool(
      String name, String type, String source, String most, Map<String, String> properties) {
    var command = new ArrayList<String>();
    command.addAll(List.of("create-jdbc-connection-pool", "--restype", type));
    command.addAll(List.of("--datasourceclassname", source));
    command.addAll(List.of("--steadypoolsize", "0", "--maxpoolsize", most, "--maxwait", "3000"));
    if (source.startsWith("org.postgresql.")) {
      // Else each connection that went stale costs a failed call.
      command.addAll(
          List.of(
              "--isconnectvalidatereq=true",
              "--validationmethod=custom-validation",
              "--validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation"));
    }
    command.addAll(List.of("--property", joined(properties), name));
    return command;
  }

  private Map<String, String> derby() {
    var properties = new LinkedHashMap<String, String>();
    properties.put("databaseName", data.path("license-database").toString());
    properties.put("createDatabase", "${" + CREATE + "}");
    return properties;
  }

  private Map<String, String> postgresql(String url) throws StartRefused {
    var properties = new LinkedHashMap<String, String>();
    properties.put("url", url);
    if (settings.publish(USER)) {
      properties.put("user", "${" + USER + "}");
    }
    if (settings.publish(PASSWORD)) {
      properties.put("password", "${" + PASSWORD + "}");
    }
    properties.put("options", "-c lock_timeout=2000");
    // A server that took the question and never answers must not hold a thread much longer than
    // the request that asked it.
    properties.put("connectTimeout", "2");
    properties.put("socketTimeout", Patience.of(settings).answerSeconds());
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

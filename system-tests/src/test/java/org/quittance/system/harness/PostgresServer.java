package org.quittance.system.harness;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Both stores as databases of one PostgreSQL of the test's own, or of one each. */
final class PostgresServer implements Database {

  private final Map<Store, Postmaster> servers = new EnumMap<>(Store.class);

  /**
   * @param data the server's data directory; the databases stand beside it, and what an earlier
   *     life left there is taken up
   * @param apart whether each store has a server of its own
   */
  PostgresServer(Path data, boolean apart) {
    var license = new Postmaster(data.resolveSibling("postgres"));
    var adapter = apart ? new Postmaster(data.resolveSibling("postgres-adapter")) : license;
    servers.put(Store.LICENSE, license);
    servers.put(Store.ADAPTER, adapter);
    servers.forEach(
        (store, server) -> {
          if (server.isNew()) {
            server.administer("CREATE DATABASE " + name(store));
          }
        });
  }

  @Override
  public Map<String, String> serverSettings() {
    return Map.of(
        "quittance.database.url", url(Store.LICENSE),
        "quittance.database.user", "postgres",
        "quittance.database.password", "postgres",
        "quittance.adapter.database.url", url(Store.ADAPTER),
        "quittance.adapter.database.user", "postgres",
        "quittance.adapter.database.password", "postgres");
  }

  @Override
  public List<List<String>> read(Store store, String sql) {
    return readAll(store, List.of(sql)).get(0);
  }

  @Override
  public Optional<List<List<String>>> readUnlessLocked(Store store, String sql) {
    // Readers wait for nobody here.
    return Optional.of(read(store, sql));
  }

  @Override
  public List<List<List<String>>> readAll(Store store, List<String> sql) {
    try (Connection connection = servers.get(store).connect(name(store))) {
      return Queries.readAll(connection, sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void change(Store store, String... sql) {
    try (Connection connection = servers.get(store).connect(name(store))) {
      Queries.change(connection, sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public int branchesInDoubt(Store store) {
    String sql =
        store == Store.ADAPTER
            ? "SELECT COUNT(*) FROM adapter.branch WHERE state = 'prepared'"
            : "SELECT COUNT(*) FROM pg_prepared_xacts WHERE database = current_database()";
    return Integer.parseInt(read(store, sql).get(0).get(0));
  }

  @Override
  public void hide(Store store) {
    servers
        .get(store)
        .administer(
            "ALTER DATABASE " + name(store) + " WITH ALLOW_CONNECTIONS false",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                + name(store)
                + "'");
  }

  @Override
  public void show(Store store) {
    servers.get(store).administer("ALTER DATABASE " + name(store) + " WITH ALLOW_CONNECTIONS true");
  }

  @Override
  public boolean isReplaced(Store store) {
    return false;
  }

  /** The store takes connections and answers nobody; with a server of its own, only this store. */
  void freeze(Store store) {
    servers.get(store).freeze();
  }

  void thaw(Store store) {
    servers.get(store).thaw();
  }

  @Override
  public void close() {
    servers.values().stream().distinct().forEach(Postmaster::close);
  }

  private static String name(Store store) {
    return store.name().toLowerCase(Locale.ROOT);
  }

  private String url(Store store) {
    return servers.get(store).url(name(store));
  }
}

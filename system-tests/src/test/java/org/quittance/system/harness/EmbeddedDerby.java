package org.quittance.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The embedded databases of a stopped server. Reading works on a copy, so that the crash recovery
 * of the database itself stays to be done by the server.
 */
final class EmbeddedDerby implements Database {

  static {
    Path log = Built.work().resolve("derby.log");
    log.getParent().toFile().mkdirs();
    System.setProperty("derby.stream.error.file", log.toString());
    // Nobody lets a lock go in a copy: whoever meets one need not wait for it.
    System.setProperty("derby.locks.waitTimeout", "1");
  }

  /** A lock was waited for in vain. */
  private static final Set<String> LOCKED = Set.of("40XL1", "40XL2");

  private final Path data;

  EmbeddedDerby(Path data) {
    this.data = data;
  }

  @Override
  public Map<String, String> serverSettings() {
    return Map.of();
  }

  @Override
  public List<List<String>> read(Store store, String sql) {
    return readAll(store, List.of(sql)).get(0);
  }

  @Override
  public Optional<List<List<String>>> readUnlessLocked(Store store, String sql) {
    try {
      return Optional.of(read(store, sql));
    } catch (IllegalStateException failed) {
      if (failed.getCause() instanceof SQLException why && LOCKED.contains(why.getSQLState())) {
        return Optional.empty();
      }
      throw failed;
    }
  }

  @Override
  public List<List<List<String>>> readAll(Store store, List<String> sql) {
    Path copy = Workspace.fresh("looks/" + System.nanoTime());
    Workspace.remove(copy);
    Workspace.copyDatabase(data.resolve(store.folder()), copy);
    try {
      return within(copy, connection -> Queries.readAll(connection, sql));
    } finally {
      Workspace.remove(copy);
    }
  }

  @Override
  public void change(Store store, String... sql) {
    within(
        data.resolve(store.folder()),
        connection -> {
          Queries.change(connection, sql);
          return null;
        });
  }

  @Override
  public int branchesInDoubt(Store store) {
    String sql =
        store == Store.ADAPTER
            ? "SELECT COUNT(*) FROM adapter.branch WHERE state = 'prepared'"
            : "SELECT COUNT(*) FROM syscs_diag.transaction_table WHERE status = 'PREPARED'";
    return Integer.parseInt(read(store, sql).get(0).get(0));
  }

  @Override
  public void hide(Store store) {
    move(data.resolve(store.folder()), hidden(store));
  }

  @Override
  public void show(Store store) {
    if (Files.exists(hidden(store))) {
      move(hidden(store), data.resolve(store.folder()));
    }
  }

  @Override
  public boolean isReplaced(Store store) {
    return Files.exists(hidden(store)) && Files.exists(data.resolve(store.folder()));
  }

  @Override
  public void close() {
    // Nothing runs outside the server.
  }

  private Path hidden(Store store) {
    return data.resolve(store.folder() + ".away");
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Work on an open database. */
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private static <T> T within(Path folder, Work<T> work) {
    String url = "jdbc:derby:" + folder;
    try {
      try (Connection connection = DriverManager.getConnection(url)) {
        return work.on(connection);
      } finally {
        shutDown(url);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(url + ": " + failed, failed);
    }
  }

  /** Derby reports a clean shutdown as an exception with a state of its own. */
  private static void shutDown(String url) throws SQLException {
    try {
      DriverManager.getConnection(url + ";shutdown=true").close();
    } catch (SQLException done) {
      if (!done.getSQLState().equals("08006")) {
        throw done;
      }
    }
  }
}

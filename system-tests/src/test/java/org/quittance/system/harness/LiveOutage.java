package org.quittance.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes a store away from a server that runs, and gives it back. A PostgreSQL refuses connections
 * or is frozen; an embedded Derby lives in the server itself, so there a rule makes each call fail,
 * or wait, while a file is there.
 */
public final class LiveOutage {

  private final Database database;
  private final Path folder;

  /**
   * @param folder where script and files of an embedded database stand
   */
  public LiveOutage(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /** Rules an embedded database needs; empty for others. */
  public String rules() {
    if (database instanceof PostgresServer) {
      return "";
    }
    var rules = new StringBuilder();
    for (Store store : Store.values()) {
      String here = " && $0.getDBName().contains(\"" + store.folder() + "\")";
      rules.append(
          Rule.of("org.apache.derby.impl.jdbc.EmbedConnection", "setupContextStack", "ENTRY", here)
              .text(
                  "gone " + store,
                  gone(store),
                  "throw new java.sql.SQLNonTransientConnectionException(\"gone\", \"08006\")"));
      rules.append(
          Rule.of("org.apache.derby.impl.jdbc.EmbedConnection", "setupContextStack", "ENTRY", here)
              .text("frozen " + store, frozen(store), "delay(500)"));
    }
    return rules.toString();
  }

  /** Refuses every connection and ends those that stand. */
  public void hide(Store store) {
    if (database instanceof PostgresServer server) {
      server.hide(store);
    } else {
      create(gone(store));
    }
  }

  /** Takes connections and answers nobody; an embedded database is only very slow. */
  public void freeze(Store store) {
    if (database instanceof PostgresServer server) {
      server.freeze(store);
    } else {
      create(frozen(store));
    }
  }

  public void comeBack(Store store) {
    if (database instanceof PostgresServer server) {
      server.thaw(store);
      server.show(store);
    } else {
      delete(gone(store));
      delete(frozen(store));
    }
  }

  private Path gone(Store store) {
    return folder.resolve("gone-" + store);
  }

  private Path frozen(Store store) {
    return folder.resolve("frozen-" + store);
  }

  private static void create(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

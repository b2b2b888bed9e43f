package org.quittance.system.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The database product below a server, seen from beside the server. */
public interface Database extends AutoCloseable {

  /** The products a server can run on. */
  enum Product {
    DERBY,
    POSTGRES;

    /** The one named by {@code -Ddatabase}; Derby if none is. */
    public static Product chosen() {
      return chosen("derby");
    }

    /** The one named by {@code -Ddatabase}, or else by the given word. */
    public static Product chosen(String usual) {
      String name = System.getProperty("database", usual);
      return switch (name) {
        case "derby" -> DERBY;
        case "postgres" -> POSTGRES;
        default -> throw new IllegalArgumentException("-Ddatabase is derby or postgres: " + name);
      };
    }

    /** Prepares it for a server on that data directory. */
    public Database open(Path data) {
      return this == DERBY ? new EmbeddedDerby(data) : new PostgresServer(data, false);
    }

    /** The same with a database server for each store, so that each can go away alone. */
    public Database openApart(Path data) {
      return this == DERBY ? new EmbeddedDerby(data) : new PostgresServer(data, true);
    }
  }

  /** Settings the server must be started with. */
  Map<String, String> serverSettings();

  /** Rows of a query, all columns as text; only while the server is down. */
  List<List<String>> read(Store store, String sql);

  /** Rows of several queries, as they stand at one moment; only while the server is down. */
  List<List<List<String>>> readAll(Store store, List<String> sql);

  /** Rows of a query; empty if a branch that is prepared keeps them locked. */
  Optional<List<List<String>>> readUnlessLocked(Store store, String sql);

  /** Changes rows behind the server's back; only while the server is down. */
  void change(Store store, String... sql);

  /** Branches that are prepared and undecided; only while the server is down. */
  int branchesInDoubt(Store store);

  /** Makes a store unreachable. */
  void hide(Store store);

  /** Makes a hidden store reachable again; one that is not hidden is fine. */
  void show(Store store);

  /** Whether a hidden store has been replaced by another one. */
  boolean isReplaced(Store store);

  @Override
  void close();
}

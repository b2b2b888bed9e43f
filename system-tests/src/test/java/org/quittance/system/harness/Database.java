package org.quittance.system.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The database product below a server, seen from beside the server. */
public interface Database extends AutoCloseable {

  /** The products a server can run on. */
  enum Product {
    DERBY,
    POSTGRES;

    /** The one named by {@code -Ddatabase}; Derby if none is. */
    public static Product chosen() {
      String name = System.getProperty("database", "derby");
      return switch (name) {
        case "derby" -> DERBY;
        case "postgres" -> POSTGRES;
        default -> throw new IllegalArgumentException("-Ddatabase is derby or postgres: " + name);
      };
    }

    /** Prepares it for a server on that data directory. */
    public Database open(Path data) {
      return this == DERBY ? new EmbeddedDerby(data) : new PostgresServer(data);
    }
  }

  /** Settings the server must be started with. */
  Map<String, String> serverSettings();

  /** Rows of a query, all columns as text; only while the server is down. */
  List<List<String>> read(Store store, String sql);

  /** Changes rows behind the server's back; only while the server is down. */
  void change(Store store, String... sql);

  /** Branches that are prepared and undecided; only while the server is down. */
  int branchesInDoubt(Store store);

  /** Makes a store unreachable. */
  void hide(Store store);

  /** Makes a hidden store reachable again. */
  void show(Store store);

  /** Whether a hidden store has been replaced by another one. */
  boolean isReplaced(Store store);

  @Override
  void close();
}

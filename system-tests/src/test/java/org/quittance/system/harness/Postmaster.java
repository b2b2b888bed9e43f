package org.quittance.system.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One PostgreSQL server of the test's own; what it acknowledges is on disk. */
final class Postmaster implements AutoCloseable {

  private static final String PID_FILE = "postmaster.pid";

  private final Path folder;
  private final EmbeddedPostgres server;
  private final int port = Ports.free();
  private final boolean isNew;

  /**
   * @param folder what an earlier life left there is taken up
   */
  Postmaster(Path folder) {
    this.folder = folder;
    endEarlierLife();
    isNew = !Files.exists(folder.resolve("PG_VERSION"));
    try {
      server =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setServerConfig("max_prepared_transactions", "100")
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether nothing stood there before. */
  boolean isNew() {
    return isNew;
  }

  String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", "postgres");
  }

  void administer(String... sql) {
    try (Connection connection = connect("postgres")) {
      Queries.change(connection, sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Every process of the server stops where it is: connections stand, and nobody answers. */
  void freeze() {
    signal("-STOP");
  }

  /** Goes on where it stopped. */
  void thaw() {
    signal("-CONT");
  }

  private void signal(String signal) {
    ProcessHandle postmaster =
        earlier().orElseThrow(() -> new IllegalStateException("No server runs on " + folder));
    var command = new ArrayList<>(List.of("kill", signal));
    Stream.concat(Stream.of(postmaster), postmaster.descendants())
        .forEach(process -> command.add(Long.toString(process.pid())));
    try {
      // One that ended meanwhile makes the command fail, and needs no signal.
      new ProcessBuilder(command).start().onExit().join();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A check that was killed may have left its database running, each connection a process. */
  private void endEarlierLife() {
    earlier()
        .ifPresent(
            postmaster -> {
              List<ProcessHandle> connections = postmaster.descendants().toList();
              Children.end(postmaster);
              connections.forEach(Children::end);
            });
  }

  private Optional<ProcessHandle> earlier() {
    Path pidFile = folder.resolve(PID_FILE);
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
      return ProcessHandle.of(pid)
          .filter(process -> process.info().command().orElse("").contains("postgres"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

package org.quittance.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Workspace;

/** A server cannot start: it says so in one line and ends. */
class RefusedStartIT {

  private final Path folder = Workspace.fresh("refused-start");
  private final Path data = folder.resolve("data");

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0)) {
      assertRefused(ServerOptions.demoShop().withPort(taken.getLocalPort()), "port-taken");
    }
  }

  @Test
  void saysThatTheDataDirectoryIsNone() throws IOException {
    Files.writeString(data, "a file");
    assertRefused(ServerOptions.demoShop(), "data-not-writable");
    assertThat(data).isRegularFile();
  }

  @Test
  void saysThatTheDataDirectoryIsInUse() throws IOException {
    Files.createDirectories(data);
    try (var file =
            FileChannel.open(
                data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = file.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertRefused(ServerOptions.demoShop(), "data-in-use");
    }
  }

  @Test
  void saysThatASettingIsUnknown() throws IOException {
    Path config = Files.writeString(folder.resolve("config"), "quitance.node=x\n");
    assertRefused(
        ServerOptions.demoShop().withArguments("--config", config.toString()),
        "config-unknown-key");
  }

  @Test
  void saysThatTheSettingsCannotBeRead() {
    assertRefused(
        ServerOptions.demoShop().withArguments("--config", folder.resolve("none").toString()),
        "config-unreadable");
    assertThat(data).doesNotExist();
  }

  @Test
  void saysThatTheDatabaseIsOfAnotherKind() {
    assertRefused(
        ServerOptions.demoShop().with(Map.of("quittance.database.url", "jdbc:mysql://localhost/x")),
        "database-unsupported");
  }

  /** As PostgreSQL comes: nothing can be prepared, so no purchase could be committed. */
  @Test
  void saysThatTheDatabaseCannotPrepare() throws IOException {
    try (var postgres = EmbeddedPostgres.builder().start()) {
      assertRefused(
          ServerOptions.demoShop()
              .with(
                  Map.of(
                      "quittance.database.url",
                      postgres.getJdbcUrl("postgres", "postgres"),
                      "quittance.database.user",
                      "postgres")),
          "database-cannot-prepare");
      assertThat(data).doesNotExist();
    }
  }

  private void assertRefused(ServerOptions options, String code) {
    try (ServerProcess server = ServerProcess.launch(data, options)) {
      assertThat(server.awaitEnd(Duration.ofSeconds(60))).as("ended").isTrue();
      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.errors()).matches("refused: " + code + ": [^\n]+\n");
      assertThat(server.errors()).doesNotContain("Exception");
      assertThat(server.output()).isEmpty();
    }
  }
}

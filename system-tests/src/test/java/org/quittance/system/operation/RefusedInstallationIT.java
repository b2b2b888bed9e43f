package org.quittance.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.system.harness.Built;
import org.quittance.system.harness.Ports;
import org.quittance.system.harness.Workspace;

/** The application cannot be installed on Payara Server: one line says why, and nothing is left. */
class RefusedInstallationIT {

  private final Path folder = Workspace.fresh("refused-installation");
  private final Path data = folder.resolve("data");

  @Test
  void saysThatThereIsNoServer() throws Exception {
    assertRefused(folder, "payara-missing");
  }

  @Test
  void saysThatTheServerIsOfAnotherVersion() throws Exception {
    Path branding = Files.createDirectories(folder.resolve("glassfish/config/branding"));
    Files.writeString(
        branding.resolve("glassfish-version.properties"),
        "product_name=Payara Server\nmajor_version=5\nminor_version=2022\nupdate_version=1\n");
    assertRefused(folder, "payara-version");
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0)) {
      assertRefused(Built.payara(), "port-taken", "--port", Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void saysThatTheDataDirectoryIsNone() throws Exception {
    Files.writeString(data, "a file");
    assertRefused(Built.payara(), "data-not-writable");
  }

  @Test
  void saysThatTheDataDirectoryIsInUse() throws Exception {
    Files.createDirectories(data);
    try (var file =
            FileChannel.open(
                data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = file.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertRefused(Built.payara(), "data-in-use");
    }
  }

  @Test
  void saysThatTheDatabaseIsOfAnotherKind() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config"), "quittance.database.url=jdbc:mysql://localhost/x\n");
    assertRefused(Built.payara(), "database-unsupported", "--config", config.toString());
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswer() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config"),
            "quittance.database.url=jdbc:postgresql://localhost:" + Ports.free() + "/x\n");
    assertRefused(Built.payara(), "database-absent", "--config", config.toString());
  }

  private void assertRefused(Path home, String code, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("bash", Built.installer().toString(), home.toString()));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of("--admin-port", Integer.toString(Ports.free())));
    if (!List.of(arguments).contains("--port")) {
      command.addAll(List.of("--port", Integer.toString(Ports.free())));
    }
    command.addAll(List.of(arguments));
    Path output = folder.resolve("out");
    Path errors = folder.resolve("err");
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start()
            .waitFor();
    assertThat(exit).isEqualTo(1);
    assertThat(Files.readString(errors)).matches("refused: " + code + ": [^\n]+\n");
    assertThat(Files.readString(output)).isEmpty();
    assertThat(Built.payara().resolve("glassfish/domains/quittance")).doesNotExist();
  }
}

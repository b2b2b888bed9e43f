package org.quittance.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.system.harness.Built;
import org.quittance.system.harness.Workspace;

/** The two scripts of the README: what they say before anything is built or bought. */
class DemoScriptIT {

  private record Ended(int exit, String out, String err) {}

  private final Path folder = Workspace.fresh("demo-script");

  private Ended run(Map<String, String> environment, String script, String... words)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>(List.of(Built.script(script).toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command);
    builder.environment().put("DATA", folder.resolve("data").toString());
    builder.environment().putAll(environment);
    builder.directory(folder.toFile());
    int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Ended(exit, text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void demoTellsHowItIsUsed() throws Exception {
    Ended help = run(Map.of(), "demo", "--help");

    assertThat(help.exit()).isZero();
    assertThat(help.out()).startsWith("Usage: bin/demo").contains("PORT", "DATA");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void demoRefusesWhatItDoesNotKnow() throws Exception {
    Ended ended = run(Map.of(), "demo", "9090");

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("refused: usage: ").contains("Usage: bin/demo");
  }

  @Test
  void demoLooksAtThePortBeforeItBuilds() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Ended ended = run(Map.of("PORT", port), "demo");

      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err())
          .matches("refused: port-taken: [^\n]* PORT=[0-9]+ bin/demo\n")
          .contains("port " + port);
    }
  }

  @Test
  void demoRefusesAPortThatIsNone() throws Exception {
    for (String port : List.of("http", "0", "65536", "-1")) {
      assertThat(run(Map.of("PORT", port), "demo").err()).startsWith("refused: port-invalid: ");
    }
  }

  @Test
  void quittanceAsksTheDemoShopFromAnyDirectory() throws Exception {
    Ended ended = run(Map.of("PORT", "1"), "quittance", "buy", "LEDGER-HANDBOOK", "--key", "k");

    assertThat(ended.exit()).isEqualTo(5);
    assertThat(ended.err())
        .startsWith("refused: unreachable: Nothing was bought: nobody listens at localhost:1.")
        .endsWith(
            "PORT=1 DATA="
                + folder.resolve("data")
                + " "
                + Built.script("quittance")
                + " buy --key k\n");
    assertThat(folder.resolve("data/terminal/journal")).isNotEmptyDirectory();
  }

  @Test
  void demoLooksAtTheDataDirectoryBeforeItBuilds() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Path data : List.of(file, file.resolve("below"))) {
      Ended ended = run(Map.of("DATA", data.toString(), "PORT", freePort()), "demo");

      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err()).matches("refused: data-not-writable: [^\n]*\n").contains("" + data);
    }
  }

  private static String freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return Integer.toString(free.getLocalPort());
    }
  }
}

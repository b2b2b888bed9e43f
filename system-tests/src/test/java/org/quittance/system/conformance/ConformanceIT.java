package org.quittance.system.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.system.harness.BreakingRelay;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Terminal;
import org.quittance.system.harness.TerminalRun;

@ExtendWith(DemoServer.class)
class ConformanceIT {

  private final ServerProcess server;

  @TempDir Path folder;
  private Path secret;

  ConformanceIT(ServerProcess server) {
    this.server = server;
  }

  @BeforeEach
  void prepare() throws IOException {
    secret = Files.writeString(folder.resolve("secret"), "demo");
    Shop shop = new Shop(server.url());
    shop.bought(shop.sell(10)); // So that the neighbour has something that is not the partner's.
  }

  private TerminalRun conformance(String url) {
    String file = secret.toString();
    return new Terminal(folder, url, "demo-member")
        .run("conformance", "--client-id", "demo-store", "--client-secret-file", file);
  }

  private static List<String> promises(String result, TerminalRun run) {
    return run.output()
        .lines()
        .filter(line -> line.startsWith(result + " "))
        .map(line -> line.split(" +")[2])
        .toList();
  }

  @Test
  void everyPromiseHolds() {
    TerminalRun run = conformance(server.url());

    assertThat(run.exitCode()).as(run.toString()).isZero();
    assertThat(run.output().strip().lines().reduce((before, last) -> last).orElseThrow())
        .matches("passed=[5-9]\\d failed=0");
    // Tokens live an hour here, and nothing need be busy; all else this server has occasion for.
    assertThat(promises("skipped", run)).isSubsetOf("expired-token-refused", "later-says-when");
  }

  static Stream<Set<String>> broken() {
    return Stream.of(
        Set.of("same-key-same-purchase", "proof-verifies", "foreign-is-as-unknown"),
        Set.of("same-key-same-bytes", "second-device-refused", "problem-complete"),
        Set.of("other-body-refused", "charged-exactly", "xml-says-the-same"),
        Set.of("unsigned-token-refused", "nothing-lost-or-doubled", "unchanged-is-304"),
        Set.of("found-by-key", "purchase-is-told"));
  }

  /** Several at once, of different groups: each is named, and nothing else is. */
  @ParameterizedTest
  @MethodSource("broken")
  void brokenPromisesAreNamed(Set<String> promises) {
    try (var relay = new BreakingRelay(server.url(), Flaws.breaking(promises))) {
      TerminalRun run = conformance(relay.url());

      assertThat(run.exitCode()).as(run.toString()).isEqualTo(6);
      assertThat(promises("failed", run))
          .as(run.toString())
          .containsExactlyInAnyOrderElementsOf(promises);
      assertThat(run.output().strip()).endsWith(" failed=" + promises.size());
    }
  }
}

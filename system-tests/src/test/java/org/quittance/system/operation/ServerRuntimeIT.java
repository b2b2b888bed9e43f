package org.quittance.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.KillPoint;
import org.quittance.system.harness.KillSwitch;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.ServerRuntime;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Store;
import org.quittance.system.harness.Terminal;
import org.quittance.system.harness.Workspace;
import org.quittance.system.recovery.ClosedGate;

/** The same EAR on Payara Server, from its installation on; the steps follow each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerRuntimeIT {

  private static final String SKU = "LEDGER-HANDBOOK";
  private static final Duration DEATH = Duration.ofSeconds(60);

  private final Path folder = Workspace.fresh("server-runtime");
  private final Path data = folder.resolve("data");
  private final KillSwitch killSwitch = new KillSwitch(folder);
  private final ServerOptions options =
      ServerOptions.demoShop().on(ServerRuntime.SERVER).withRules(killSwitch.script());
  private ServerProcess server;
  private Terminal terminal;

  @BeforeAll
  void install() {
    server = ServerProcess.start(data, options);
    terminal = new Terminal(folder.resolve("home"), server.url(), "demo-member");
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  @Order(1)
  void sellsAndDelivers() {
    JsonNode bought = terminal.json("buy", SKU);
    assertThat(bought.path("state").asText()).isEqualTo("captured");
    Path out = folder.resolve("opened");
    JsonNode opened =
        terminal.json("open", bought.path("boxSetId").asText(), "--out", out.toString());
    assertThat(opened.path("opened")).isNotEmpty();
    assertThat(Files.isDirectory(out)).isTrue();
  }

  /** Recovery with one store missing would end one half of the purchase only. */
  @Test
  @Order(2)
  void endsBothHalvesAlikeThoughAStoreIsAwayWhenItComesBack() {
    var shop = new Shop(server.url());
    long before = shop.credit().balanceMinor();
    String cut = UUID.randomUUID().toString();
    killSwitch.arm(KillPoint.BETWEEN_COMMITS);
    terminal.launch("buy", SKU, "--key", cut);
    assertThat(server.awaitEnd(DEATH)).as("died").isTrue();
    killSwitch.disarm();
    Database derby = Database.Product.DERBY.open(data);
    assertThat(derby.branchesInDoubt(Store.ADAPTER) + derby.branchesInDoubt(Store.LICENSE))
        .isEqualTo(1);
    Store away = derby.branchesInDoubt(Store.ADAPTER) == 1 ? Store.ADAPTER : Store.LICENSE;
    derby.hide(away);
    server = ServerProcess.launch(data, options);
    new ClosedGate(server).assertStaysClosed();
    assertThat(derby.isReplaced(away)).isFalse();
    derby.show(away);
    server.awaitReady(ServerProcess.START);
    JsonNode found = terminal.json("buy", SKU, "--key", cut);
    assertThat(found.path("state").asText()).isEqualTo("captured");
    assertThat(shop.credit().balanceMinor()).isEqualTo(before - 990);
    assertThat(shop.credit().pendingMinor()).isZero();
  }

  @Test
  @Order(3)
  void runsJobsInTheServerThatHoldsTheData() {
    try (ServerProcess job = ServerProcess.job(data, "reconcile")) {
      assertThat(job.awaitEnd(Duration.ofMinutes(4))).isTrue();
      assertThat(job.exitCode()).as(job.errors()).isZero();
      assertThat(job.output()).startsWith("purchases=2 captures=2 ").endsWith(" discrepancies=0\n");
    }
  }
}

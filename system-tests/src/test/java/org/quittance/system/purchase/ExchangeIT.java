package org.quittance.system.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Terminal;
import org.quittance.system.harness.TerminalRun;
import org.quittance.system.harness.Workspace;

/** Whoever holds a proof exchanges it for a license: once. */
@ExtendWith(DemoServer.class)
class ExchangeIT {

  private final ServerProcess server;
  private final Shop shop;

  ExchangeIT(ServerProcess server) {
    this.server = server;
    this.shop = new Shop(server.url());
  }

  @Test
  void givesADeviceTheSameLicenseAgain() {
    String proof = proof();
    var device = new Device();
    Answer first = device.open(shop.open(), proof);
    Answer again = device.open(shop.open(), proof);
    assertThat(first.status()).as(first.toString()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.json().path("license").asText()).contains(".");
  }

  @Test
  void refusesASecondDevice() {
    String proof = proof();
    new Device().open(shop.open(), proof);
    Answer second = new Device().open(shop.open(), proof);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.code()).isEqualTo("proof-already-redeemed");
  }

  @Test
  void letsOneOfTwoDevicesWinThatComeAtOnce() throws Exception {
    var barrier = new CyclicBarrier(2);
    var pool = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 5; round++) {
        String proof = proof();
        List<Future<Answer>> futures = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          String body = Json.text(new Device().exchange(shop.open(), proof));
          futures.add(
              pool.submit(
                  () -> {
                    barrier.await();
                    return shop.open().post("/api/v1/licenses", body);
                  }));
        }
        Answer one = futures.get(0).get();
        Answer other = futures.get(1).get();
        assertThat(List.of(one.status(), other.status())).containsExactlyInAnyOrder(201, 409);
        assertThat((one.status() == 409 ? one : other).code()).isEqualTo("proof-already-redeemed");
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void opensEveryFileWithItsRightHash() throws Exception {
    List<String> parts = List.of(shop.sell(100), shop.sell(100), shop.sell(100));
    String boxSet = shop.bought(shop.sellPackage(250, parts)).path("boxSetId").asText();
    Path out = Workspace.fresh("opened");
    Path home = Workspace.fresh("opener");
    var terminal = new Terminal(home, server.url(), "demo-member");
    JsonNode opened = terminal.json("open", boxSet, "--out", out.toString()).path("opened");
    assertThat(opened).hasSize(3);
    for (JsonNode file : opened) {
      Path path = out.resolve(Path.of(file.path("file").asText()).getFileName());
      byte[] bytes = Files.readAllBytes(path);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      assertThat(file.path("sha256").asText()).isEqualTo(hash);
      assertThat(file.path("bytes").asLong()).isEqualTo(bytes.length);
      assertThat(new String(bytes)).isEqualTo("Content of " + skuOf(path) + "\n");
    }
    TerminalRun elsewhere =
        new Terminal(Workspace.fresh("thief"), server.url(), "demo-member")
            .run("open", boxSet, "--out", out.toString());
    assertThat(elsewhere.exitCode()).isEqualTo(3);
    assertThat(elsewhere.errors()).contains("refused: proof-already-redeemed: ");
  }

  @Test
  void makesDocumentsThatTheTerminalVerifies() throws Exception {
    JsonNode bought = shop.bought(shop.sell(100));
    String proof = bought.path("boxSet").path("eBoxes").path(0).path("proof").asText();
    String license = new Device().open(shop.open(), proof).json().path("license").asText();
    Path folder = Workspace.fresh("documents");
    var terminal = new Terminal(folder.resolve("home"), server.url(), "demo-member");
    for (String document : List.of(proof, license)) {
      Path file = Files.writeString(folder.resolve("document"), document);
      assertThat(terminal.json("verify", file.toString()).path("valid").asBoolean()).isTrue();
      Path forged =
          Files.writeString(folder.resolve("forged"), document.replaceFirst("\\.(..)", ".xx"));
      assertThat(terminal.run("verify", forged.toString()).exitCode()).isEqualTo(6);
    }
  }

  private static String skuOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.txt$", "");
  }

  private String proof() {
    JsonNode bought = shop.bought(shop.sell(50));
    return bought.path("boxSet").path("eBoxes").path(0).path("proof").asText();
  }
}

package org.quittance.system.refund;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Terminal;
import org.quittance.system.harness.TerminalRun;
import org.quittance.system.harness.Workspace;

/** A payment is disputed: nothing is worth anything until that is decided. */
@ExtendWith(DemoServer.class)
class DisputeIT {

  private final ServerProcess server;
  private final Shop shop;
  private Sale sale;

  DisputeIT(ServerProcess server) {
    this.server = server;
    this.shop = new Shop(server.url());
  }

  @BeforeEach
  void sell() {
    sale = new Sale(shop);
  }

  @Test
  void suspendsTheLicenseAndRestoresItWhenWon() {
    JsonNode first = sale.open().json();
    String dispute = sale.disputed();
    assertThat(sale.state()).isEqualTo("disputed");
    JsonNode suspended = sale.open().json();
    assertThat(suspended.path("licenseId")).isEqualTo(first.path("licenseId"));
    assertThat(suspended.path("status").asText()).isEqualTo("suspended");
    assertThat(suspended.path("version").asInt()).isEqualTo(2);

    assertThat(sale.close(dispute, true).json().path("state").asText()).isEqualTo("won");
    assertThat(sale.state()).isEqualTo("captured");
    JsonNode restored = sale.open().json();
    assertThat(restored.path("status").asText()).isEqualTo("active");
    assertThat(restored.path("version").asInt()).isEqualTo(3);
  }

  @Test
  void exchangesNoProofUntilItIsDecided() {
    String dispute = sale.disputed();
    Answer refused = sale.open();
    assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("payment-disputed");
    sale.close(dispute, true);
    assertThat(sale.open().status()).isEqualTo(201);
  }

  @Test
  void takesEverythingWhenLost() {
    sale.open();
    String dispute = sale.disputed();
    assertThat(sale.close(dispute, false).json().path("state").asText()).isEqualTo("lost");
    assertThat(sale.state()).isEqualTo("charged_back");
    assertThat(sale.open().code()).isEqualTo("proof-revoked");
    Answer other = sale.close(dispute, true);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("dispute-decided");
    assertThat(sale.close(dispute, false).status()).isEqualTo(200);
  }

  @Test
  void leavesLessToRefundUntilItIsWon() {
    sale.refund(30);
    Answer dispute = sale.dispute("P-" + sale.id(), 50);
    assertThat(sale.state()).as("the table has no way back").isEqualTo("partly_refunded");
    assertThat(sale.refund(21).code()).isEqualTo("refund-exceeds-captured");
    assertThat(sale.refund(20).status()).isEqualTo(201);
    sale.close(dispute.json().path("disputeId").asText(), true);
    assertThat(sale.refund(50).status()).isEqualTo(201);
    assertThat(sale.state()).isEqualTo("refunded");
  }

  @Test
  void isRecordedAlwaysEvenBeyondWhatIsLeft() {
    sale.refund(Sale.PRICE);
    assertThat(sale.dispute("B-" + sale.id(), Sale.PRICE).status()).isEqualTo(201);
    assertThat(sale.state()).isEqualTo("refunded");
    JsonNode payment = sale.read().path("payment");
    assertThat(payment.path("refundedMinor").asLong()).isEqualTo(Sale.PRICE);
    assertThat(payment.path("disputedMinor").asLong()).isEqualTo(Sale.PRICE);
  }

  @Test
  void isOneDisputeForEachReference() {
    String id = sale.disputed();
    Answer again = sale.dispute("D-" + sale.id(), Sale.PRICE);
    assertThat(again.json().path("disputeId").asText()).isEqualTo(id);
    Answer other = sale.dispute("D-" + sale.id(), 1);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("dispute-reference-reused");
    String list = "/api/v1/disputes?purchase=" + sale.id();
    assertThat(shop.operator().get(list).json().path("items")).hasSize(1);
    assertThat(shop.member().get(list).status()).isEqualTo(403);
  }

  @Test
  void makesTheTerminalRefuseTheLicenseItHas() {
    Path home = Workspace.fresh("disputed");
    var terminal = new Terminal(home, server.url(), "demo-member");
    String boxSet = sale.read().path("boxSetId").asText();
    String out = Workspace.fresh("disputed-out").toString();
    terminal.json("open", boxSet, "--out", out);
    String dispute = sale.disputed();
    TerminalRun suspended = terminal.run("open", boxSet, "--out", out);
    assertThat(suspended.exitCode()).as(suspended.toString()).isEqualTo(3);
    assertThat(suspended.errors()).contains("refused: license-suspended: ");
    sale.close(dispute, true);
    assertThat(terminal.run("open", boxSet, "--out", out).exitCode()).isZero();
  }
}

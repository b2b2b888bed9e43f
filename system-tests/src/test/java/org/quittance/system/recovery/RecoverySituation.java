package org.quittance.system.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quittance.system.harness.Credit;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.KillPoint;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.ServerRuntime;
import org.quittance.system.harness.Store;
import org.quittance.system.harness.Terminal;
import org.quittance.system.harness.Workspace;

/** A server dies between prepare and commit of a purchase and is started again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecoverySituation {

  private static final long PRICE = 990;

  private final Database.Product product;
  private MortalShop shop;
  private String sku;

  RecoverySituation(Database.Product product) {
    this.product = product;
  }

  @BeforeAll
  void openShop() {
    shop = new MortalShop(product, ServerRuntime.chosen());
    sku = shop.shop().sell(PRICE);
  }

  @BeforeEach
  void serve() {
    shop.revive();
  }

  @AfterAll
  void closeShop() {
    if (shop != null) {
      shop.close();
    }
  }

  @Test
  void completesWhatWasDecidedBeforeTheAdapterHeardIt() {
    String key = newKey();
    shop.dieWhileBuying(KillPoint.BEFORE_ADAPTER_COMMIT, key, sku);
    assertThat(inDoubt(Store.ADAPTER)).isEqualTo(1);
    shop.restart();
    assertThat(chargesOfTheNewestPurchase()).containsExactly(-PRICE);
    assertOnePurchaseOf(key);
  }

  @Test
  void completesWhatWasDecidedBeforeTheLicenseDatabaseHeardItOnceThatDatabaseIsBack() {
    String key = newKey();
    shop.dieWhileBuying(KillPoint.BEFORE_LICENSE_COMMIT, key, sku);
    assertThat(inDoubt(Store.LICENSE)).isEqualTo(1);
    startWithout(Store.LICENSE);
    assertThat(chargesOfTheNewestPurchase()).containsExactly(-PRICE);
    assertOnePurchaseOf(key);
  }

  @Test
  void completesWhatOnlyOneBranchHadCommittedOnceTheAdaptersStoreIsBack() {
    String key = newKey();
    shop.dieWhileBuying(KillPoint.BETWEEN_COMMITS, key, sku);
    assertThat(inDoubt(Store.ADAPTER) + inDoubt(Store.LICENSE)).isEqualTo(1);
    startWithout(Store.ADAPTER);
    assertThat(chargesOfTheNewestPurchase()).containsExactly(-PRICE);
    assertOnePurchaseOf(key);
  }

  @Test
  void takesNothingForWhatWasPreparedAndNeverDecided() {
    String key = newKey();
    Credit before = shop.shop().credit();
    shop.dieWhileBuying(KillPoint.BOTH_PREPARED, key, sku);
    assertThat(inDoubt(Store.ADAPTER)).isEqualTo(1);
    assertThat(inDoubt(Store.LICENSE)).isEqualTo(1);
    shop.restart();
    Credit after = shop.shop().credit();
    assertThat(after.balanceMinor()).isEqualTo(before.balanceMinor());
    assertThat(after.pendingMinor()).isZero();
    assertThat(after.entries()).isEqualTo(before.entries());
    assertOnePurchaseOf(key);
  }

  /** The second death would come where the job begins, if it began there again. */
  @Test
  void goesOnWithAJobAtThePageWhereItDied() {
    shop.shop().buy(newKey(), sku, 1);
    shop.killSwitch().arm(KillPoint.RECONCILING_PROOFS);
    try (ServerProcess job = reconcile()) {
      assertThat(job.awaitEnd(ServerProcess.START)).isTrue();
      assertThat(job.exitCode()).isEqualTo(1);
      assertThat(job.errors()).contains("refused: job-lost: ");
    }
    assertThat(shop.server().awaitEnd(Duration.ofSeconds(20))).as("died").isTrue();
    shop.killSwitch().disarm();
    shop.killSwitch().arm(KillPoint.RECONCILING_PURCHASES);
    shop.restart();
    try (ServerProcess job = reconcile()) {
      assertThat(job.awaitEnd(ServerProcess.START)).isTrue();
      assertThat(job.exitCode()).as(job.errors()).isZero();
      assertThat(job.output())
          .matches("purchases=(\\d+) captures=\\1 proofs=\\1 discrepancies=0\n");
    } finally {
      shop.killSwitch().disarm();
    }
  }

  private ServerProcess reconcile() {
    return ServerProcess.job(shop.server().data(), "reconcile");
  }

  private void startWithout(Store store) {
    shop.database().hide(store);
    shop.launch();
    try {
      new ClosedGate(shop.server()).assertStaysClosed();
      assertThat(shop.database().isReplaced(store)).as("an empty store in its place").isFalse();
    } finally {
      shop.database().show(store);
    }
    shop.server().awaitReady(ServerProcess.START);
  }

  private List<Long> chargesOfTheNewestPurchase() {
    JsonNode newest =
        shop.shop().member().get("/api/v1/purchases?limit=1").json().path("items").path(0);
    return shop.shop().credit().chargesOf(newest.path("purchaseId").asText());
  }

  private void assertOnePurchaseOf(String key) {
    Path home = Workspace.fresh("recovery-home");
    var terminal = new Terminal(home, shop.server().url(), "demo-member");
    JsonNode bought = terminal.json("buy", sku, "--key", key);
    JsonNode again = terminal.json("buy", sku, "--key", key);
    String purchase = bought.path("purchaseId").asText();
    String boxSet = bought.path("boxSetId").asText();
    assertThat(bought.path("state").asText()).isEqualTo("captured");
    assertThat(again.path("purchaseId").asText()).isEqualTo(purchase);
    assertThat(again.path("boxSetId").asText()).isEqualTo(boxSet);
    byte[] bytes = shop.shop().boxSet(boxSet);
    assertThat(bytes).isEqualTo(shop.shop().boxSet(boxSet));
    assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).contains(boxSet);
    assertThat(shop.shop().buy(key, sku, 1).json().path("boxSet").path("boxSetId").asText())
        .isEqualTo(boxSet);
    Credit credit = shop.shop().credit();
    assertThat(credit.chargesOf(purchase)).containsExactly(-PRICE);
    assertThat(credit.pendingMinor()).isZero();
  }

  private int inDoubt(Store store) {
    return shop.database().branchesInDoubt(store);
  }

  private static String newKey() {
    return "recovery-" + UUID.randomUUID();
  }
}

package org.quittance.system.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.CommitFault;
import org.quittance.system.harness.Credit;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.KillPoint;
import org.quittance.system.harness.ServerRuntime;
import org.quittance.system.harness.Store;

/**
 * The ways in which the platform itself loses half of a decided transaction. Each is provoked, and
 * in the end the same key is one purchase, charged once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhaseTwoLossIT {

  private static final long PRICE = 990;
  private static final Duration HEALED = Duration.ofSeconds(60);

  private MortalShop shop;
  private String sku;

  @BeforeAll
  void openShop() {
    shop = new MortalShop(Database.Product.POSTGRES, ServerRuntime.chosen());
    sku = shop.shop().sell(PRICE);
  }

  @BeforeEach
  void serve() {
    shop.killSwitch().disarm();
    shop.revive();
  }

  @AfterAll
  void closeShop() {
    if (shop != null) {
      shop.close();
    }
  }

  @ParameterizedTest
  @EnumSource(CommitFault.class)
  void mendsABranchThatFailedWhileTheServerLives(CommitFault fault) {
    String key = newKey();
    shop.killSwitch().arm(fault);
    Answer answer = shop.shop().buy(key, sku, 1);
    assertThat(answer.status()).as(answer.toString()).isIn(201, 202, 503);
    assertOnePurchaseOf(key);
  }

  @ParameterizedTest
  @EnumSource(
      value = CommitFault.class,
      names = {"ADAPTER_FAILS", "LICENSE_DATABASE_FAILS"})
  void mendsABranchThatIsForgottenBecauseAnotherTransactionCommitsBeforeTheCrash(
      CommitFault fault) {
    String key = newKey();
    shop.killSwitch().keepFromRepairing();
    shop.killSwitch().arm(fault);
    shop.shop().buy(key, sku, 1);
    shop.shop().bought(sku);
    shop.server().killHard();
    shop.killSwitch().disarm();
    shop.restart();
    assertOnePurchaseOf(key);
  }

  @Test
  void mendsWhatRecoveryCouldNotSeeBecauseAStoreWasAway() {
    String key = newKey();
    shop.dieWhileBuying(KillPoint.BETWEEN_COMMITS, key, sku);
    shop.database().hide(Store.LICENSE);
    shop.launch();
    new ClosedGate(shop.server()).assertStaysClosed();
    shop.server().killHard();
    shop.database().show(Store.LICENSE);
    shop.restart();
    assertOnePurchaseOf(key);
  }

  /** Within a minute, asked by the same key: captured, charged once, nothing held. */
  private void assertOnePurchaseOf(String key) {
    String purchase =
        Awaitility.await("the purchase")
            .atMost(HEALED)
            .until(() -> shop.shop().buy(key, sku, 1), answer -> answer.status() == 201)
            .json()
            .path("purchaseId")
            .asText();
    Awaitility.await("its payment")
        .atMost(HEALED)
        .untilAsserted(
            () -> {
              Credit credit = shop.shop().credit();
              assertThat(credit.chargesOf(purchase)).containsExactly(-PRICE);
              assertThat(credit.pendingMinor()).isZero();
              assertThat(state(purchase)).isEqualTo("captured");
            });
    assertThat(shop.shop().buy(key, sku, 1).json().path("purchaseId").asText()).isEqualTo(purchase);
    assertThat(shop.server().isAlive()).isTrue();
  }

  private String state(String purchase) {
    return shop.shop().member().get("/api/v1/purchases/" + purchase).json().path("state").asText();
  }

  private static String newKey() {
    return "loss-" + UUID.randomUUID();
  }
}

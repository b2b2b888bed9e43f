package org.quittance.system.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import org.quittance.system.harness.Credit;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.Effect;
import org.quittance.system.harness.KillPoint;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
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
    shop = new MortalShop(product);
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

  @ParameterizedTest
  @EnumSource(names = {"REFERRED", "CONFIRMED", "CAPTURED"})
  void chargesACardOnceWhereverItDied(KillPoint point) {
    String key = newKey();
    String order = Shop.cardOrder(sku, 1, "tok_good");
    shop.dieAt(point, () -> shop.shop().buy(key, order));
    shop.restart();
    String purchase = boughtByCard(key, order);
    assertThat(shop.shop().buy(key, order).json().path("purchaseId").asText()).isEqualTo(purchase);
    assertThat(effects(purchase, "CAPTURE")).containsExactly(PRICE);
    assertThat(effects(purchase, "HOLD").size() - effects(purchase, "CANCEL").size()).isOne();
  }

  @Test
  void givesBackAHoldWhoseBuyerNeverReturns() {
    String key = newKey();
    String order = Shop.cardOrder(sku, 1, "tok_good");
    shop.dieAt(KillPoint.HOLD_RECORDED, () -> shop.shop().buy(key, order));
    List<Effect> journal = shop.processor().journal();
    String held = journal.get(journal.size() - 1).purchase();
    shop.restart();
    Awaitility.await("the hold is given back")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(effects(held, "CANCEL")).containsExactly(PRICE));
    assertThat(boughtByCard(key, order)).isEqualTo(held);
    assertThat(effects(held, "CAPTURE")).containsExactly(PRICE);
  }

  @Test
  void givesOneLicenseWhenItDiedAfterTheExchange() {
    String proof =
        shop.shop().bought(sku).path("boxSet").path("eBoxes").path(0).path("proof").asText();
    var device = new Device();
    shop.dieAt(KillPoint.OPENED, () -> device.open(shop.shop().open(), proof));
    shop.restart();
    Answer again = device.open(shop.shop().open(), proof);
    assertThat(again.status()).as("the license it had given already").isEqualTo(200);
    assertThat(new Device().open(shop.shop().open(), proof).code())
        .isEqualTo("proof-already-redeemed");
  }

  /** Repeats the key until the card is charged; returns the purchase. */
  private String boughtByCard(String key, String order) {
    return Awaitility.await("the purchase by card")
        .atMost(Duration.ofSeconds(60))
        .until(() -> shop.shop().buy(key, order), answer -> answer.status() == 201)
        .json()
        .path("purchaseId")
        .asText();
  }

  private List<Long> effects(String purchase, String kind) {
    return shop.processor().journal().stream()
        .filter(effect -> effect.is(kind) && effect.purchase().equals(purchase))
        .map(Effect::amount)
        .toList();
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

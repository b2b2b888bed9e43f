package org.quittance.system.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.Effect;
import org.quittance.system.harness.KillPoint;
import org.quittance.system.harness.ServerRuntime;
import org.quittance.system.harness.Shop;

/** A server dies between steps of which each is durable by itself, and is started again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeathMidwayIT {

  private static final long PRICE = 990;

  private MortalShop shop;
  private String sku;

  @BeforeAll
  void openShop() {
    shop = new MortalShop(Database.Product.chosen(), ServerRuntime.chosen());
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
    // What was cancelled before it was confirmed never held anything.
    Set<String> held = intents(purchase, "HOLD");
    held.removeAll(intents(purchase, "CANCEL"));
    assertThat(held).as("what is not given back").hasSize(1);
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

  private Set<String> intents(String purchase, String kind) {
    return shop.processor().journal().stream()
        .filter(effect -> effect.is(kind) && effect.purchase().equals(purchase))
        .map(Effect::intent)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private List<Long> effects(String purchase, String kind) {
    return shop.processor().journal().stream()
        .filter(effect -> effect.is(kind) && effect.purchase().equals(purchase))
        .map(Effect::amount)
        .toList();
  }

  private static String newKey() {
    return "midway-" + UUID.randomUUID();
  }
}

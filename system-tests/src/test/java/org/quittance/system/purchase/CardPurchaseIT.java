package org.quittance.system.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.CardServer;
import org.quittance.system.harness.CardServer.CardShop;
import org.quittance.system.harness.Effect;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.Processor;
import org.quittance.system.harness.Shop;

/** Purchases by card, against a processor that keeps its own books. */
@ExtendWith(CardServer.class)
class CardPurchaseIT {

  private static final long PRICE = 700;

  private final Shop shop;
  private final Processor processor;

  CardPurchaseIT(CardShop cards) {
    this.shop = cards.shop();
    this.processor = cards.processor();
  }

  @Test
  void setsAsideAndTakesOnce() {
    String key = newKey();
    String order = Shop.cardOrder(shop.sell(PRICE), 1, "tok_good");
    JsonNode bought = bought(key, order);
    assertThat(bought.path("state").asText()).isEqualTo("captured");
    assertThat(bought(key, order)).isEqualTo(bought);
    String id = bought.path("purchaseId").asText();
    assertThat(kinds(id)).containsExactly("CREATE", "HOLD", "CAPTURE");
    JsonNode payment = shop.member().get("/api/v1/purchases/" + id).json().path("payment");
    assertThat(payment.path("capturedMinor").asLong()).isEqualTo(PRICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tok_decline", "tok_insufficient"})
  void saysThatACardIsDeclinedAndSaysSoAgain(String token) {
    String key = newKey();
    String order = Shop.cardOrder(shop.sell(PRICE), 1, token);
    for (int i = 0; i < 2; i++) {
      Answer answer = shop.buy(key, order);
      assertThat(answer.status()).as(answer.toString()).isEqualTo(402);
      assertThat(answer.code()).isEqualTo("payment-declined");
    }
  }

  @Test
  void sendsThePayerToTheProcessorAndGoesOnUnderTheSameKey() {
    String key = newKey();
    String order = Shop.cardOrder(shop.sell(PRICE), 1, "tok_action");
    Answer first = shop.buy(key, order);
    assertThat(first.status()).as(first.toString()).isEqualTo(202);
    assertThat(first.json().path("state").asText()).isEqualTo("requires_action");
    URI page = URI.create(first.json().path("redirectUrl").asText());
    assertThat(Api.at("http://" + page.getAuthority()).get(page.getPath() + "?agree=true").text())
        .isEqualTo("Thank you.");
    String id = bought(key, order).path("purchaseId").asText();
    assertThat(kinds(id)).containsExactly("CREATE", "ACTION", "HOLD", "CAPTURE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tok_confirm_drop_after",
        "tok_confirm_error_after",
        "tok_confirm_error_kept",
        "tok_capture_drop_before",
        "tok_capture_drop_after",
        "tok_capture_error_after",
        "tok_capture_error_kept"
      })
  void takesTheMoneyOnceWhateverBecomesOfTheProcessorsAnswer(String token) {
    JsonNode bought = bought(newKey(), Shop.cardOrder(shop.sell(PRICE), 1, token));
    String id = bought.path("purchaseId").asText();
    assertThat(kinds(id)).containsOnlyOnce("CAPTURE");
    assertThat(kinds(id).stream().filter("HOLD"::equals).count())
        .isEqualTo(kinds(id).stream().filter("CANCEL"::equals).count() + 1);
  }

  @Test
  void saysThatACaptureCanNeverBe() {
    String key = newKey();
    String order = Shop.cardOrder(shop.sell(PRICE), 1, "tok_expire");
    Answer answer =
        Awaitility.await("the end")
            .atMost(Duration.ofSeconds(30))
            .until(() -> shop.buy(key, order), given -> given.status() != 202);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(402);
    JsonNode last = shop.member().get("/api/v1/purchases?limit=1").json().path("items").path(0);
    assertThat(last.path("state").asText()).isEqualTo("capture_failed");
    assertThat(kinds(last.path("purchaseId").asText())).endsWith("EXPIRE");
  }

  /** Minor units of ISO 4217 here, as many places as the processor wants there. */
  @ParameterizedTest
  @CsvSource({"JPY, 1, 1", "EUR, 1, 1", "KWD, 1230, 1230", "ISK, 150, 15000"})
  void countsEachCurrencyAsTheProcessorDoes(String currency, long price, long charged) {
    String order = order(shop.sellIn(currency, price), currency, 1);
    String id = bought(newKey(), order).path("purchaseId").asText();
    assertThat(processor.journal())
        .filteredOn(effect -> effect.is("CAPTURE") && effect.purchase().equals(id))
        .extracting(Effect::amount)
        .containsExactly(charged);
  }

  @Test
  void refusesAnAmountTheProcessorCannotTake() {
    Answer answer = shop.buy(newKey(), order(shop.sellIn("KWD", 1234), "KWD", 1));
    assertThat(answer.status()).as(answer.toString()).isBetween(400, 422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(processor.journal()).noneMatch(effect -> effect.amount() == 1234);
  }

  private JsonNode bought(String key, String order) {
    return Awaitility.await("the purchase")
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> shop.buy(key, order),
            answer -> answer.status() != 202 && answer.status() != 409 && answer.status() != 503)
        .json();
  }

  private List<String> kinds(String purchase) {
    return processor.journal().stream()
        .filter(effect -> effect.purchase().equals(purchase))
        .map(Effect::kind)
        .toList();
  }

  private static String order(String sku, String currency, int quantity) {
    return Json.text(
        Map.of(
            "lines",
            List.of(Map.of("sku", sku, "quantity", quantity)),
            "payment",
            Map.of("method", "card", "currency", currency, "token", "tok_good")));
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}

package org.quittance.system.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** A store has money set aside, and taken when the receipt is acknowledged. */
@ExtendWith(DemoServer.class)
class ReceiptIT {

  private final Shop shop;

  ReceiptIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  private JsonNode set(String key, String sku) {
    String order =
        Shop.order(sku, 1).replace("\"currency\"", "\"capture\":\"on_receipt\",\"currency\"");
    Answer answer = shop.buy(key, order);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json();
  }

  private Answer act(JsonNode purchase, String what) {
    return shop.member()
        .post("/api/v1/purchases/" + purchase.path("purchaseId").asText() + "/" + what, "");
  }

  @Test
  void takesTheMoneyWhenTheReceiptIsAcknowledged() {
    String key = UUID.randomUUID().toString();
    JsonNode purchase = set(key, shop.sell(70));
    String id = purchase.path("purchaseId").asText();
    assertThat(purchase.path("state").asText()).isEqualTo("authorised");
    assertThat(purchase.path("acknowledgeBy").asText()).endsWith("Z");
    assertThat(purchase.path("boxSet").path("eBoxes")).hasSize(1);
    assertThat(shop.credit().chargesOf(id)).isEmpty();
    Answer done = act(purchase, "acknowledge");
    assertThat(done.status()).as(done.toString()).isEqualTo(200);
    assertThat(done.json().path("state").asText()).isEqualTo("captured");
    assertThat(act(purchase, "acknowledge").json()).isEqualTo(done.json());
    assertThat(shop.credit().chargesOf(id)).containsExactly(-70L);
    assertThat(act(purchase, "cancel").code()).isEqualTo("already-captured");
  }

  @Test
  void takesTheMoneyWhenAProofIsExchanged() {
    JsonNode purchase = set(UUID.randomUUID().toString(), shop.sell(70));
    String proof = purchase.path("boxSet").path("eBoxes").path(0).path("proof").asText();
    Answer license =
        shop.open().post("/api/v1/licenses", Json.text(new Device().exchange(shop.open(), proof)));
    assertThat(license.status()).as(license.toString()).isEqualTo(201);
    assertThat(shop.credit().chargesOf(purchase.path("purchaseId").asText())).containsExactly(-70L);
  }

  @Test
  void givesItBackWhenTheBuyerCancels() {
    String key = UUID.randomUUID().toString();
    String sku = shop.sell(70);
    JsonNode purchase = set(key, sku);
    Answer ended = act(purchase, "cancel");
    assertThat(ended.status()).as(ended.toString()).isEqualTo(200);
    assertThat(ended.json().path("state").asText()).isEqualTo("voided");
    assertThat(act(purchase, "acknowledge").code()).isEqualTo("nothing-to-acknowledge");
    String proof = purchase.path("boxSet").path("eBoxes").path(0).path("proof").asText();
    Answer license =
        shop.open().post("/api/v1/licenses", Json.text(new Device().exchange(shop.open(), proof)));
    assertThat(license.code()).isEqualTo("proof-revoked");
    assertThat(shop.credit().chargesOf(purchase.path("purchaseId").asText())).isEmpty();
  }

  @Test
  void isNobodyElsesToAcknowledgeOrCancel() {
    JsonNode purchase = set(UUID.randomUUID().toString(), shop.sell(70));
    String path = "/api/v1/purchases/" + purchase.path("purchaseId").asText();
    for (String what : List.of("/acknowledge", "/cancel")) {
      assertThat(shop.stranger().post(path + what, "").status()).isEqualTo(404);
      assertThat(shop.open().post(path + what, "").status()).isEqualTo(401);
    }
    assertThat(shop.member().get(path).json().path("state").asText()).isEqualTo("authorised");
  }

  @Test
  void refusesAnotherMode() {
    String order =
        Shop.order(shop.sell(70), 1).replace("\"currency\"", "\"capture\":\"later\",\"currency\"");
    Answer refused = shop.buy(UUID.randomUUID().toString(), order);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("detail").asText()).contains("on_receipt");
  }
}

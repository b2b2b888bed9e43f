package org.quittance.system.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** A partner store has a proof issued again that its buyer lost. */
@ExtendWith(DemoServer.class)
class ReissueIT {

  private static final String WHY = "{\"reason\":\"the buyer lost it\"}";

  private final Shop shop;
  private final Api store;

  ReissueIT(ServerProcess server) {
    this.shop = new Shop(server.url());
    this.store = shop.partner();
  }

  private JsonNode bought() {
    Answer answer = order(Shop.order(shop.sell(10), 1));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json();
  }

  private Answer order(String order) {
    return store.post("/api/v1/purchases", order, "Idempotency-Key", UUID.randomUUID().toString());
  }

  private Answer reissue(Api caller, JsonNode eBox, String key, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Idempotency-Key";
    all[1] = key;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return caller.post("/api/v1/proofs/" + eBox.path("proofId").asText() + "/reissue", WHY, all);
  }

  private Answer exchange(JsonNode holder, Device device) {
    return device.open(shop.open(), holder.path("proof").asText());
  }

  @Test
  void givesTheNewProofAndTheOldOneIsWorthNothing() {
    JsonNode purchase = bought();
    JsonNode old = purchase.at("/boxSet/eBoxes/0");
    String key = UUID.randomUUID().toString();
    Answer answer = reissue(store, old, key);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    JsonNode fresh = answer.json();
    assertThat(fresh.path("replaces")).isEqualTo(old.path("proofId"));
    assertThat(fresh.path("eBoxId")).isEqualTo(old.path("eBoxId"));
    assertThat(reissue(store, old, key).body()).isEqualTo(answer.body());
    assertThat(reissue(store, old, key, "Prefer", "return=minimal").json().has("proof")).isFalse();

    String boxSet = "/api/v1/box-sets/" + purchase.path("boxSetId").asText();
    assertThat(store.get(boxSet).json()).isEqualTo(purchase.path("boxSet"));
    String proof = boxSet + "/proofs/" + fresh.path("proofId").asText();
    assertThat(store.get(proof).text()).isEqualTo(fresh.path("proof").asText());
    assertThat(store.get(proof, "Accept", "application/xml").status()).isEqualTo(200);
    assertThat(shop.member().get(proof).status()).isEqualTo(404);

    assertThat(exchange(old, new Device()).code()).isEqualTo("proof-revoked");
    assertThat(exchange(fresh, new Device()).status()).isEqualTo(201);
    JsonNode status = store.get("/api/v1/proofs/" + old.path("proofId").asText()).json();
    assertThat(status.path("replacedBy")).isEqualTo(fresh.path("proofId"));
    // Positions are given a moment after the commit.
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(told()).contains(fresh.path("proofId").asText()));
  }

  /** The proofs that the store was told of as issued again, newest last. */
  private List<String> told() {
    List<String> told = new ArrayList<>();
    String after = "0";
    while (!after.isEmpty()) {
      JsonNode page = store.get("/api/v1/events?limit=200&after=" + after).json();
      for (JsonNode event : page.path("items")) {
        if (event.path("type").asText().equals("proof.reissued")) {
          told.add(event.at("/data/proofIds/0").asText());
        }
      }
      after = page.path("next").asText("").replace("null", "");
    }
    return told;
  }

  @Test
  void needsTheLicenseTakenBackAndUsableNowhereWhereItWasOpened() {
    JsonNode old = bought().at("/boxSet/eBoxes/0");
    var lost = new Device();
    String license = exchange(old, lost).json().path("licenseId").asText();
    Answer refused = reissue(store, old, UUID.randomUUID().toString());
    assertThat(refused.code()).isEqualTo("proof-already-redeemed");
    assertThat(refused.text()).contains(license);

    String back = "/api/v1/licenses/" + license + "/return";
    assertThat(shop.member().post(back, WHY).status()).isEqualTo(403);
    Answer returned = store.post(back, WHY);
    assertThat(returned.json().path("status").asText()).isEqualTo("returned");
    assertThat(store.post(back, WHY).body()).isEqualTo(returned.body());
    assertThat(exchange(old, lost).json().path("status").asText()).isEqualTo("returned");
    // Its device may use it without asking for thirty days; only then may another have one.
    Answer early = reissue(store, old, UUID.randomUUID().toString());
    assertThat(early.code()).isEqualTo("license-still-usable");
    assertThat(Long.parseLong(early.header("Retry-After")))
        .isBetween(Duration.ofDays(29).toSeconds(), Duration.ofDays(30).toSeconds() + 1);
    assertThat(exchange(old, new Device()).code()).isEqualTo("proof-already-redeemed");
  }

  @Test
  void needsAKeyAndAReason() {
    JsonNode old = bought().at("/boxSet/eBoxes/0");
    String path = "/api/v1/proofs/" + old.path("proofId").asText() + "/reissue";
    Answer keyless = store.post(path, WHY);
    assertThat(keyless.code()).isEqualTo("idempotency-key-missing");
    assertThat(keyless.json().path("title").asText()).startsWith("No proof was issued again");
    assertThat(store.post(path, "{\"reason\":\" \"}", "Idempotency-Key", "k").code())
        .isEqualTo("invalid-request");
  }

  @Test
  void refusesAProofThatNobodyPaidForYet() {
    String order =
        Shop.order(shop.sell(70), 1)
            .replace("\"currency\"", "\"capture\":\"on_receipt\",\"currency\"");
    JsonNode purchase = order(order).json();
    JsonNode eBox = purchase.at("/boxSet/eBoxes/0");
    String status = "/api/v1/proofs/" + eBox.path("proofId").asText();
    assertThat(store.get(status).json().path("state").asText()).isEqualTo("pending");
    assertThat(store.get(status).json().path("exchangeable").asBoolean())
        .as("showing it is the receipt")
        .isTrue();
    assertThat(reissue(store, eBox, UUID.randomUUID().toString()).code())
        .isEqualTo("purchase-not-acknowledged");
    store.post("/api/v1/purchases/" + purchase.path("purchaseId").asText() + "/cancel", "");
    assertThat(reissue(store, eBox, UUID.randomUUID().toString()).code())
        .isEqualTo("proof-revoked");
  }

  @Test
  void isNobodyElsesToAskFor() {
    JsonNode mine = bought().at("/boxSet/eBoxes/0");
    JsonNode theirs = shop.bought(shop.sell(10)).at("/boxSet/eBoxes/0");
    String key = UUID.randomUUID().toString();
    assertThat(reissue(store, theirs, key).code()).isEqualTo("not-found");
    assertThat(reissue(shop.member(), theirs, key).status()).isEqualTo(403);
    assertThat(reissue(shop.open(), mine, key).status()).isEqualTo(401);
    Answer byOperator = reissue(shop.operator(), mine, key);
    assertThat(byOperator.status()).isEqualTo(201);
    assertThat(byOperator.json().has("proof")).as("a secret of its owner").isFalse();
    assertThat(reissue(shop.operator(), theirs, key).code()).isEqualTo("idempotency-key-reused");
  }
}

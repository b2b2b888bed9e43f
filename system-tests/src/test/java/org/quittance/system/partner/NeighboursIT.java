package org.quittance.system.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.PartnerStore;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** Two partner stores, and a member, each with the IDs of what the others bought. */
@ExtendWith(DemoServer.class)
class NeighboursIT {

  private static final String V1 = "/api/v1";

  private final Shop shop;
  private final PartnerStore store;
  private final PartnerStore neighbour;

  NeighboursIT(ServerProcess server) {
    this.shop = new Shop(server.url());
    this.store = PartnerStore.demo(shop);
    this.neighbour = PartnerStore.registered(shop, PartnerStore.SCOPES);
  }

  private JsonNode bought() {
    Answer answer = store.buy(UUID.randomUUID().toString(), shop.sell(20));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json();
  }

  private static Answer refund(Api caller, String purchase, String key) {
    String body = Json.text(Map.of("purchaseId", purchase, "amountMinor", 5, "reason", "a test"));
    return caller.post(V1 + "/refunds", body, "Idempotency-Key", key);
  }

  @Test
  void sellsAndReadsItsOwn() {
    JsonNode purchase = bought();
    String id = purchase.path("purchaseId").asText();
    Api api = store.api();
    assertThat(api.get(V1 + "/purchases/" + id).status()).isEqualTo(200);
    assertThat(api.get(V1 + "/purchases").text()).contains(id);
    assertThat(api.get(V1 + "/box-sets/" + purchase.path("boxSetId").asText()).json())
        .isEqualTo(purchase.path("boxSet"));
    Answer refund = refund(api, id, UUID.randomUUID().toString());
    assertThat(refund.status()).as(refund.toString()).isEqualTo(201);
    String refundId = refund.json().path("refundId").asText();
    assertThat(api.get(V1 + "/refunds/" + refundId).status()).isEqualTo(200);
    assertThat(api.get(V1 + "/refunds?purchase=" + id).text()).contains(refundId);
  }

  @Test
  void findsNothingOfAnothersUnderAnyAddress() {
    JsonNode purchase = bought();
    String id = purchase.path("purchaseId").asText();
    String boxSet = purchase.path("boxSetId").asText();
    String proof = purchase.at("/boxSet/eBoxes/0/proofId").asText();
    String refund =
        refund(store.api(), id, UUID.randomUUID().toString()).json().path("refundId").asText();
    for (String path :
        List.of(
            "/purchases/" + id,
            "/box-sets/" + boxSet,
            "/box-sets/" + boxSet + "/proofs/" + proof,
            "/refunds/" + refund,
            "/refunds?purchase=" + id)) {
      String unknown =
          path.replace(id, UUID.randomUUID().toString())
              .replace(boxSet, UUID.randomUUID().toString())
              .replace(refund, UUID.randomUUID().toString());
      for (Api caller : List.of(neighbour.api(), shop.member())) {
        Answer answer = caller.get(V1 + path);
        assertThat(answer.status()).as(path + " " + answer).isEqualTo(404);
        assertThat(answer.json().path("title"))
            .as("as if there were none")
            .isEqualTo(caller.get(V1 + unknown).json().path("title"));
      }
    }
    assertThat(neighbour.api().get(V1 + "/purchases").json().path("items")).isEmpty();
    assertThat(neighbour.api().get(V1 + "/credit").json().path("accounts")).isEmpty();
  }

  @Test
  void paysNothingBackOfAnothers() {
    String id = bought().path("purchaseId").asText();
    Answer refused = refund(neighbour.api(), id, UUID.randomUUID().toString());
    assertThat(refused.status()).as(refused.toString()).isEqualTo(404);
    assertThat(refund(shop.member(), id, UUID.randomUUID().toString()).status()).isEqualTo(403);
    assertThat(
            store.api().get(V1 + "/purchases/" + id).json().at("/payment/refundedMinor").asLong())
        .isZero();
  }

  @Test
  void hasKeysOfItsOwn() {
    String key = "key-" + UUID.randomUUID();
    String sku = shop.sell(20);
    Answer mine = store.buy(key, sku);
    Answer theirs = neighbour.buy(key, sku);
    assertThat(mine.status()).isEqualTo(201);
    assertThat(theirs.code()).isEqualTo("insufficient-credit");
    assertThat(store.buy(key, sku).json()).isEqualTo(mine.json());
    Answer members = shop.buy(key, sku, 1);
    assertThat(members.json().path("purchaseId")).isNotEqualTo(mine.json().path("purchaseId"));
  }

  @Test
  void readsNothingOfAMembers() {
    JsonNode purchase = shop.bought(shop.sell(20));
    String id = purchase.path("purchaseId").asText();
    assertThat(store.api().get(V1 + "/purchases/" + id).status()).isEqualTo(404);
    assertThat(store.api().get(V1 + "/box-sets/" + purchase.path("boxSetId").asText()).status())
        .isEqualTo(404);
    assertThat(refund(store.api(), id, UUID.randomUUID().toString()).status()).isEqualTo(404);
  }

  @Test
  void doesWhatItsTokenAllowsAndIsToldWhatIsMissing() {
    String token = store.token("grant_type=client_credentials&scope=purchase:read");
    Api reader = shop.open().withToken(token);
    assertThat(reader.get(V1 + "/purchases").status()).isEqualTo(200);
    assertThat(reader.get(V1 + "/products").status()).isEqualTo(200);
    for (Answer refused :
        List.of(
            reader.post(V1 + "/purchases", Shop.order(shop.sell(20), 1), "Idempotency-Key", "k"),
            reader.get(V1 + "/credit"),
            refund(reader, UUID.randomUUID().toString(), "k"),
            reader.post(V1 + "/products", "{}"),
            reader.get(V1 + "/partners"),
            reader.get(V1 + "/disputes?purchase=" + UUID.randomUUID()))) {
      assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("insufficient-scope");
      assertThat(refused.header("WWW-Authenticate"))
          .contains("error=\"insufficient_scope\"", "scope=\"");
    }
  }
}

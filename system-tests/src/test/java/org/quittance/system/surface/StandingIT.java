package org.quittance.system.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** A store asks where a proof and its license stand, and why not. */
@ExtendWith(DemoServer.class)
class StandingIT {

  private final Shop shop;

  StandingIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  private JsonNode proof(JsonNode bought) {
    return bought.at("/boxSet/eBoxes/0");
  }

  private Answer status(String kind, String id) {
    return shop.member().get("/api/v1/" + kind + "/" + id);
  }

  @Test
  void saysWhatTheExchangeWouldSay() {
    JsonNode bought = shop.bought(shop.sell(30));
    String id = proof(bought).path("proofId").asText();
    JsonNode fresh = status("proofs", id).json();
    assertThat(fresh.path("exchangeable").asBoolean()).isTrue();
    assertThat(fresh.path("reasons")).isEmpty();

    String text = proof(bought).path("proof").asText();
    String license = new Device().open(shop.open(), text).json().path("licenseId").asText();
    JsonNode reason = status("proofs", id).json().at("/reasons/0");
    Answer refused = new Device().open(shop.open(), text);
    assertThat(reason.path("code").asText()).isEqualTo(refused.code());
    assertThat(reason.path("why")).isEqualTo(refused.json().path("detail"));
    assertThat(status("proofs", id).json().path("licenseId").asText()).isEqualTo(license);
    assertThat(status("licenses", license).json().path("usable").asBoolean()).isTrue();

    shop.refund(UUID.randomUUID().toString(), bought.path("purchaseId").asText(), 30);
    assertThat(status("proofs", id).json().at("/reasons/0/code").asText())
        .isEqualTo("proof-revoked");
    assertThat(status("licenses", license).json().at("/reasons/0/code").asText())
        .isEqualTo("license-revoked");
  }

  @Test
  void holdsNoProofAndNoDocument() {
    JsonNode bought = shop.bought(shop.sell(30));
    String text = proof(bought).path("proof").asText();
    JsonNode license = new Device().open(shop.open(), text).json();
    for (String path :
        new String[] {
          "/api/v1/proofs/" + proof(bought).path("proofId").asText(),
          "/api/v1/licenses/" + license.path("licenseId").asText()
        }) {
      for (String type : new String[] {"application/json", "application/xml"}) {
        Answer answer = shop.operator().get(path, "Accept", type);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.text()).doesNotContain(text, license.path("license").asText());
      }
    }
  }

  @Test
  void isNobodyElsesToRead() {
    JsonNode bought = shop.bought(shop.sell(30));
    String id = proof(bought).path("proofId").asText();
    String license =
        new Device()
            .open(shop.open(), proof(bought).path("proof").asText())
            .json()
            .path("licenseId")
            .asText();
    for (String path : new String[] {"/api/v1/proofs/" + id, "/api/v1/licenses/" + license}) {
      assertThat(shop.operator().get(path).status()).isEqualTo(200);
      assertThat(shop.stranger().get(path).code()).isEqualTo("not-found");
      assertThat(shop.partner().get(path).code()).isEqualTo("not-found");
      assertThat(shop.open().get(path).status()).isEqualTo(401);
    }
  }
}

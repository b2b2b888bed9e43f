package org.quittance.system.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Credit;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Terminal;
import org.quittance.system.harness.Workspace;

/** A member with credit buys what is on offer. */
@ExtendWith(DemoServer.class)
class PurchaseIT {

  private static final String UUID_V7 =
      "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

  private final ServerProcess server;
  private final Shop shop;

  PurchaseIT(ServerProcess server) {
    this.server = server;
    this.shop = new Shop(server.url());
  }

  @Test
  void listsEveryProductOnceWhateverThePageSize() {
    shop.sell(100);
    shop.sell(100);
    List<String> inPages = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = shop.open().get("/api/v1/products?limit=2" + after).json();
      page.path("items").forEach(product -> inPages.add(product.path("sku").asText()));
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
    } while (!after.isEmpty());
    List<String> atOnce = new ArrayList<>();
    shop.open()
        .get("/api/v1/products?limit=200")
        .json()
        .path("items")
        .forEach(product -> atOnce.add(product.path("sku").asText()));
    assertThat(inPages).isEqualTo(atOnce).doesNotHaveDuplicates().hasSizeGreaterThan(2);
  }

  @Test
  void describesAProductWithItsPriceAndContent() {
    String sku = shop.sell(1234);
    JsonNode product = shop.open().get("/api/v1/products/" + sku).json();
    assertThat(product.path("kind").asText()).isEqualTo("single");
    assertThat(product.path("prices").path(0).path("currency").asText()).isEqualTo("EUR");
    assertThat(product.path("prices").path(0).path("amountMinor").asLong()).isEqualTo(1234);
    assertThat(product.path("contents")).hasSize(1);
    assertThat(product.path("contents").path(0).path("sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(product.path("parts")).isEmpty();
  }

  @Test
  void chargesOnceAndHandsOverOneProof() {
    String sku = shop.sell(990);
    Credit before = shop.credit();
    String key = UUID.randomUUID().toString();
    Answer answer = shop.buy(key, sku, 1);
    assertThat(answer.status()).isEqualTo(201);
    JsonNode bought = answer.json();
    assertThat(bought.path("purchaseId").asText()).matches(UUID_V7);
    assertThat(bought.path("idempotencyKey").asText()).isEqualTo(key);
    assertThat(bought.path("state").asText()).isEqualTo("captured");
    assertThat(bought.path("amountMinor").asLong()).isEqualTo(990);
    assertThat(bought.path("currency").asText()).isEqualTo("EUR");
    assertThat(bought.path("boxSet").path("eBoxes")).hasSize(1);
    assertThat(bought.path("boxSet").path("eBoxes").path(0).path("product").path("sku").asText())
        .isEqualTo(sku);
    Credit after = shop.credit();
    assertThat(after.balanceMinor()).isEqualTo(before.balanceMinor() - 990);
    assertThat(after.pendingMinor()).isZero();
    assertThat(after.chargesOf(bought.path("purchaseId").asText())).containsExactly(-990L);
  }

  @Test
  void givesAPackageOneProofForEachPart() {
    List<String> parts = List.of(shop.sell(100), shop.sell(200), shop.sell(300));
    String sku = shop.sellPackage(499, parts);
    JsonNode bought = shop.buy(UUID.randomUUID().toString(), sku, 2).json();
    assertThat(bought.path("amountMinor").asLong()).isEqualTo(998);
    List<String> skus = new ArrayList<>();
    var proofs = new HashSet<String>();
    for (JsonNode eBox : bought.path("boxSet").path("eBoxes")) {
      skus.add(eBox.path("product").path("sku").asText());
      proofs.add(eBox.path("proofId").asText());
    }
    assertThat(skus).hasSize(6);
    assertThat(skus).containsAll(parts);
    assertThat(proofs).hasSize(6);
  }

  @Test
  void readsAndListsWhatWasBought() {
    String sku = shop.sell(310);
    JsonNode bought = shop.buy(UUID.randomUUID().toString(), sku, 2).json();
    String id = bought.path("purchaseId").asText();
    JsonNode read = shop.member().get("/api/v1/purchases/" + id).json();
    assertThat(read.path("lines").path(0).path("sku").asText()).isEqualTo(sku);
    assertThat(read.path("lines").path(0).path("quantity").asInt()).isEqualTo(2);
    assertThat(read.path("lines").path(0).path("amountMinor").asLong()).isEqualTo(620);
    assertThat(read.path("payment").path("method").asText()).isEqualTo("credit");
    assertThat(read.path("payment").path("authorisedMinor").asLong()).isEqualTo(620);
    assertThat(read.path("payment").path("capturedMinor").asLong()).isEqualTo(620);
    assertThat(read.path("payment").path("refundedMinor").asLong()).isZero();
    JsonNode newest = shop.member().get("/api/v1/purchases?limit=1").json();
    assertThat(newest.path("items").path(0).path("purchaseId").asText()).isEqualTo(id);
  }

  @Test
  void leavesTheBoxSetOutWhenAskedForLittle() {
    String sku = shop.sell(100);
    Answer answer =
        shop.member()
            .post(
                "/api/v1/purchases",
                Shop.order(sku, 1),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Prefer",
                "return=minimal");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().has("boxSet")).isFalse();
    assertThat(shop.boxSet(answer.json().path("boxSetId").asText())).isNotEmpty();
  }

  @Test
  void hidesAPurchaseFromEveryOtherAccount() {
    JsonNode bought = shop.bought(shop.sell(100));
    String purchase = "/api/v1/purchases/" + bought.path("purchaseId").asText();
    String boxSet = "/api/v1/box-sets/" + bought.path("boxSetId").asText();
    assertThat(shop.stranger().get(purchase).status()).isEqualTo(404);
    assertThat(shop.stranger().get(boxSet).status()).isEqualTo(404);
    assertThat(shop.open().get(purchase).status()).isEqualTo(401);
    assertThat(shop.open().get(boxSet).status()).isEqualTo(401);
  }

  @Test
  void buysFromTheTerminalUnderOneKey() {
    String sku = shop.sell(150);
    var terminal = new Terminal(Workspace.fresh("buyer"), server.url(), "demo-member");
    String key = "terminal-" + UUID.randomUUID();
    JsonNode first = terminal.json("buy", sku + ":2", "--key", key);
    JsonNode second = terminal.json("buy", sku + ":2", "--key", key);
    assertThat(second).isEqualTo(first);
    assertThat(first.path("amountMinor").asLong()).isEqualTo(300);
    String boxSet = first.path("boxSetId").asText();
    assertThat(terminal.run("--json", "boxset", boxSet).output().getBytes())
        .isEqualTo(shop.boxSet(boxSet));
  }
}

package org.quittance.system.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** A caller goes through lists. */
@ExtendWith(DemoServer.class)
class ListsIT {

  private final Shop shop;

  ListsIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"products", "purchases", "box-sets", "credit/entries", "refunds", "disputes"})
  void hasItemsAndNextAndNoOtherParameterThanItsOwn(String list) {
    Api api = list.equals("disputes") ? shop.operator() : shop.member();
    String path = "/api/v1/" + list;
    JsonNode page = api.get(path + "?limit=1").json();
    assertThat(page.path("items").isArray()).isTrue();
    assertThat(page.has("next")).isTrue();
    Answer unknown = api.get(path + "?limit=1&stat=captured");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.json().path("detail").asText()).contains("'stat'", "limit");
    assertThat(api.get(path + "?limit=1&limit=2").status()).isEqualTo(400);
    for (String limit : List.of("0", "201", "-1", "x", "")) {
      assertThat(api.get(path + "?limit=" + limit).status()).isEqualTo(400);
    }
  }

  @Test
  void givesEachPurchaseOnceAndTheNewestFirst() {
    String sku = shop.sell(10);
    List<String> bought = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      bought.add(0, shop.bought(sku).path("purchaseId").asText());
    }
    assertThat(ids(shop.member(), "/api/v1/purchases?limit=2&sku=" + sku, "purchaseId"))
        .isEqualTo(bought);
    List<String> boxes = ids(shop.member(), "/api/v1/box-sets?limit=3", "purchaseId");
    assertThat(boxes).containsAll(bought).doesNotHaveDuplicates();
    List<String> entries = ids(shop.member(), "/api/v1/credit/entries?limit=200", "purchaseId");
    assertThat(entries).containsAll(bought);
  }

  @Test
  void findsPurchasesByStateTimeAndKey() {
    String sku = shop.sell(10);
    String key = UUID.randomUUID().toString();
    JsonNode bought = shop.buy(key, sku, 1).json();
    String id = bought.path("purchaseId").asText();
    String at = purchases("idempotencyKey=" + key).get(0).path("createdAt").asText();
    String of = "sku=" + sku + "&";
    assertThat(idsOf(purchases("idempotencyKey=" + key))).containsExactly(id);
    assertThat(idsOf(purchases(of + "state=captured"))).containsExactly(id);
    assertThat(idsOf(purchases(of + "state=refunded"))).isEmpty();
    assertThat(idsOf(purchases(of + "createdFrom=" + at))).containsExactly(id);
    assertThat(idsOf(purchases(of + "createdTo=" + at))).isEmpty();
    for (String bad : List.of("state=x", "createdFrom=today", "idempotencyKey=", "sku=%00")) {
      assertThat(shop.member().get("/api/v1/purchases?" + bad).status()).as(bad).isEqualTo(400);
    }
  }

  @Test
  void findsWhatWasDeclinedWhenAskedForIt() {
    String key = UUID.randomUUID().toString();
    String sku = shop.sell(9_000_000_000L);
    assertThat(shop.buy(key, sku, 1).status()).isEqualTo(402);
    assertThat(purchases("sku=" + sku)).isEmpty();
    List<JsonNode> declined = purchases("state=declined&idempotencyKey=" + key);
    assertThat(declined).hasSize(1);
    assertThat(declined.get(0).path("state").asText()).isEqualTo("declined");
    assertThat(shop.member().get("/api/v1/purchases?state=declined&sku=" + sku).status())
        .isEqualTo(400);
  }

  @Test
  void findsProductsByTextAndKind() {
    String part = shop.sell(10);
    String both = shop.sellPackage(15, List.of(part, shop.sell(10)));
    assertThat(skus("text=" + part.toLowerCase())).containsExactly(part);
    assertThat(skus("text=" + both + "&kind=package")).containsExactly(both);
    assertThat(skus("text=" + both + "&kind=single")).isEmpty();
    assertThat(skus("text=%25%25%25")).isEmpty();
    assertThat(shop.open().get("/api/v1/products?kind=bundle").status()).isEqualTo(400);
  }

  @Test
  void findsRefundsOfOnesOwnAndByState() {
    String purchase = shop.bought(shop.sell(40)).path("purchaseId").asText();
    Answer refund = shop.refund(UUID.randomUUID().toString(), purchase, 10);
    String id = refund.json().path("refundId").asText();
    String of = "/api/v1/refunds?purchase=" + purchase;
    assertThat(ids(shop.operator(), of, "refundId")).containsExactly(id);
    assertThat(ids(shop.member(), of + "&state=paid", "refundId")).containsExactly(id);
    assertThat(ids(shop.member(), of + "&state=refused", "refundId")).isEmpty();
    assertThat(ids(shop.operator(), "/api/v1/refunds", "refundId")).contains(id);
    assertThat(ids(shop.member(), "/api/v1/refunds", "refundId")).doesNotContain(id);
    assertThat(shop.stranger().get(of).status()).isEqualTo(404);
  }

  @Test
  void refusesCursorsThatAreNotItsOwn() {
    String sku = shop.sell(10);
    shop.bought(sku);
    shop.bought(sku);
    String path = "/api/v1/purchases?limit=1";
    String next = shop.member().get(path).json().path("next").asText();
    assertThat(shop.member().get(path + "&after=" + next).status()).isEqualTo(200);
    refused(shop.member().get(path + "&sku=" + sku + "&after=" + next), "other filters");
    refused(shop.member().get("/api/v1/box-sets?after=" + next), "another list");
    refused(shop.stranger().get(path + "&after=" + next), "another account");
    char last = next.charAt(next.length() - 2);
    String bent = next.substring(0, next.length() - 2) + (last == 'A' ? 'B' : 'A') + "A";
    for (String made :
        List.of("", "x", "%00", bent, UUID.randomUUID().toString(), "A".repeat(2000))) {
      refused(shop.member().get(path + "&after=" + made), "not one that was given out here");
    }
  }

  private static void refused(Answer answer, String why) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.json().path("detail").asText()).contains("cursor", why);
  }

  private List<JsonNode> purchases(String query) {
    return items(shop.member().get("/api/v1/purchases?" + query));
  }

  private List<String> skus(String query) {
    return items(shop.open().get("/api/v1/products?" + query)).stream()
        .map(item -> item.path("sku").asText())
        .toList();
  }

  private static List<String> idsOf(List<JsonNode> purchases) {
    return purchases.stream().map(item -> item.path("purchaseId").asText()).toList();
  }

  private static List<JsonNode> items(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    List<JsonNode> items = new ArrayList<>();
    answer.json().path("items").forEach(items::add);
    return items;
  }

  /** Goes to the end of a list. */
  private static List<String> ids(Api api, String path, String name) {
    List<String> ids = new ArrayList<>();
    String next = "";
    do {
      Answer page = api.get(path + next);
      items(page).forEach(item -> ids.add(item.path(name).asText()));
      JsonNode cursor = page.json().path("next");
      next = cursor.isNull() ? "" : (path.contains("?") ? "&" : "?") + "after=" + cursor.asText();
    } while (!next.isEmpty());
    return ids;
  }
}

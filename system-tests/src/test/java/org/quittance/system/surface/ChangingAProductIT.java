package org.quittance.system.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** An operator changes a product that others may be changing too. */
@ExtendWith(DemoServer.class)
class ChangingAProductIT {

  private final Shop shop;

  ChangingAProductIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  private Answer change(String sku, String body, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    return shop.operator()
        .send("PATCH", "/api/v1/products/" + sku, BodyPublishers.ofString(body), all);
  }

  private String tag(String sku, String type) {
    return shop.open().get("/api/v1/products/" + sku, "Accept", type).header("ETag");
  }

  @Test
  void keepsWhatIsNotSaidAndWhatWasBoughtBefore() {
    String sku = shop.sell(100);
    JsonNode before = shop.open().get("/api/v1/products/" + sku).json();
    String key = UUID.randomUUID().toString();
    JsonNode bought = shop.buy(key, sku, 1).json();
    Answer changed =
        change(
            sku,
            "{\"name\":\"Renamed\",\"prices\":[{\"currency\":\"EUR\",\"amountMinor\":250}]}",
            "If-Match",
            tag(sku, "application/json"));
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    JsonNode product = shop.open().get("/api/v1/products/" + sku).json();
    assertThat(changed.json()).isEqualTo(product);
    assertThat(product.path("name").asText()).isEqualTo("Renamed");
    assertThat(product.path("version").asInt()).isEqualTo(2);
    assertThat(product.path("contents")).isEqualTo(before.path("contents"));
    assertThat(shop.buy(key, sku, 1).json()).isEqualTo(bought);
    assertThat(shop.bought(sku).path("amountMinor").asLong()).isEqualTo(250);
  }

  @Test
  void needsTheTagOfWhatWasSeenInEitherMediaType() {
    String sku = shop.sell(100);
    String xml = tag(sku, "application/xml");
    String json = tag(sku, "application/json");
    assertThat(change(sku, "{\"name\":\"A\"}").status()).isEqualTo(428);
    assertThat(change(sku, "{\"name\":\"A\"}", "If-Match", "\"other\"").status()).isEqualTo(412);
    assertThat(change(sku, "{\"name\":\"A\"}", "If-Match", xml).status()).isEqualTo(200);
    Answer stale = change(sku, "{\"name\":\"B\"}", "If-Match", json);
    assertThat(stale.code()).isEqualTo("precondition-failed");
    assertThat(change(sku, "{\"name\":\"B\"}", "If-Match", "*").status()).isEqualTo(200);
  }

  @Test
  void refusesChangesThatAreNone() {
    String sku = shop.sell(100);
    for (String body :
        List.of(
            "{}",
            "{\"sku\":\"other\"}",
            "{\"name\":\"\"}",
            "{\"prices\":[]}",
            "{\"prices\":[{\"currency\":\"EUR\",\"amountMinor\":0}]}",
            "{\"prices\":[{\"currency\":\"XXX\",\"amountMinor\":1}]}")) {
      assertThat(change(sku, body, "If-Match", "*").status()).as(body).isEqualTo(400);
    }
    assertThat(change("no-such-product", "{\"name\":\"A\"}", "If-Match", "*").status())
        .isEqualTo(404);
    Answer member =
        shop.member()
            .send(
                "PATCH",
                "/api/v1/products/" + sku,
                BodyPublishers.ofString("{\"name\":\"A\"}"),
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
    assertThat(member.status()).isEqualTo(403);
  }

  @Test
  void letsOneOfTwoChangesAtOnceThrough() throws Exception {
    String sku = shop.sell(100);
    String tag = tag(sku, "application/json");
    var pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String body = "{\"name\":\"Name " + i + "\"}";
        answers.add(pool.submit(() -> change(sku, body, "If-Match", tag)));
      }
      int changed = 0;
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).isIn(200, 412, 503);
        changed += answer.get().status() == 200 ? 1 : 0;
      }
      assertThat(changed).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }
}

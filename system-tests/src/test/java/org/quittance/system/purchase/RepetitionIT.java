package org.quittance.system.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Credit;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** The same Idempotency-Key comes more than once. */
@ExtendWith(DemoServer.class)
class RepetitionIT {

  private static final int AT_ONCE = 16;

  private final Shop shop;

  RepetitionIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  @Test
  void answersTheSamePurchaseWithTheSameBytes() {
    String sku = shop.sell(120);
    String key = UUID.randomUUID().toString();
    JsonNode first = shop.buy(key, sku, 1).json();
    byte[] bytes = shop.boxSet(first.path("boxSetId").asText());
    Answer again = shop.buy(key, sku, 1);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first);
    assertThat(shop.boxSet(first.path("boxSetId").asText())).isEqualTo(bytes);
    assertThat(Json.parse(bytes)).isEqualTo(first.path("boxSet"));
    assertThat(shop.credit().chargesOf(first.path("purchaseId").asText())).containsExactly(-120L);
  }

  @Test
  void refusesAnotherBodyUnderTheSameKey() {
    String sku = shop.sell(120);
    String key = UUID.randomUUID().toString();
    shop.buy(key, sku, 1);
    Answer other = shop.buy(key, sku, 2);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void takesTheSameKeyOfAnotherAccountForAnotherPurchase() {
    String sku = shop.sell(120);
    String key = UUID.randomUUID().toString();
    JsonNode mine = shop.buy(key, sku, 1).json();
    JsonNode theirs =
        shop.stranger()
            .post("/api/v1/purchases", Shop.order(sku, 1), "Idempotency-Key", key)
            .json();
    assertThat(theirs.path("purchaseId").asText())
        .isNotEmpty()
        .isNotEqualTo(mine.path("purchaseId").asText());
  }

  @Test
  void makesOnePurchaseOfManyRequestsAtOnceInJsonAndXml() throws Exception {
    String sku = shop.sell(77);
    String key = UUID.randomUUID().toString();
    Credit before = shop.credit();
    var turn = new AtomicInteger();
    List<Answer> answers =
        atOnce(() -> turn.getAndIncrement() % 2 == 0 ? shop.buy(key, sku, 1) : buyInXml(key, sku));
    Set<String> purchases = new HashSet<>();
    Set<String> boxSets = new HashSet<>();
    for (Answer answer : answers) {
      assertThat(answer.status()).as(answer.toString()).isIn(201, 409);
      if (answer.status() == 201) {
        purchases.add(answer.json().path("purchaseId").asText());
        boxSets.add(answer.json().path("boxSet").toString());
      } else {
        assertThat(answer.code()).isEqualTo("purchase-in-flight");
        assertThat(answer.header("Retry-After")).matches("[0-9]+");
      }
    }
    assertThat(purchases).hasSize(1);
    assertThat(boxSets).hasSize(1);
    assertThat(shop.credit().balanceMinor()).isEqualTo(before.balanceMinor() - 77);
    assertThat(shop.credit().chargesOf(purchases.iterator().next())).containsExactly(-77L);
    assertThat(shop.buy(key, sku, 1).json().path("purchaseId").asText()).isIn(purchases);
  }

  private Answer buyInXml(String key, String sku) {
    String order =
        "<order xmlns=\"urn:quittance:documents:1\"><lines><line><sku>"
            + sku
            + "</sku><quantity>1</quantity></line></lines>"
            + "<payment><method>credit</method><currency>EUR</currency></payment></order>";
    return shop.member()
        .post(
            "/api/v1/purchases",
            order,
            "Content-Type",
            "application/xml",
            "Accept",
            "application/json",
            "Idempotency-Key",
            key);
  }

  /** A call that may fail. */
  private interface Call {
    Answer answer();
  }

  private static List<Answer> atOnce(Call call) throws Exception {
    var barrier = new CyclicBarrier(AT_ONCE);
    var pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Answer>> futures = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        futures.add(
            pool.submit(
                () -> {
                  barrier.await();
                  return call.answer();
                }));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> future : futures) {
        answers.add(future.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}

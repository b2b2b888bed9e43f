package org.quittance.system.refund;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Credit;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** An operator pays back: within what was captured, once for each key. */
@ExtendWith(DemoServer.class)
class RefundIT {

  private final Shop shop;
  private Sale sale;

  RefundIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  @BeforeEach
  void sell() {
    sale = new Sale(shop);
  }

  @Test
  void paysAPartBackAndLeavesTheLicenseAlone() {
    sale.open();
    Credit before = shop.credit();
    Answer answer = sale.refund(60);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    JsonNode refund = answer.json();
    assertThat(refund.path("purchaseId").asText()).isEqualTo(sale.id());
    assertThat(refund.path("state").asText()).isEqualTo("paid");
    assertThat(refund.path("amountMinor").asLong()).isEqualTo(60);
    assertThat(refund.path("currency").asText()).isEqualTo("EUR");
    assertThat(refund.has("reasons")).isFalse();
    assertThat(shop.credit().balanceMinor()).isEqualTo(before.balanceMinor() + 60);
    assertThat(sale.state()).isEqualTo("partly_refunded");
    assertThat(sale.refundedMinor()).isEqualTo(60);
    assertThat(sale.open().json().path("status").asText()).isEqualTo("active");
  }

  @Test
  void refusesWhatIsMoreThanTheRestAndSaysSoAgainUnderTheSameKey() {
    sale.refund(60);
    Credit before = shop.credit();
    String key = UUID.randomUUID().toString();
    Answer first = sale.refund(key, 60);
    assertThat(first.status()).as(first.toString()).isEqualTo(409);
    assertThat(first.code()).isEqualTo("refund-exceeds-captured");
    assertThat(sale.refund(40).status()).isEqualTo(201);
    Answer again = sale.refund(key, 60);
    assertThat(again.json().path("detail")).isEqualTo(first.json().path("detail"));
    assertThat(shop.credit().balanceMinor()).isEqualTo(before.balanceMinor() + 40);
    assertThat(sale.refundedMinor()).isEqualTo(100);
  }

  @Test
  void paysOnceForEachKey() {
    String key = UUID.randomUUID().toString();
    Answer first = sale.refund(key, 30);
    Answer again = sale.refund(key, 30);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().path("refundId")).isEqualTo(first.json().path("refundId"));
    assertThat(sale.refundedMinor()).isEqualTo(30);
    Answer other = sale.refund(key, 31);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
    assertThat(sale.refundedMinor()).isEqualTo(30);
  }

  @Test
  void ofManyRefundsAtOnceGrantsWhatFitsAndNoMore() throws Exception {
    List<Integer> statuses = statuses(8, () -> sale.refund(40));
    assertThat(statuses).containsOnly(201, 409);
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
    assertThat(sale.refundedMinor()).isEqualTo(80);
    assertThat(sale.state()).isEqualTo("partly_refunded");
  }

  @Test
  void ofOneRefundAskedForManyTimesAtOncePaysOne() throws Exception {
    String key = UUID.randomUUID().toString();
    List<Integer> statuses = statuses(8, () -> sale.refund(key, 10));
    assertThat(statuses).contains(201).isSubsetOf(201, 409);
    assertThat(sale.refund(key, 10).status()).isEqualTo(201);
    assertThat(sale.refundedMinor()).isEqualTo(10);
  }

  @Test
  void givesNoLicenseOnceAllIsPaidBack() {
    assertThat(sale.refund(60).status()).isEqualTo(201);
    assertThat(sale.refund(40).status()).isEqualTo(201);
    assertThat(sale.state()).isEqualTo("refunded");
    Answer exchange = sale.open();
    assertThat(exchange.status()).isEqualTo(410);
    assertThat(exchange.code()).isEqualTo("proof-revoked");
  }

  @Test
  void givesNoLicenseAgainOnceAllIsPaidBack() {
    assertThat(sale.open().status()).isEqualTo(201);
    assertThat(sale.refund(Sale.PRICE).status()).isEqualTo(201);
    Answer again = sale.open();
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.code()).isEqualTo("proof-revoked");
  }

  @Test
  void showsRefundsToOperatorsAndToTheBuyer() {
    String id = sale.refund(25).json().path("refundId").asText();
    String later = sale.refund(26).json().path("refundId").asText();
    sale.refund(90);
    for (var caller : List.of(shop.operator(), shop.member())) {
      JsonNode items = caller.get("/api/v1/refunds?purchase=" + sale.id()).json().path("items");
      assertThat(items).hasSize(3);
      assertThat(items.path(0).path("state").asText()).isEqualTo("refused");
      assertThat(items.path(0).path("reasons").path(0).path("code").asText())
          .isEqualTo("refund-exceeds-captured");
      assertThat(items.path(1).path("refundId").asText()).isEqualTo(later);
      assertThat(caller.get("/api/v1/refunds/" + id).json().path("amountMinor").asLong())
          .isEqualTo(25);
    }
    String two = "/api/v1/refunds?purchase=" + sale.id() + "&limit=2";
    String next = shop.member().get(two).json().path("next").asText();
    JsonNode rest = shop.member().get(two + "&after=" + next).json();
    assertThat(rest.path("items")).hasSize(1);
    assertThat(rest.path("items").path(0).path("refundId").asText()).isEqualTo(id);
    assertThat(rest.path("next").isNull()).isTrue();
    assertThat(shop.stranger().get("/api/v1/refunds/" + id).status()).isEqualTo(404);
    assertThat(shop.stranger().get("/api/v1/refunds?purchase=" + sale.id()).status())
        .isEqualTo(404);
    assertThat(shop.open().get("/api/v1/refunds/" + id).status()).isEqualTo(401);
  }

  private static List<Integer> statuses(int threads, Supplier<Answer> call) throws Exception {
    var barrier = new CyclicBarrier(threads);
    var pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Integer>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            pool.submit(
                () -> {
                  barrier.await();
                  return call.get().status();
                }));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> future : futures) {
        statuses.add(future.get());
      }
      return statuses;
    } finally {
      pool.shutdownNow();
    }
  }
}

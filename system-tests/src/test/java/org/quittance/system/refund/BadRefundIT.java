package org.quittance.system.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** Refunds and disputes that cannot be: refused clearly, money untouched. */
@ExtendWith(DemoServer.class)
class BadRefundIT {

  private static final String REFUNDS = "/api/v1/refunds";
  private static final String DISPUTES = "/api/v1/disputes";

  private final Shop shop;
  private Sale sale;

  BadRefundIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  @BeforeEach
  void sell() {
    sale = new Sale(shop);
  }

  @AfterEach
  void moneyIsUntouched() {
    assertThat(sale.state()).isEqualTo("captured");
    assertThat(sale.refundedMinor()).isZero();
    assertThat(sale.read().path("payment").path("disputedMinor").asLong()).isZero();
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        Arguments.of("amountMinor", 0),
        Arguments.of("amountMinor", -1),
        Arguments.of("amountMinor", 1.5),
        Arguments.of("amountMinor", "1"),
        Arguments.of("amountMinor", null),
        Arguments.of("amountMinor", new java.math.BigInteger("9223372036854775808")),
        Arguments.of("reason", ""),
        Arguments.of("reason", " "),
        Arguments.of("reason", "x".repeat(501)),
        Arguments.of("reason", "a\u0000b"),
        Arguments.of("reason", 7),
        Arguments.of("purchaseId", "not-an-id"),
        Arguments.of("purchaseId", null));
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void refusesARefundOf(String field, Object value) {
    Map<String, Object> body = sale.refundBody(1);
    body.put(field, value);
    assertRefused(refund(Json.text(body)), 400, "invalid-request");
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void refusesADisputeOf(String field, Object value) {
    Map<String, Object> body = sale.disputeBody("W-" + sale.id(), 1);
    body.put(field, value);
    assertRefused(shop.operator().post(DISPUTES, Json.text(body)), 400, "invalid-request");
  }

  @Test
  void refusesMoreThanWasEverTaken() {
    assertRefused(sale.refund(101), 409, "refund-exceeds-captured");
    assertRefused(sale.refund(Long.MAX_VALUE), 422, "amount-not-possible");
  }

  @Test
  void refusesADisputeWithoutAUsableReference() {
    for (String reference : new String[] {"", "a b", "ä", "x".repeat(101)}) {
      assertRefused(sale.dispute(reference, 1), 400, "invalid-request");
    }
  }

  @Test
  void refusesAPurchaseThatIsNot() {
    Map<String, Object> body = sale.refundBody(1);
    body.put("purchaseId", UUID.randomUUID().toString());
    assertRefused(refund(Json.text(body)), 404, "not-found");
    body.put("reference", "N-1");
    assertRefused(shop.operator().post(DISPUTES, Json.text(body)), 404, "not-found");
    assertRefused(sale.close(UUID.randomUUID().toString(), true), 404, "not-found");
    String unknown = "?purchase=" + UUID.randomUUID();
    assertRefused(shop.operator().get(REFUNDS + unknown), 404, "not-found");
    assertRefused(shop.operator().get(DISPUTES + unknown), 404, "not-found");
  }

  @Test
  void refusesWhoIsNoOperator() {
    String refund = Json.text(sale.refundBody(1));
    String dispute = Json.text(sale.disputeBody("N-" + sale.id(), 1));
    assertRefused(shop.member().post(REFUNDS, refund, "Idempotency-Key", "k"), 403, "forbidden");
    assertRefused(shop.member().post(DISPUTES, dispute), 403, "forbidden");
    assertRefused(shop.open().post(REFUNDS, refund), 401, "unauthenticated");
    assertRefused(shop.open().post(DISPUTES, dispute), 401, "unauthenticated");
  }

  @Test
  void refusesARefundWithoutAKey() {
    Answer answer = shop.operator().post(REFUNDS, Json.text(sale.refundBody(1)));
    assertRefused(answer, 400, "idempotency-key-missing");
  }

  @Test
  void refusesADecisionThatIsNone() {
    for (String body : new String[] {"{}", "{\"won\":\"true\"}", "{\"won\":null}", "[]", ""}) {
      Answer answer = shop.operator().post(DISPUTES + "/" + UUID.randomUUID() + "/close", body);
      assertRefused(answer, 400, "invalid-request");
    }
  }

  @Test
  void refusesAListOfNoPurchase() {
    assertRefused(shop.operator().get(REFUNDS + "?purchase="), 400, "invalid-request");
    assertRefused(shop.operator().get(DISPUTES + "?purchase=x"), 400, "invalid-request");
    assertRefused(
        shop.operator().get(REFUNDS + "?purchase=" + sale.id() + "&limit=0"),
        400,
        "invalid-request");
  }

  private Answer refund(String body) {
    return shop.operator().post(REFUNDS, body, "Idempotency-Key", UUID.randomUUID().toString());
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("next").asText()).isNotBlank();
  }
}

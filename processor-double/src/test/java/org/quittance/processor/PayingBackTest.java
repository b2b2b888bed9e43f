package org.quittance.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.processor.Caller.body;
import static org.quittance.processor.Caller.error;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PayingBackTest extends AProcessor {

  @Test
  void neverPaysBackMoreThanWasTaken() {
    String id = caller.captured(100);
    var asked =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> refund(id, 60).statusCode()))
            .toList();
    assertThat(asked.stream().map(CompletableFuture::join).filter(status -> status == 200))
        .hasSize(1);
    assertThat(refund(id, 40).statusCode()).isEqualTo(200);
    assertThat(error(refund(id, 1))).isEqualTo("charge_already_refunded");
    assertThat(caller.get("refunds?payment_intent=" + id).getJsonArray("data")).hasSize(2);
  }

  @Test
  void paysNothingBackOfWhatWasOnlyHeld() {
    assertThat(error(refund(caller.held(100), 1))).isEqualTo("charge_not_captured");
  }

  @Test
  void aDisputeTakesFromTheRestUntilItIsWon() {
    String id = caller.captured(100);
    String dispute = processor.dispute(id, 100, "fraudulent");
    assertThat(error(refund(id, 1))).isEqualTo("charge_disputed");
    processor.closeDispute(dispute, true);
    assertThat(refund(id, 100).statusCode()).isEqualTo(200);
    assertThat(effects())
        .endsWith(Effect.Kind.DISPUTE, Effect.Kind.DISPUTE_WON, Effect.Kind.REFUND);
  }

  @Test
  void anInquiryTakesNothingUntilItBecomesADispute() {
    String id = caller.captured(100);
    String inquiry = processor.inquire(id, 100, "fraudulent");
    assertThat(effects()).doesNotContain(Effect.Kind.DISPUTE);
    processor.escalate(inquiry);
    assertThat(error(refund(id, 1))).isEqualTo("charge_disputed");
    processor.closeDispute(inquiry, false);
    assertThat(effects()).endsWith(Effect.Kind.DISPUTE, Effect.Kind.DISPUTE_LOST);
  }

  @Test
  void aRefundThatDoesNotArriveCanBePaidAgain() {
    String id = caller.captured(100);
    String refund = body(refund(id, 100)).getString("id");
    processor.bounce(refund);
    assertThat(caller.get("refunds/" + refund).getString("status")).isEqualTo("failed");
    assertThat(refund(id, 100).statusCode()).isEqualTo(200);
  }

  private java.net.http.HttpResponse<String> refund(String intent, long amount) {
    return caller.post("refunds", "payment_intent=" + intent + "&amount=" + amount, null);
  }
}

package org.quittance.adapter.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.adapter.gateway.outside.ProcessorEvent.Kind;

/** What an event of Stripe's means, by its type and the status of what it is about. */
class StripeEventKindsTest {

  @ParameterizedTest
  @CsvSource({
    "charge.dispute.created, warning_needs_response, OTHER",
    "charge.dispute.created, needs_response, DISPUTE_OPENED",
    "charge.dispute.created, lost, DISPUTE_LOST",
    "charge.dispute.updated, warning_under_review, OTHER",
    "charge.dispute.updated, needs_response, DISPUTE_OPENED",
    "charge.dispute.updated, under_review, DISPUTE_OPENED",
    "charge.dispute.updated, won, DISPUTE_WON",
    "charge.dispute.funds_withdrawn, needs_response, DISPUTE_OPENED",
    "charge.dispute.funds_withdrawn, lost, DISPUTE_LOST",
    "charge.dispute.closed, warning_closed, OTHER",
    "charge.dispute.closed, won, DISPUTE_WON",
    "charge.dispute.closed, lost, DISPUTE_LOST",
    "refund.updated, failed, REFUND_BOUNCED",
    "refund.updated, succeeded, OTHER",
    "payment_intent.succeeded, succeeded, PAYMENT_CHANGED",
    "customer.created, any, OTHER",
  })
  void followsFromTypeAndStatus(String type, String status, Kind kind) {
    assertThat(StripeEvents.kind(type, status)).isEqualTo(kind);
  }
}

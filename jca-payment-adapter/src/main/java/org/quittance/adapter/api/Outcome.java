package org.quittance.adapter.api;

import java.util.UUID;

/** What a gateway answered. <em>Unknown is not declined</em>: callers must tell the two apart. */
public sealed interface Outcome {

  /**
   * The money is set aside and waits to be adopted.
   *
   * @param paymentId the adapter's own ID of this payment
   */
  record Held(UUID paymentId) implements Outcome {}

  /** The money was taken (second stage), by this call or by an earlier one with the same key. */
  record Captured(UUID paymentId) implements Outcome {}

  /**
   * A definite no; nothing is held.
   *
   * @param code {@code insufficient-credit} or {@code payment-declined}
   * @param reason one sentence for a person
   */
  record Declined(UUID paymentId, String code, String reason) implements Outcome {}

  /** The payer must act at the processor's own page before the hold stands. */
  record RequiresAction(UUID paymentId, String redirectUrl) implements Outcome {}

  /** No answer arrived; the payment may or may not exist. Ask again with the same key. */
  record Unknown(UUID paymentId) implements Outcome {}
}

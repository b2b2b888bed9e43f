package org.quittance.adapter.api;

import java.util.UUID;

/** What a gateway answered. <em>Unknown is not declined</em>: callers must tell the two apart. */
public sealed interface Outcome {

  /** The adapter's own ID of the payment the answer is about. */
  UUID paymentId();

  /** The money is set aside and waits to be adopted. */
  record Held(UUID paymentId) implements Outcome {}

  /** The money was taken (second stage), by this call or by an earlier one with the same key. */
  record Captured(UUID paymentId) implements Outcome {}

  /**
   * It is decided that the money is taken, and the processor has not confirmed it yet. The decision
   * is never taken back by us; the capture is repeated until the processor says done or never.
   */
  record Settling(UUID paymentId) implements Outcome {}

  /**
   * The processor will never carry out the capture that was decided.
   *
   * @param code stable kebab-case word, such as {@code hold-expired}
   * @param reason one sentence for a person
   */
  record CaptureFailed(UUID paymentId, String code, String reason) implements Outcome {}

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

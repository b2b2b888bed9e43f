package org.quittance.adapter.api;

import java.util.UUID;

/**
 * Where the newest payment of a purchase stands, as the adapter's own store tells it.
 *
 * @param paymentId the adapter's own ID
 * @param purchaseId what it pays for
 * @param attempt the attempt it belongs to
 * @param payer opaque owner of the paying account
 * @param state see {@link State}
 * @param amount what was asked for
 */
public record PaymentStanding(
    UUID paymentId, UUID purchaseId, int attempt, String payer, State state, Amount amount) {

  /** The life of a payment. */
  public enum State {
    /** A durable intent exists; the gateway's answer is not known. */
    INTENDED,
    /** First stage done: money is set aside. */
    HELD,
    /** A transaction branch adopted the hold and voted yes; only its coordinator may decide. */
    PREPARED,
    /** Second stage done: money was taken. */
    CAPTURED,
    /** The hold was given back. */
    VOIDED,
    /** The gateway said no. */
    DECLINED
  }
}

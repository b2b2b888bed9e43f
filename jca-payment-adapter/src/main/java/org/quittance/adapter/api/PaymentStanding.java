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
 * @param refundedMinor what refunds took back or have reserved, minor units
 * @param disputedMinor what open and lost disputes took back, minor units
 */
public record PaymentStanding(
    UUID paymentId,
    UUID purchaseId,
    int attempt,
    String payer,
    State state,
    Amount amount,
    long refundedMinor,
    long disputedMinor) {

  /** The life of a payment. */
  public enum State {
    /** A durable intent exists; the gateway's answer is not known. */
    INTENDED,
    /** The payer must act at the processor's page. */
    REQUIRES_ACTION,
    /** First stage done: money is set aside. */
    HELD,
    /** A transaction branch adopted the hold and voted yes; only its coordinator may decide. */
    PREPARED,
    /** Decided: the processor is asked to take the money until it says done or never. */
    CAPTURING,
    /** Second stage done: money was taken. */
    CAPTURED,
    /** Decided, and the processor will never do it. */
    CAPTURE_FAILED,
    /** Decided: the processor is asked to give the hold back until it confirms. */
    VOIDING,
    /** The hold was given back, or it is certain that there never was one. */
    VOIDED,
    /** The gateway said no. */
    DECLINED
  }
}

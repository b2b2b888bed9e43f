package org.quittance.adapter.api;

import java.time.Instant;

/**
 * One change of a payment's state, as it was recorded with it.
 *
 * @param at when, by the adapter's clock
 * @param state the state it led to
 * @param reason why, in words for operators
 */
public record PaymentStep(Instant at, PaymentStanding.State state, String reason) {}

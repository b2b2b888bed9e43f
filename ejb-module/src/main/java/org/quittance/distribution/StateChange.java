package org.quittance.distribution;

import java.time.Instant;

/**
 * One row of a history, for readers.
 *
 * @param at when
 * @param from the state before, in lower case; null for the first
 * @param to the state after
 * @param actor which role or job
 * @param reason one sentence, kept
 */
public record StateChange(Instant at, String from, String to, String actor, String reason) {}

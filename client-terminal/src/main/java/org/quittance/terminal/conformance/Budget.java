package org.quittance.terminal.conformance;

/**
 * What a run may spend at most.
 *
 * @param currency the one it buys in, ISO 4217
 * @param amountMinor minor units
 */
public record Budget(String currency, long amountMinor) {}

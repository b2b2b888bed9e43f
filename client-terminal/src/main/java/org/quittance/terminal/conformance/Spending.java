package org.quittance.terminal.conformance;

/**
 * What a run cost.
 *
 * @param currency ISO 4217 code
 * @param spentMinor what its purchases took
 * @param returnedMinor what it could have paid back afterwards
 */
public record Spending(String currency, long spentMinor, long returnedMinor) {}

package org.quittance.adapter.api;

/**
 * One account of prepaid store credit.
 *
 * @param currency ISO 4217 code
 * @param balanceMinor what was paid in and not yet taken, minor units; holds are still inside it
 * @param pendingMinor what is set aside by holds, minor units
 */
public record CreditAccount(String currency, long balanceMinor, long pendingMinor) {}

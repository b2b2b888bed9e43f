package org.quittance.adapter.api;

/**
 * One account of store credit: prepaid, or on account within a limit.
 *
 * @param currency ISO 4217 code
 * @param balanceMinor what was paid in and not yet taken, minor units; holds are still inside it;
 *     below zero by what is owed on account
 * @param pendingMinor what is set aside by holds, minor units
 * @param limitMinor how far below zero balance less holds may go, minor units; 0 unless agreed
 */
public record CreditAccount(
    String currency, long balanceMinor, long pendingMinor, long limitMinor) {}

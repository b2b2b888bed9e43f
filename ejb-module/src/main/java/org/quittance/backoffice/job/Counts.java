package org.quittance.backoffice.job;

/** What a piece of a run looked at and found. */
public record Counts(long purchases, long captures, long proofs, long discrepancies) {}

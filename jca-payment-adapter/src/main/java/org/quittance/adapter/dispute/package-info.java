/**
 * Disputes: what payers' banks take back from captured payments, and how that ends.
 *
 * <p>A dispute is a fact that others tell: it is recorded whatever the books say.
 */
package org.quittance.adapter.dispute;

/**
 * The refund race: two refunds at once, each of more than half of what was taken. Run by the
 * build's profile {@code refundrace}; nobody else calls it.
 */
package org.quittance.system.refundrace;

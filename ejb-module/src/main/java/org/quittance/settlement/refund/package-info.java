/**
 * Refunds: asked for once for each (client, Idempotency-Key), granted within what was captured,
 * paid by the adapter.
 *
 * <p>The storefront asks and observes {@link org.quittance.settlement.refund.RefundGranted}; this
 * package reaches for nobody's license.
 */
package org.quittance.settlement.refund;

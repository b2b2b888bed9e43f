/**
 * Disputes: recorded always, whoever tells of them; opened, then won or lost.
 *
 * <p>The storefront observes {@link org.quittance.settlement.dispute.DisputeChanged}; this package
 * reaches for nobody's license.
 */
package org.quittance.settlement.dispute;

/**
 * Payments as the storefront sees them: taken, confirmed, read back.
 *
 * <p>The only package that speaks to the payment adapter; storefront and back office call it, and
 * it calls none of them.
 */
package org.quittance.settlement.payment;

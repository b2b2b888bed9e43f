/**
 * What money that goes back means for a purchase, its proofs and its licenses.
 *
 * <p>Observes settlement's refunds and disputes in their own transactions and tells distribution
 * proof IDs and a cause, never a purchase; the web module asks for refunds and disputes here.
 */
package org.quittance.storefront.refund;

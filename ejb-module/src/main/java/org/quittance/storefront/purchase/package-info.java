/**
 * The purchase transaction: claim, payment, proofs, BoxSet, answer (ARCHITECTURE.md).
 *
 * <p>Only the web module and the back office call it; it joins settlement and distribution in one
 * JTA transaction and is the only place that does.
 */
package org.quittance.storefront.purchase;

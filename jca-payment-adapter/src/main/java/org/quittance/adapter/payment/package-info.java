/**
 * Payments: their states, the record of each change, and the steps that move them.
 *
 * <p>It knows gateways and the store but neither connections nor Xids; {@code transaction} decides
 * over the payments of a branch, and the adapter itself offers the rest.
 */
package org.quittance.adapter.payment;

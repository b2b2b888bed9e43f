/**
 * Refunds: money that is paid back from a captured payment, their states and the record of each
 * change.
 *
 * <p>{@code transaction} ends the refunds of a branch; {@code settling} asks a processor outside to
 * pay them.
 */
package org.quittance.adapter.refund;

/**
 * The adapter's own database: its settings, its pool, its migrations and its local transactions.
 *
 * <p>Every other package of the adapter except {@code api} may use it; it knows no payment and no
 * branch.
 */
package org.quittance.adapter.store;

/**
 * The adapter as a resource manager of X/Open XA: branches, the durable branch table, recovery.
 *
 * <p>{@code outbound} gives its {@code XAResource} to the container; it decides over payments
 * through {@code payment} and knows no gateway.
 */
package org.quittance.adapter.transaction;

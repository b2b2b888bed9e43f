/**
 * Prepaid store credit as a double-entry ledger: accounts, transfers (pending, then posted or
 * voided) and the entries that posted transfers leave behind.
 *
 * <p>{@code payment} reaches it as a gateway; top-ups and statements are called by the connection.
 */
package org.quittance.adapter.gateway.ledger;

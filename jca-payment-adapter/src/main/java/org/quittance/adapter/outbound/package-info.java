/**
 * Connections as Jakarta Connectors 2.1 wants them (chapter "Connection Management"): factory,
 * managed connection, handle, events.
 *
 * <p>Only the server calls it, and applications through the interfaces of {@code api}.
 */
package org.quittance.adapter.outbound;

/**
 * Buying: the request is kept before it is sent, and asked again until the outcome is known.
 *
 * <p>The commands call it; it opens nothing.
 */
package org.quittance.terminal.purchase;

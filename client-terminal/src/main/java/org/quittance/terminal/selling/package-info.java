/**
 * What operators do: files become contents, contents become a product.
 *
 * <p>The commands call it; it holds no content keys, for the store enciphers.
 */
package org.quittance.terminal.selling;

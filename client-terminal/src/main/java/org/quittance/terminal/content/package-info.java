/**
 * Content on its way to the buyer's folder: fetched, deciphered, checked, and only then named.
 *
 * <p>The opening of BoxSets calls it; it knows content keys but no proofs and no payments.
 */
package org.quittance.terminal.content;

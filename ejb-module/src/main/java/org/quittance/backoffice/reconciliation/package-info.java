/**
 * Proves that purchase history, payments and proof history tell the same story, and names every
 * difference.
 *
 * <p>Reads all other rooms through their own use cases and changes none of them.
 */
package org.quittance.backoffice.reconciliation;

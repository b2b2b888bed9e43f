/**
 * The shapes of signed and enciphered documents (JOSE), read strictly and written fast.
 *
 * <p>Anybody may use it; it knows no document of ours and uses nobody.
 */
package org.quittance.vault.jose;

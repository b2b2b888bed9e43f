/**
 * Keeps every secret of the server: the master key outside the database, what is sealed under it,
 * and the keys that sign documents.
 *
 * <p>Anybody may seal, open, sign and verify through {@link org.quittance.vault.Vault} and {@link
 * org.quittance.vault.DocumentSigner}; nobody outside sees a private key.
 */
package org.quittance.vault;

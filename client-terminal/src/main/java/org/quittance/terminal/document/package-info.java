/**
 * Signed documents: proofs, licenses and BoxSets, read and verified against the published keys.
 *
 * <p>The use cases may call it; it trusts nothing that is not signed by the key of its kind.
 */
package org.quittance.terminal.document;

/**
 * Proofs of purchase and the history of every one of them: what product, in what state, since when,
 * why; never whose.
 *
 * <p>The storefront has them issued, released and revoked; licenses are generated from them.
 */
package org.quittance.distribution.proof;

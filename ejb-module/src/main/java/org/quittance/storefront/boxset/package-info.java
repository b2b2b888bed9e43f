/**
 * eBoxes and BoxSets: the envelopes in which proofs reach their buyer, and the opening of one.
 *
 * <p>The purchase transaction packs, the web module reads and opens; it asks settlement whether a
 * payment stands and distribution for the license, and tells neither about the other.
 */
package org.quittance.storefront.boxset;

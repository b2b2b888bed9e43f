/**
 * Licenses: signed documents, each for one device, that carry the keys of contents; every version
 * ever given is kept verbatim.
 *
 * <p>The storefront exchanges proofs for them; nothing here knows who holds a device.
 */
package org.quittance.distribution.license;

/**
 * Devices, each two public keys, and how one shows that it owns them.
 *
 * <p>Licenses are bound to devices; the storefront and the API hand over what a device sent.
 */
package org.quittance.distribution.device;

/**
 * What the store offers: distribution's products with this store's prices.
 *
 * <p>The purchase prices requests here; operators add offers through the web module.
 */
package org.quittance.storefront.catalogue;

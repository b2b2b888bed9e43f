/**
 * Products: what a license is for, alone or several in a package; without prices, which are the
 * storefront's.
 *
 * <p>The storefront registers and lists them, proofs and licenses name them.
 */
package org.quittance.distribution.product;

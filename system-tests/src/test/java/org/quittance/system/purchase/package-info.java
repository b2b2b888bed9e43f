/**
 * Buying, repeating, being refused and opening, as the public API promises it. Nobody calls it but
 * the build.
 */
package org.quittance.system.purchase;

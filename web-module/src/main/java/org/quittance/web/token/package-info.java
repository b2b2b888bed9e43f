/**
 * The token server of partner stores: {@code /oauth/token} (RFC 6749). It asks the storefront's
 * partners and is asked by nobody.
 */
package org.quittance.web.token;

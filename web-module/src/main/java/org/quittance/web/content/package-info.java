/**
 * Serves enciphered content and the public keys: no session, no transaction, nothing secret, so it
 * may live on a host of its own.
 */
package org.quittance.web.content;

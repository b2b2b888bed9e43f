/**
 * The crash check: purchases, exchanges and refunds in flight while the server is killed, and the
 * books afterwards. Run by the build's profile {@code crash}; nobody else calls it.
 */
package org.quittance.system.crash;

/**
 * Decides when the server may serve: not before both stores answered a recovery scan and no branch
 * of an earlier process is left in doubt. The web filter and the health check ask it; nobody else
 * needs to.
 */
package org.quittance.recovery;

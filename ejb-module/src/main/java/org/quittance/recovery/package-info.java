/**
 * Decides when the server may serve: not before both stores answered a recovery scan and no branch
 * of an earlier process is left in doubt. The web filter and the health check ask it; who keeps
 * claims asks it which process this is.
 */
package org.quittance.recovery;

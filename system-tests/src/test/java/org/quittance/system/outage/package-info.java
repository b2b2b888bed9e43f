/**
 * The outage check: a server under light load while its stores and its processor go away and come
 * back. Run by the build's profile {@code outage}; nobody else calls it.
 */
package org.quittance.system.outage;
